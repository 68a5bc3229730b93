import { z } from 'zod'

import { addressIn, asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { getOwnRelation, ownSideFirst } from '#contexts/relations/contract.ts'
import { type ApiProblem, invalid } from '#kit/api/api-problem.ts'
import { noBody, noQuery, type Operation, operation } from '#kit/api/operation.ts'
import { pageFrom, pageOf, pagingQuery } from '#kit/api/paging.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { dayFromIso } from '#kit/time/days.ts'

import { alternate } from '../domain/alternate.ts'
import type { GuestDetails } from '../domain/guest.ts'
import { type GuestAsWritten, readDetails } from '../domain/guest-details.ts'
import { addGuests, askForAnswersBy } from '../service/keep-list.ts'
import { listSharedGuests } from '../store/order-of-protocol-store.ts'
import {
  guestSchema,
  newGuestsSchema,
  protocolListChangeSchema,
  protocolListSchema,
  sharedGuestSchema,
} from './guest-api-schema.ts'
import { guestData, protocolListData } from './guest-data.ts'
import { detailsProblem, guestProblem, listNamed } from './guest-problem.ts'
import { guestsApiRoute, protocolListApiRoute, protocolOrderApiRoute } from './guests-routes.ts'
import { ownReserves } from './own-reserves.ts'

const parameters = { slug: 'the `slug` of the event' }
const listQuery = z.strictObject(pagingQuery)

const readListData = async (
  dependencies: Dependencies,
  visit: DeskVisit,
): Promise<Result<z.input<typeof protocolListSchema>, ApiProblem>> => {
  const opened = await listNamed(dependencies, visit)
  if (!opened.ok) return opened
  const reserves = await ownReserves(dependencies, opened.value, visit)
  return accept(protocolListData(opened.value, reserves))
}

const getProtocolList = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'getProtocolList',
      method: 'GET',
      path: protocolListApiRoute.path,
      summary: 'The protocol list of the member’s side for one event, in figures',
      parameters,
      entitlement: 'read',
      status: 200,
      query: noQuery,
      body: noBody,
      answer: protocolListSchema,
      refusals: [404],
    },
    (visit: DeskVisit) => readListData(dependencies, visit),
  )

const changeProtocolList = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'changeProtocolList',
      method: 'PATCH',
      path: protocolListApiRoute.path,
      summary: 'Say until which day the guests of the member’s side are asked to answer',
      parameters,
      entitlement: 'write',
      status: 200,
      query: noQuery,
      body: protocolListChangeSchema,
      answer: protocolListSchema,
      refusals: [404],
    },
    async (visit: DeskVisit, { body }) => {
      const replyBy = body.replyBy === null ? null : dayFromIso(body.replyBy)
      if (replyBy === undefined) {
        const detail = 'has to be a day that exists, such as 2021-05-10, or null'
        return refuse(invalid([{ in: 'body', field: 'replyBy', detail }]))
      }
      const opened = await listNamed(dependencies, visit)
      if (!opened.ok) return opened
      const { actor, today } = visit
      const { id: event } = opened.value.view.event
      const asked = await askForAnswersBy(dependencies.db, actor, { event, today, replyBy })
      return asked.ok
        ? readListData(dependencies, visit)
        : refuse(guestProblem(asked.refusal, visit))
    },
  )

const listGuests = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'listGuests',
      method: 'GET',
      path: guestsApiRoute.path,
      summary: 'The guests of the member’s side for one event, by precedence',
      parameters,
      entitlement: 'read',
      status: 200,
      query: listQuery,
      body: noBody,
      answer: pageOf(guestSchema),
      refusals: [404],
    },
    async (visit: DeskVisit, { query }) => {
      const opened = await listNamed(dependencies, visit)
      if (!opened.ok) return opened
      const { guests } = opened.value
      const page = pageFrom(guests, ({ position, id }) => ({ at: position ?? 0, id }), query)
      if (!page.ok) return page
      const { items, next } = page.value
      return accept({ items: items.map((guest) => guestData(opened.value, guest, visit)), next })
    },
  )

type Written = z.output<typeof newGuestsSchema>['guests'][number]

const writtenIn = (guest: Written): GuestAsWritten => ({
  'form-of-address': guest.formOfAddress,
  name: guest.name,
  capacity: guest.capacity,
  institution: guest.institution,
  email: guest.email ?? '',
  language: guest.language,
  companions: String(guest.companionsAllowed),
})

/** The guests that a program names, or every field of them that is wrong. */
const detailsIn = (
  guests: readonly Written[],
  visit: DeskVisit,
): Result<GuestDetails[], ApiProblem> => {
  const read = guests.map((guest) => readDetails(writtenIn(guest), addressIn))
  const faults = read.flatMap((details, index) => {
    const path = `guests.${String(index)}.`
    return details.ok ? [] : details.refusal.map((fault) => ({ ...fault, path }))
  })
  return faults.length > 0
    ? refuse(detailsProblem(faults, visit))
    : accept(read.flatMap((details) => (details.ok ? [details.value] : [])))
}

const addToList = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'addGuests',
      method: 'POST',
      path: guestsApiRoute.path,
      summary: 'List guests after those who are on the list, all of them or none',
      description: 'Nobody is written to: `sendInvitations` does that.',
      parameters,
      entitlement: 'write',
      status: 201,
      query: noQuery,
      body: newGuestsSchema,
      answer: z.strictObject({ items: z.array(guestSchema) }),
      refusals: [404, 409, 422],
      takesKey: true,
    },
    async (visit: DeskVisit, { body, named }) => {
      const opened = await listNamed(dependencies, visit)
      if (!opened.ok) return opened
      const details = detailsIn(body.guests, visit)
      if (!details.ok) return details
      const { actor, today } = visit
      const { id: event } = opened.value.view.event
      const asked = { event, today, guests: details.value, named }
      const added = await addGuests(dependencies.db, actor, asked)
      if (!added.ok) return refuse(guestProblem(added.refusal, visit))
      const now = await listNamed(dependencies, visit)
      if (!now.ok) return now
      const ids = new Set(added.value)
      const guests = now.value.guests.filter(({ id }) => ids.has(id))
      return accept({ items: guests.map((guest) => guestData(now.value, guest, visit)) })
    },
  )

const listOrder = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'listOrderOfProtocol',
      method: 'GET',
      path: protocolOrderApiRoute.path,
      summary: 'Guests whom both sides show to each other, in turn, the member’s side first',
      parameters,
      entitlement: 'read',
      status: 200,
      query: listQuery,
      body: noBody,
      answer: pageOf(sharedGuestSchema),
      refusals: [404],
    },
    async (visit: DeskVisit, { query }) => {
      const opened = await listNamed(dependencies, visit)
      if (!opened.ok) return opened
      const { actor } = visit
      const { sides, shared } = await asActor(dependencies.db, actor, async (tx) => ({
        sides: ownSideFirst(await getOwnRelation(tx), actor.side),
        shared: await listSharedGuests(tx, opened.value.view.event.id),
      }))
      const [own, other] = sides.map(({ id }) => shared.filter(({ side }) => side === id))
      const ordered = alternate(own ?? [], other ?? []).map((guest, at) => ({ guest, at }))
      const page = pageFrom(ordered, ({ guest, at }) => ({ at, id: guest.id }), query)
      if (!page.ok) return page
      const items = page.value.items.map(({ guest: { id: _id, ...shown } }) => shown)
      return accept({ items, next: page.value.next })
    },
  )

/** The protocol list of the own side for one event, for the programs of members. */
export const guestListApi = (dependencies: Dependencies): Operation<DeskVisit>[] => [
  getProtocolList(dependencies),
  changeProtocolList(dependencies),
  listGuests(dependencies),
  addToList(dependencies),
  listOrder(dependencies),
]

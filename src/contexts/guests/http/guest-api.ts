import type { z } from 'zod'

import { addressIn, type DeskVisit } from '#contexts/access/contract.ts'
import { type ApiProblem } from '#kit/api/api-problem.ts'
import { noBody, noQuery, type Operation, operation } from '#kit/api/operation.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { Guest } from '../domain/guest.ts'
import { type GuestAsWritten, readDetails } from '../domain/guest-details.ts'
import { editGuest, removeGuest } from '../service/keep-list.ts'
import { recordGuestAnswer } from '../service/record-guest-answer.ts'
import {
  guestAnswerSchema,
  guestChangeSchema,
  guestSchema,
  protocolListSchema,
} from './guest-api-schema.ts'
import { answerIn, guestData, protocolListData } from './guest-data.ts'
import { writtenOf } from './guest-form.ts'
import { detailsProblem, guestNamed, guestProblem, listNamed } from './guest-problem.ts'
import { guestAnswerApiRoute, guestApiRoute } from './guests-routes.ts'
import { ownReserves } from './own-reserves.ts'

const parameters = { slug: 'the `slug` of the event', guest: 'the `id` of the guest' }

const readGuestData = async (
  dependencies: Dependencies,
  visit: DeskVisit,
): Promise<Result<z.input<typeof guestSchema>, ApiProblem>> => {
  const found = await guestNamed(dependencies, visit)
  return found.ok ? accept(guestData(found.value.opened, found.value.guest, visit)) : found
}

const getGuest = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'getGuest',
      method: 'GET',
      path: guestApiRoute.path,
      summary: 'One guest of the member’s side',
      parameters,
      entitlement: 'read',
      status: 200,
      query: noQuery,
      body: noBody,
      answer: guestSchema,
      refusals: [404],
    },
    (visit: DeskVisit) => readGuestData(dependencies, visit),
  )

/** What is known of a guest with what changes of it. */
const writtenAnew = (guest: Guest, change: z.output<typeof guestChangeSchema>): GuestAsWritten => {
  const known = writtenOf(guest)
  const { email, companionsAllowed } = change
  return {
    'form-of-address': change.formOfAddress ?? known['form-of-address'],
    name: change.name ?? known.name,
    capacity: change.capacity ?? known.capacity,
    institution: change.institution ?? known.institution,
    email: email === undefined ? known.email : (email ?? ''),
    language: change.language ?? known.language,
    companions: companionsAllowed === undefined ? known.companions : String(companionsAllowed),
  }
}

const changeGuest = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'changeGuest',
      method: 'PATCH',
      path: guestApiRoute.path,
      summary: 'Change what the list says of a guest, their place in it, or who sees them',
      parameters,
      entitlement: 'write',
      status: 200,
      query: noQuery,
      body: guestChangeSchema,
      answer: guestSchema,
      refusals: [404, 409, 422],
    },
    async (visit: DeskVisit, { body }) => {
      const found = await guestNamed(dependencies, visit)
      if (!found.ok) return found
      const { opened, guest } = found.value
      const { id: event, owner } = opened.view.event
      const details = readDetails(writtenAnew(guest, body), addressIn)
      if (!details.ok) {
        const faults = details.refusal.map((fault) => ({ ...fault, path: '' }))
        return refuse(detailsProblem(faults, visit))
      }
      const isShared = body.shared ?? guest.isShared
      if (isShared && owner !== 'joint') return refuse(guestProblem('event-is-of-one-side', visit))
      const saved = await editGuest(dependencies.db, visit.actor, {
        event,
        today: visit.today,
        guest: guest.id,
        details: details.value,
        isShared,
        position: body.place ?? guest.position ?? 1,
      })
      return saved.ok
        ? readGuestData(dependencies, visit)
        : refuse(guestProblem(saved.refusal, visit))
    },
  )

const linksOf = ({ baseUrl, linkKey }: Dependencies, { now }: DeskVisit) => ({
  baseUrl,
  linkKey,
  now,
})

const takeOff = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'removeGuest',
      method: 'DELETE',
      path: guestApiRoute.path,
      summary: 'Take a guest off the list; seats they hold go to the next by precedence',
      description: 'A guest who had accepted is told that the seats are given back.',
      parameters,
      entitlement: 'write',
      status: 200,
      query: noQuery,
      body: noBody,
      answer: protocolListSchema,
      refusals: [404],
    },
    async (visit: DeskVisit) => {
      const found = await guestNamed(dependencies, visit)
      if (!found.ok) return found
      const { opened, guest } = found.value
      const removed = await removeGuest(dependencies.db, visit.actor, {
        event: opened.view.event.id,
        today: visit.today,
        guest: guest.id,
        links: linksOf(dependencies, visit),
      })
      if (!removed.ok) return refuse(guestProblem(removed.refusal, visit))
      const now = await listNamed(dependencies, visit)
      if (!now.ok) return now
      return accept(protocolListData(now.value, await ownReserves(dependencies, now.value, visit)))
    },
  )

const recordAnswer = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'recordGuestAnswer',
      method: 'POST',
      path: guestAnswerApiRoute.path,
      summary: 'Record what a guest answered by note or by telephone',
      description:
        'It counts as if the guest had answered by the link, also after the last day for answers. The same answer twice seats nobody twice; another one changes the first.',
      parameters,
      entitlement: 'write',
      status: 200,
      query: noQuery,
      body: guestAnswerSchema,
      answer: guestSchema,
      refusals: [404, 409, 422],
    },
    async (visit: DeskVisit, { body }) => {
      const found = await guestNamed(dependencies, visit)
      if (!found.ok) return found
      const recorded = await recordGuestAnswer(dependencies.db, visit.actor, {
        guest: found.value.guest,
        answer: answerIn(body),
        by: body.by,
        today: visit.today,
        links: linksOf(dependencies, visit),
      })
      return recorded.ok
        ? readGuestData(dependencies, visit)
        : refuse(guestProblem(recorded.refusal, visit))
    },
  )

/** One guest of the own side, for the programs of members. */
export const guestApi = (dependencies: Dependencies): Operation<DeskVisit>[] => [
  getGuest(dependencies),
  changeGuest(dependencies),
  takeOff(dependencies),
  recordAnswer(dependencies),
]

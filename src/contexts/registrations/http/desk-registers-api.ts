import { z } from 'zod'

import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { type EventView, listEventViews, startOf } from '#contexts/programme/contract.ts'
import { type ApiProblem, nothingHere } from '#kit/api/api-problem.ts'
import { noBody, noQuery, type Operation, operation } from '#kit/api/operation.ts'
import { pageFrom, pageOf, pagingQuery } from '#kit/api/paging.ts'
import { isInSpan, spanQuery } from '#kit/api/span.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { type Instant, isoFromDay } from '#kit/time/days.ts'

import type { Offer } from '../domain/register.ts'
import type { Reserve } from '../domain/reserve.ts'
import { type Registration, registrationStates } from '../domain/registration.ts'
import { listOffersOf, listOpenRegisters, type OpenRegister } from '../store/register-store.ts'
import { listReservesOf } from '../store/reserve-store.ts'
import { listRegistrations } from '../store/registration-store.ts'
import { deskEventSchema, registrationSchema } from './desk-event-schema.ts'
import {
  registerApiRoute,
  registersApiRoute,
  registrationsApiRoute,
} from './registrations-routes.ts'

type EventData = z.input<typeof deskEventSchema>

const iso = (instant: Instant): string => new Date(instant).toISOString()
const isoOrNull = (instant: Instant | null | undefined): string | null =>
  instant === null || instant === undefined ? null : iso(instant)

const whenData = ({ event }: EventView): EventData['when'] => {
  const { when } = event.content
  if (when.precision === 'none') return { precision: 'none' }
  const { precision, first, last } = when
  const times =
    when.precision === 'day'
      ? { startTime: when.startTime, endTime: when.endTime }
      : { startTime: null, endTime: null }
  return { precision, first: isoFromDay(first), last: isoFromDay(last), ...times }
}

type Registers = {
  readonly registers: ReadonlyMap<string, OpenRegister>
  readonly offers: ReadonlyMap<string, readonly Offer[]>
  readonly reserves: ReadonlyMap<string, readonly Reserve[]>
}

/** The registers of these events that the reader's side may see, with what is taken. */
const readRegisters = async (tx: Transaction, views: readonly EventView[]): Promise<Registers> => {
  const events = views.map(({ event }) => event.id)
  const registers = await listOpenRegisters(tx, events)
  return {
    registers: new Map(registers.map((register) => [register.event, register])),
    offers: await listOffersOf(tx, events),
    reserves: await listReservesOf(tx, events),
  }
}

const registerData = (
  { event }: EventView,
  { registers, offers, reserves }: Registers,
): EventData['register'] => {
  const register = registers.get(event.id)
  if (register === undefined) return null
  return {
    opensAt: iso(register.opensAt),
    closesAt: isoOrNull(register.closesAt),
    largestParty: register.largestParty,
    keepsDays: register.keepsDays,
    switching: { ...register.switching },
    remindsHours: register.remindsHours,
    offers: (offers.get(event.id) ?? []).map(({ kind, isOpen, seats, ceiling, taken }) => ({
      kind,
      isOpen,
      seats,
      ceiling,
      taken,
    })),
    reserves: (reserves.get(event.id) ?? []).map(({ kind, side, seats }) => ({
      kind,
      side,
      seats,
    })),
  }
}

const eventData = (view: EventView, registers: Registers): EventData => {
  const { event, programme, now, state } = view
  const { content } = event
  return {
    id: event.id,
    slug: event.slug,
    title: content.title,
    visibility: event.visibility,
    owner: event.owner,
    state,
    format: now.format,
    basis: now.basis,
    when: whenData(view),
    zone: content.zone,
    start: isoOrNull(startOf(content)),
    settles: isoOrNull(now.settlesAt),
    illustrative: content.illustrative || programme.illustrative,
    register: registerData(view, registers),
  }
}

const eventsQuery = z.strictObject({
  ...pagingQuery,
  ...spanQuery('events'),
})

const daysOf = ({ event }: EventView) => {
  const { when } = event.content
  return when.precision === 'none' ? undefined : when
}

const noEvent = nothingHere('there is no event of this slug: /api/v1/desk/events lists them')

const listDeskEvents = ({ db }: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'listDeskEvents',
      method: 'GET',
      path: registersApiRoute.path,
      summary: 'The events that the member sees, each with its register',
      entitlement: 'read',
      status: 200,
      query: eventsQuery,
      body: noBody,
      answer: pageOf(deskEventSchema),
      refusals: [],
    },
    ({ actor, today }: DeskVisit, { query }) =>
      asActor(db, actor, async (tx) => {
        const views = await listEventViews(tx, { today })
        const page = pageFrom(
          views.filter((view) => isInSpan(daysOf(view), query)),
          (view) => ({ at: daysOf(view)?.first ?? Infinity, id: view.event.id }),
          query,
        )
        if (!page.ok) return page
        const { items, next } = page.value
        const registers = await readRegisters(tx, items)
        return accept({ items: items.map((view) => eventData(view, registers)), next })
      }),
  )

/** The event that a path names, with its register. */
export const deskEventNamed = (
  { db }: Dependencies,
  { actor, today, parameters }: DeskVisit,
): Promise<Result<EventData, ApiProblem>> =>
  asActor(db, actor, async (tx) => {
    const [view] = await listEventViews(tx, { slug: parameters['slug'] ?? '', today })
    if (view === undefined) return refuse(noEvent)
    return accept(eventData(view, await readRegisters(tx, [view])))
  })

const getDeskEvent = (dependencies: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'getDeskEvent',
      method: 'GET',
      path: registerApiRoute.path,
      summary: 'One event that the member sees, with its register',
      parameters: { slug: 'the `slug` of the event' },
      entitlement: 'read',
      status: 200,
      query: noQuery,
      body: noBody,
      answer: deskEventSchema,
      refusals: [404],
    },
    (visit: DeskVisit) => deskEventNamed(dependencies, visit),
  )

const registrationsQuery = z.strictObject({
  ...pagingQuery,
  state: z
    .enum(registrationStates, `has to be one of ${registrationStates.join(', ')}`)
    .optional()
    .meta({ description: 'only registrations in this state' }),
})

const registrationData = (one: Registration): z.input<typeof registrationSchema> => ({
  id: one.id,
  state: one.state,
  offer: one.offer,
  wished: one.wished,
  party: one.party,
  ifMoved: one.ifMoved,
  name: one.name,
  email: one.email,
  accessNeeds: one.accessNeeds,
  language: one.language,
  recorded: iso(one.recordedAt),
})

const listEventRegistrations = ({ db }: Dependencies): Operation<DeskVisit> =>
  operation(
    {
      id: 'listEventRegistrations',
      method: 'GET',
      path: registrationsApiRoute.path,
      summary: 'Who comes to an event of the member’s side or of both, in the order of recording',
      parameters: { slug: 'the `slug` of the event' },
      entitlement: 'read',
      status: 200,
      query: registrationsQuery,
      body: noBody,
      answer: pageOf(registrationSchema),
      refusals: [404],
    },
    ({ actor, today, parameters }: DeskVisit, { query }) =>
      asActor(db, actor, async (tx) => {
        const [view] = await listEventViews(tx, { slug: parameters['slug'] ?? '', today })
        if (view === undefined) return refuse(noEvent)
        const { id: event } = view.event
        const [register] = await listOpenRegisters(tx, [event])
        if (register === undefined) {
          const detail = 'this event takes no registrations, or they are the other side’s alone'
          return refuse({ ...nothingHere(detail), code: 'no-register' })
        }
        const { state } = query
        const people = await listRegistrations(
          tx,
          state === undefined ? { event } : { event, state },
        )
        const page = pageFrom(people, ({ recordedAt, id }) => ({ at: recordedAt, id }), query)
        if (!page.ok) return page
        return accept({ items: page.value.items.map(registrationData), next: page.value.next })
      }),
  )

/** Events with their registers, and who comes, for the programs of members. */
export const deskRegistersApi = (dependencies: Dependencies): Operation<DeskVisit>[] => [
  listDeskEvents(dependencies),
  getDeskEvent(dependencies),
  listEventRegistrations(dependencies),
]

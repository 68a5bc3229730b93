import type { Transaction } from '#kit/db/database.ts'
import type { Localised } from '#kit/text/localised.ts'

import {
  allocateSeats,
  type Allotted,
  isMoved,
  releaseEverybody,
  type Seeker,
  type Target,
} from '../domain/allocate-seats.ts'
import type { EventFacts } from '../domain/event-facts.ts'
import type { Allocation } from '../domain/register.ts'
import type { Movable, Move } from '../domain/registration.ts'
import { whoIsTold } from '../domain/who-is-told.ts'
import { insertNotices } from '../store/notice-store.ts'
import { recordTold } from '../store/told-store.ts'
import { moveRegistrations } from '../store/registration-store.ts'
import {
  liftLimits,
  listAllocations,
  listSeated,
  listSteps,
  lockOffersOf,
  type Seated,
  setOffers,
  type Step,
} from '../store/reseating-store.ts'

/**
 * What an event will be for the people registered. `target` null: the offers stay as they are;
 * `off`: nobody, and they are closed; `released`: nobody, and they stay.
 */
export type EventReseating = {
  readonly event: string
  readonly visibility: string
  readonly target: Target | 'off' | 'released' | null
  readonly before: EventFacts
  readonly after: EventFacts
}

/** What a change does to the people of some of its events. */
type Reseating = {
  readonly relation: string
  readonly change: string
  /** The change that this one takes back: whom it moved, is brought back first. */
  readonly undoes: string | null
  readonly reason: Localised
  /** Whether people gave these seats, or an answer of the engine took or returned some. */
  readonly isGiven: boolean
  readonly events: readonly EventReseating[]
}

const seekerOf = (seated: Seated): Seeker[] => {
  const { state } = seated
  return state === 'confirmed' || state === 'waiting' ? [{ ...seated, state }] : []
}

/** Whoever an undone change moved, and nobody has moved since, seeks from where they sat before. */
const broughtBack = (
  registrations: readonly Seated[],
  steps: ReadonlyMap<string, Step>,
): readonly Seated[] =>
  registrations.map((registration) => {
    const { from, to } = steps.get(registration.id) ?? {}
    const isAsLeft = to?.state === registration.state && to.offer === registration.offer
    if (from === undefined || !isAsLeft) return registration
    return { ...registration, state: from.state, offer: from.offer }
  })

export type Planned = {
  readonly allotted: readonly Allotted[]
  readonly registrations: readonly Seated[]
}

type Asked = {
  readonly events: readonly Pick<EventReseating, 'event' | 'target'>[]
  readonly undoes: string | null
}

const keepAsIs = (seekers: readonly Seeker[]): Allotted[] =>
  seekers.map(({ id, state, offer, party }) => {
    const seating = { state, offer, party }
    const because = state === 'confirmed' ? 'keeps-seat' : 'still-waits'
    return { id, from: seating, to: seating, because }
  })

const allot = (
  seekers: readonly Seeker[],
  target: EventReseating['target'],
  allocation: Allocation,
): Allotted[] => {
  if (target === 'off' || target === 'released') return releaseEverybody(seekers)
  return target === null ? keepAsIs(seekers) : allocateSeats(seekers, target, allocation)
}

/**
 * Who would sit where, by event, for whoever asks: a preview in a side's transaction and the change
 * itself compute the same from the same rows. An event without a register is not among the answers.
 */
export const planSeats = async (
  tx: Transaction,
  { events, undoes }: Asked,
): Promise<ReadonlyMap<string, Planned>> => {
  const ids = events.map(({ event }) => event)
  const allocations = await listAllocations(tx, ids)
  const seated = await listSeated(tx, { events: ids, movedBy: undoes })
  const steps = undoes === null ? [] : await listSteps(tx, { events: ids, change: undoes })
  const stepOf = new Map(steps.map((step) => [step.id, step]))
  const plan = (event: string, target: EventReseating['target'], rule: Allocation): Planned => {
    const registrations = seated.get(event) ?? []
    const actual = new Map(registrations.map((one) => [one.id, one]))
    const seekers = broughtBack(registrations, stepOf).flatMap(seekerOf)
    const allotted = allot(seekers, target, rule).map((one) => {
      const { state, offer, party } = actual.get(one.id) ?? one.from
      return { ...one, from: { state, offer, party } }
    })
    return { allotted, registrations }
  }
  return new Map(
    events.flatMap(({ event, target }) => {
      const rule = allocations.get(event)
      return rule === undefined ? [] : [[event, plan(event, target, rule)] as const]
    }),
  )
}

const movesOf = ({ allotted, registrations }: Planned, change: string): Move<Movable>[] => {
  const byId = new Map(registrations.map((one) => [one.id, one]))
  return allotted.filter(isMoved).flatMap(({ id, to, because }): Move<Movable>[] => {
    const registration = byId.get(id)
    return registration === undefined
      ? []
      : [{ registration, to, cause: 'change', change, reason: because }]
  })
}

const offersOf = (target: Target | 'off') =>
  target === 'off'
    ? ([
        { kind: 'on-site', isOpen: false, seats: 0 },
        { kind: 'online', isOpen: false, seats: 0 },
      ] as const)
    : ([
        {
          kind: 'on-site',
          ...target.onSite,
          seats: target.onSite.isOpen ? target.onSite.seats : 0,
        },
        { kind: 'online', ...target.online, seats: target.online.isOpen ? target.online.seats : 0 },
      ] as const)

/**
 * Seats everybody of these events anew and writes what each is told, in the caller's transaction
 * (the registrar's), so that a change whose notices cannot be recorded does not happen. Answers, by
 * event, where everybody ended; an event without a register is not among the answers.
 */
export const reseat = async (
  tx: Transaction,
  reseating: Reseating,
): Promise<ReadonlyMap<string, readonly Allotted[]>> => {
  const { change, isGiven } = reseating
  const ids = reseating.events.map(({ event }) => event)
  await lockOffersOf(tx, ids)
  const planned = await planSeats(tx, reseating)
  const events = reseating.events.filter(({ event }) => planned.has(event))
  const offers = events.flatMap(({ event, target }) =>
    target === null || target === 'released'
      ? []
      : offersOf(target).map((offer) => ({ ...offer, event })),
  )
  await liftLimits(tx, [...new Set(offers.map(({ event }) => event))])
  await moveRegistrations(
    tx,
    [...planned.values()].flatMap((one) => movesOf(one, change)),
  )
  await setOffers(tx, { offers, isGiven })
  const bulletins = events.map((one) => ({
    ...one,
    told: whoIsTold(planned.get(one.event)?.allotted ?? [], one),
  }))
  await insertNotices(tx, reseating, bulletins)
  const told = events.map(({ event, target, after }) => {
    const isOver = target === 'off' || target === 'released'
    return { event, told: after, offBy: isOver ? change : null }
  })
  await recordTold(tx, told)
  return new Map([...planned].map(([event, { allotted }]) => [event, allotted]))
}

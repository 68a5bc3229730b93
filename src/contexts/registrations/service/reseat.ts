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
import type { Move, Registration } from '../domain/registration.ts'
import { whoIsTold } from '../domain/who-is-told.ts'
import { listMovesOfChange } from '../store/move-store.ts'
import { insertNotices } from '../store/notice-store.ts'
import { recordTold } from '../store/told-store.ts'
import { findAllocation, liftLimits, lockOffers, setOffers } from '../store/register-store.ts'
import { listRegistrations, moveRegistrations } from '../store/registration-store.ts'

/**
 * What an event will be for the people registered. `target` null: the offers stay as they are;
 * `off`: nobody, and they are closed; `released`: nobody, and they stay.
 */
export type Reseating = {
  readonly event: string
  readonly target: Target | 'off' | 'released' | null
  readonly change: string
  /** The change that this one takes back: whom it moved, is brought back first. */
  readonly undoes: string | null
  readonly before: EventFacts
  readonly after: EventFacts
  readonly reason: Localised
  /** Whether people gave these seats, or an answer of the engine took or returned some. */
  readonly isGiven: boolean
}

const seekerOf = (registration: Registration): Seeker[] => {
  const { state, accessNeeds } = registration
  if (state !== 'confirmed' && state !== 'waiting') return []
  return [{ ...registration, state, hasAccessNeeds: accessNeeds !== null }]
}

/** Whoever an undone change moved, and nobody has moved since, seeks from where they sat before. */
const broughtBack = (
  registrations: readonly Registration[],
  moves: readonly Move[],
): readonly Registration[] => {
  const former = new Map(moves.map((move) => [move.registration.id, move]))
  return registrations.map((registration) => {
    const move = former.get(registration.id)
    const isAsLeft = move?.to.state === registration.state && move.to.offer === registration.offer
    if (move === undefined || !isAsLeft) return registration
    const { state, offer } = move.registration
    return { ...registration, state, offer }
  })
}

export type Planned = {
  readonly allotted: readonly Allotted[]
  readonly registrations: readonly Registration[]
}

type Asked = Pick<Reseating, 'event' | 'target' | 'undoes'>

const keepAsIs = (seekers: readonly Seeker[]): Allotted[] =>
  seekers.map(({ id, state, offer, party }) => {
    const seating = { state, offer, party }
    const because = state === 'confirmed' ? 'keeps-seat' : 'still-waits'
    return { id, from: seating, to: seating, because }
  })

const allot = (
  seekers: readonly Seeker[],
  target: Reseating['target'],
  allocation: Allocation,
): Allotted[] => {
  if (target === 'off' || target === 'released') return releaseEverybody(seekers)
  return target === null ? keepAsIs(seekers) : allocateSeats(seekers, target, allocation)
}

/**
 * Who would sit where, for whoever asks: a preview in a side's transaction and the change itself
 * compute the same from the same rows. Undefined when the event has no register.
 */
export const planSeats = async (
  tx: Transaction,
  { event, target, undoes }: Asked,
): Promise<Planned | undefined> => {
  const allocation = await findAllocation(tx, event)
  if (allocation === undefined) return undefined
  const registrations = await listRegistrations(tx, { event })
  const moves = undoes === null ? [] : await listMovesOfChange(tx, { change: undoes, event })
  const seekers = broughtBack(registrations, moves).flatMap(seekerOf)
  const actual = new Map(registrations.map((one) => [one.id, one]))
  const allotted = allot(seekers, target, allocation).map((one) => {
    const { state, offer, party } = actual.get(one.id) ?? one.from
    return { ...one, from: { state, offer, party } }
  })
  return { allotted, registrations }
}

const movesOf = ({ allotted, registrations }: Planned, change: string): Move[] => {
  const byId = new Map(registrations.map((one) => [one.id, one]))
  return allotted.filter(isMoved).flatMap(({ id, to, because }): Move[] => {
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
 * Seats everybody anew and writes what each is told, in the caller's transaction (the registrar's),
 * so that a change whose notices cannot be recorded does not happen. Answers where everybody ended;
 * nobody when the event has no register.
 */
export const reseat = async (
  tx: Transaction,
  reseating: Reseating & { readonly relation: string; readonly visibility: string },
): Promise<readonly Allotted[]> => {
  const { event, target, change } = reseating
  await lockOffers(tx, event)
  const planned = await planSeats(tx, reseating)
  if (planned === undefined) return []
  const hasNewOffers = target !== null && target !== 'released'
  if (hasNewOffers) await liftLimits(tx, event)
  await moveRegistrations(tx, movesOf(planned, change))
  if (hasNewOffers) {
    await setOffers(tx, event, { offers: offersOf(target), isGiven: reseating.isGiven })
  }
  const told = whoIsTold(planned.allotted, reseating)
  if (told.length > 0) await insertNotices(tx, reseating, told)
  const isOver = target === 'off' || target === 'released'
  await recordTold(tx, event, { told: reseating.after, offBy: isOver ? change : null })
  return planned.allotted
}

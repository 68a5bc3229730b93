import type { Transaction } from '#kit/db/database.ts'

import { type Allotted, isMoved } from '../domain/allocate-seats.ts'
import { newConditions } from '../domain/event-facts.ts'
import type { Movable, Move } from '../domain/registration.ts'
import type { Target } from '../domain/seeker.ts'
import { moveRegistrations } from '../store/registration-store.ts'
import { liftReserves, type ReserveChange, setReserves } from '../store/reserve-store.ts'
import { liftLimits, lockOffersOf, setOffers } from '../store/reseating-store.ts'
import { recordTold } from '../store/told-store.ts'
import { type Planned, planOfPublic, planSeats, type Reseating } from './plan-seats.ts'
import { closeSecondSittings, openSecondSittings } from './second-sitting.ts'
import { tellPeople } from './tell-people.ts'

const reserveChangesOf = (planned: ReadonlyMap<string, Planned>): ReserveChange[] =>
  [...planned].flatMap(([event, { reserves }]) =>
    reserves
      .filter(({ seats, after }) => seats !== after)
      .map(({ after, ...one }) => ({ ...one, event, seats: after, was: one })),
  )

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
 * event, where everybody ended but the guests, of whom only their own side may learn anything; an
 * event without a register is not among the answers.
 */
export const reseat = async (
  tx: Transaction,
  reseating: Reseating,
): Promise<ReadonlyMap<string, readonly Allotted[]>> => {
  const { change, isGiven } = reseating
  const ids = reseating.events.map(({ event }) => event)
  const seconds = reseating.events.flatMap(({ second }) => second?.event ?? [])
  await lockOffersOf(tx, [...ids, ...seconds])
  const planned = await planSeats(tx, reseating)
  const events = reseating.events.filter(({ event }) => planned.has(event))
  const offers = events.flatMap(({ event, target }) =>
    target === null || target === 'released'
      ? []
      : offersOf(target).map((offer) => ({ ...offer, event })),
  )
  const reserves = reserveChangesOf(planned)
  await liftLimits(tx, [...new Set(offers.map(({ event }) => event))])
  await liftReserves(tx, reserves)
  await moveRegistrations(
    tx,
    [...planned.values()].flatMap((one) => movesOf(one, change)),
  )
  await setReserves(tx, reserves, { change })
  await setOffers(tx, { offers, isGiven })
  const elsewhere = [
    ...(await openSecondSittings(tx, reseating, planned)),
    ...(await closeSecondSittings(tx, reseating)),
  ]
  await tellPeople(tx, reseating, { planned, elsewhere })
  const told = events.map(({ event, target, before, after }) => {
    const isOver = target === 'off' || target === 'released'
    const tellsConditions = newConditions(before, after).length > 0
    return { event, told: after, tellsConditions, offBy: isOver ? change : null }
  })
  await recordTold(tx, told)
  return new Map([...planned].map(([event, plan]) => [event, planOfPublic(plan).allotted]))
}

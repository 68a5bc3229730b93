import type { Transaction } from '#kit/db/database.ts'
import type { Localised } from '#kit/text/localised.ts'

import { allocateSeats, type Allotted, releaseEverybody } from '../domain/allocate-seats.ts'
import type { EventFacts } from '../domain/event-facts.ts'
import { type Allocation, freeSeats, type Offer } from '../domain/register.ts'
import { type Reserve, reservesAfter } from '../domain/reserve.ts'
import { openPool, type Pool } from '../domain/seat-pools.ts'
import type { Seeker, Target } from '../domain/seeker.ts'
import { type Terms, usualTerms } from '../domain/terms.ts'
import { listOffersOf } from '../store/register-store.ts'
import { listFollowing } from '../store/second-sitting-store.ts'
import { listReservesOf } from '../store/reserve-store.ts'
import {
  listAllocations,
  listSeated,
  listSteps,
  type Seated,
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
  /** Where whoever finds no seat on site any more gets one. */
  readonly second?: {
    readonly event: string
    readonly visibility: string
    readonly facts: EventFacts
  }
}

/** What a change does to the people of some of its events. */
export type Reseating = {
  readonly relation: string
  readonly change: string
  /** The change that this one takes back: whom it moved, is brought back first. */
  readonly undoes: string | null
  readonly reason: Localised
  /** Whether people gave these seats, or an answer of the engine took or returned some. */
  readonly isGiven: boolean
  /** Without them the register's own rule holds, and nobody is asked anything. */
  readonly terms?: Terms
  readonly events: readonly EventReseating[]
}

const seekerOf = (seated: Seated): Seeker[] => {
  const { state, reserve, rank } = seated
  const guest = reserve === null ? null : { side: reserve, rank: rank ?? Infinity }
  return state === 'confirmed' || state === 'waiting' ? [{ ...seated, state, guest }] : []
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
  /** What is kept for the guests of each side, and what will be. */
  readonly reserves: readonly (Reserve & { readonly after: number | null })[]
}

type Asked = {
  readonly events: readonly (Pick<EventReseating, 'event' | 'target'> & {
    readonly second?: { readonly event: string }
  })[]
  readonly undoes: string | null
  readonly terms?: Terms
}

const keepAsIs = (seekers: readonly Seeker[]): Allotted[] =>
  seekers.map(({ id, state, offer, party }) => {
    const seating = { state, offer, party }
    const because = state === 'confirmed' ? 'keeps-seat' : 'still-waits'
    return { id, from: seating, to: seating, because }
  })

const closed: Target = {
  onSite: { isOpen: false, seats: 0 },
  online: { isOpen: false, seats: 0 },
}

const reservesBy = (
  target: EventReseating['target'],
  reserves: readonly Reserve[],
  seekers: readonly Seeker[],
): readonly Reserve[] => {
  if (target === null || target === 'released') return reserves
  const publicOnline = seekers
    .filter(
      ({ guest, state, offer }) => guest === null && state === 'confirmed' && offer === 'online',
    )
    .reduce((sum, { party }) => sum + party, 0)
  return reservesAfter(reserves, target === 'off' ? closed : target, publicOnline)
}

type Kept = {
  readonly reserves: readonly Reserve[]
  readonly allocation: Allocation
  readonly second: Pool | undefined
}

const allot = (
  seekers: readonly Seeker[],
  target: EventReseating['target'],
  { reserves, allocation, second }: Kept,
): Allotted[] => {
  if (target === 'off' || target === 'released') return releaseEverybody(seekers)
  return target === null
    ? keepAsIs(seekers)
    : allocateSeats(seekers, { ...target, reserves, second }, allocation)
}

/** A plan without the guests: what is the same for whoever may see the event. */
export const planOfPublic = ({ allotted, registrations, reserves }: Planned): Planned => {
  const others = registrations.filter(({ reserve }) => reserve === null)
  const known = new Set(others.map(({ id }) => id))
  return { allotted: allotted.filter(({ id }) => known.has(id)), registrations: others, reserves }
}

/**
 * Whether offers may follow without anybody being asked: nobody of the public is registered, and no
 * reserve loses seats in which guests could sit. Says nothing of whether there are guests.
 */
const mayFollowAtOnce = ({ registrations, reserves }: Planned): boolean =>
  registrations.every(({ reserve }) => reserve !== null) &&
  reserves.every(({ seats, after }) => seats === 0 || after === null || seats === after)

/** What may be said and done of a plan that one side may not see whole. */
export const plans = { ofPublic: planOfPublic, mayFollowAtOnce } as const

const withAfter = (reserves: readonly Reserve[], after: readonly Reserve[]): Planned['reserves'] =>
  reserves.map((one) => ({
    ...one,
    after: after.find(({ kind, side }) => kind === one.kind && side === one.side)?.seats ?? null,
  }))

/** What is free at each second sitting; events that send people to the same one share it. */
const openSecondPools = async (
  tx: Transaction,
  events: Asked['events'],
): Promise<ReadonlyMap<string, Pool>> => {
  const ids = events.flatMap(({ second }) => second?.event ?? [])
  if (ids.length === 0) return new Map()
  const found = await listOffersOf(tx, ids)
  const free = (offers: readonly Offer[]): number =>
    offers.filter(({ kind }) => kind === 'on-site').reduce((sum, one) => sum + freeSeats(one), 0)
  return new Map([...found].map(([event, offers]) => [event, openPool(free(offers))]))
}

/** Whoever gave up what they had got at a second sitting: nothing of it is taken back for them. */
const listLeftSecondSittings = async (
  tx: Transaction,
  events: readonly string[],
  undoes: string | null,
): Promise<ReadonlySet<string>> => {
  if (undoes === null) return new Set()
  const following = await listFollowing(tx, { change: undoes, events })
  return new Set(
    following.filter(({ state }) => state !== 'confirmed').map(({ follows }) => follows),
  )
}

/**
 * Who would sit where, by event, for whoever asks: a preview in a side's transaction and the change
 * itself compute the same from the same rows. An event without a register is not among the answers.
 */
export const planSeats = async (
  tx: Transaction,
  { events, undoes, terms = usualTerms }: Asked,
): Promise<ReadonlyMap<string, Planned>> => {
  const ids = events.map(({ event }) => event)
  const allocations = await listAllocations(tx, ids)
  const seated = await listSeated(tx, { events: ids, movedBy: undoes })
  const steps = undoes === null ? [] : await listSteps(tx, { events: ids, change: undoes })
  const left = await listLeftSecondSittings(tx, ids, undoes)
  const stepOf = new Map(steps.filter(({ id }) => !left.has(id)).map((step) => [step.id, step]))
  const reservesOf = await listReservesOf(tx, ids)
  const poolOf = await openSecondPools(tx, events)
  const plan = (
    { event, target, second }: Asked['events'][number],
    allocation: Allocation,
  ): Planned => {
    const registrations = seated.get(event) ?? []
    const actual = new Map(registrations.map((one) => [one.id, one]))
    const seekers = broughtBack(registrations, stepOf).flatMap(seekerOf)
    const before = reservesOf.get(event) ?? []
    const reserves = reservesBy(target, before, seekers)
    const allotted = allot(seekers, target, {
      reserves,
      allocation,
      second: second && poolOf.get(second.event),
    }).map((one) => {
      const { state, offer, party } = actual.get(one.id) ?? one.from
      return { ...one, from: { state, offer, party } }
    })
    return { allotted, registrations, reserves: withAfter(before, reserves) }
  }
  return new Map(
    events.flatMap((asked) => {
      const rule = allocations.get(asked.event)
      return rule === undefined
        ? []
        : [[asked.event, plan(asked, terms.allocation ?? rule)] as const]
    }),
  )
}

import type { Allocation } from './register.ts'
import type { OfferKind, Seating } from './registration.ts'
import type { Reserve } from './reserve.ts'
import { seatGuests } from './seat-guests.ts'
import {
  type After,
  afterLosingSeat,
  afterOnlineClosed,
  type Answer,
  openPool,
  type Pool,
  type Pools,
} from './seat-pools.ts'
import type { Seeker, SeatReason, Target } from './seeker.ts'

/** Where one registration ends, and why. */
export type Allotted = {
  readonly id: string
  readonly from: Seating
  readonly to: Seating
  readonly because: SeatReason
}

/** FNV-1a with a final mix: the same lot on every machine, for whoever knows the seed. */
const lotOf = (seed: string, id: string): number => {
  let hash = 0x811c9dc5
  for (const character of `${seed}/${id}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}

/** The declared order: access needs first, then arrival (as given) or the lot drawn with the seed. */
const inOrder = (seekers: readonly Seeker[], rule: Allocation): readonly Seeker[] => {
  const lots = new Map(
    rule.by === 'lottery' ? seekers.map(({ id }) => [id, lotOf(rule.seed, id)]) : [],
  )
  const lotOfHolder = ({ id }: Seeker): number => lots.get(id) ?? 0
  const first = seekers.filter(({ hasAccessNeeds }) => hasAccessNeeds)
  const then = seekers.filter(({ hasAccessNeeds }) => !hasAccessNeeds)
  return [first, then].flatMap((some) => some.toSorted((a, b) => lotOfHolder(a) - lotOfHolder(b)))
}

/** What the offers will be, and what of them is kept for guests. */
export type Seats = Target & {
  readonly reserves?: readonly Reserve[]
  /** What is free at a second sitting, for whoever of the public finds no seat on site. */
  readonly second?: Pool | undefined
}

const seatsIn = ({ isOpen, seats }: Target['onSite']): number => (isOpen ? (seats ?? Infinity) : 0)

const poolsOfPublic = ({ onSite, online, reserves = [] }: Seats): Pools => {
  const kept = (kind: OfferKind): number =>
    reserves.reduce((sum, one) => sum + (one.kind === kind ? (one.seats ?? 0) : 0), 0)
  return {
    'on-site': openPool(seatsIn(onSite) - kept('on-site')),
    online: openPool(seatsIn(online) - kept('online')),
  }
}

const poolsOfSide = ({ reserves = [] }: Seats, side: string): Pools => {
  const kept = (kind: OfferKind): number => {
    const own = reserves.find((one) => one.kind === kind && one.side === side)
    return own === undefined ? 0 : (own.seats ?? Infinity)
  }
  return { 'on-site': openPool(kept('on-site')), online: openPool(kept('online')) }
}

const fromWaitlist = ({ offer, party }: Seeker, { pools, second }: After): Answer => {
  if (pools[offer].take(party)) return ['confirmed', offer, 'promoted']
  return offer === 'on-site' && second?.take(party) === true
    ? ['released', offer, 'moves-to-second-sitting']
    : ['waiting', offer, 'still-waits']
}

type Answered = readonly [Seeker, Answer]

/** Whoever can keep a seat keeps it; the others in the declared order. */
const seatPublic = (ranked: readonly Seeker[], after: After): Answered[] => {
  const { pools } = after
  const holders = ranked.filter(({ state }) => state === 'confirmed')
  const keeps = new Set(holders.filter(({ offer, party }) => pools[offer].take(party)))
  const unseated = (kind: OfferKind) =>
    holders.filter((holder) => holder.offer === kind && !keeps.has(holder))
  const answerAll = (some: readonly Seeker[], answer: (one: Seeker, how: After) => Answer) =>
    some.map((one): Answered => [one, answer(one, after)])
  return [
    ...[...keeps].map((one): Answered => [one, ['confirmed', one.offer, 'keeps-seat']]),
    ...answerAll(unseated('on-site'), afterLosingSeat),
    ...answerAll(unseated('online'), afterOnlineClosed),
    ...answerAll(
      ranked.filter(({ state }) => state === 'waiting'),
      fromWaitlist,
    ),
  ]
}

/**
 * Seats everybody anew for what the offers will be: a pure function of the declared rule, so that
 * what is previewed is what is applied. The guests of each side have its reserves among themselves,
 * so that where one side's guests end tells nothing of the other's. Of all others, whoever can keep
 * a seat keeps it; whoever loses one on site goes where they said beforehand; seats that are left go
 * first to those whom the end of the online offer sends back, then up the waitlist. Parties are not
 * split, and everybody is answered exactly once. `seekers` come in the order of arrival.
 */
export const allocateSeats = (
  seekers: readonly Seeker[],
  seats: Seats,
  rule: Allocation,
): Allotted[] => {
  const whyNotOnline = seats.online.isOpen
    ? 'waits-since-online-is-full'
    : 'waits-since-online-is-closed'
  const sides = [...new Set(seekers.flatMap(({ guest }) => guest?.side ?? []))]
  const guests = sides.flatMap((side) =>
    seatGuests(
      seekers.filter(({ guest }) => guest?.side === side),
      { pools: poolsOfSide(seats, side), whyNotOnline },
    ),
  )
  const everybodyElse = seekers.filter(({ guest }) => guest === null)
  const pools = poolsOfPublic(seats)
  const others = seatPublic(inOrder(everybodyElse, rule), {
    pools,
    whyNotOnline,
    second: seats.second,
  })
  return [...guests, ...others].map(([{ id, party, ...seeker }, [state, offer, because]]) => ({
    id,
    from: { state: seeker.state, offer: seeker.offer, party },
    to: { state, offer, party },
    because,
  }))
}

/** When an event is off nobody holds a seat or waits for one: everybody is released, and told. */
export const releaseEverybody = (seekers: readonly Seeker[]): Allotted[] =>
  seekers.map(({ id, state, offer, party }) => ({
    id,
    from: { state, offer, party },
    to: { state: 'released', offer, party },
    because: 'event-is-off',
  }))

/** Whether an allocation changes where a registration sits. */
export const isMoved = ({ from, to }: Allotted): boolean =>
  from.state !== to.state || from.offer !== to.offer

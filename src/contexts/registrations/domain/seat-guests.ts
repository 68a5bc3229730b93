import { type After, afterLosingSeat, afterOnlineClosed, type Answer } from './seat-pools.ts'
import type { Seeker } from './seeker.ts'

type Answered = readonly [Seeker, Answer]

const rankOf = ({ guest }: Seeker): number => guest?.rank ?? Infinity

const rankedOf = (guests: readonly Seeker[]): Seeker[] =>
  guests.toSorted((a, b) => rankOf(a) - rankOf(b))

/** Whoever holds a seat and cannot keep it, goes where they said. */
const afterLosing = (unseated: readonly Seeker[], after: After): Answered[] =>
  (['on-site', 'online'] as const).flatMap((kind) => {
    const answer = kind === 'on-site' ? afterLosingSeat : afterOnlineClosed
    return unseated
      .filter(({ offer }) => offer === kind)
      .map((one): Answered => [one, answer(one, after)])
  })

/** On site come those whom a change had moved online, and those who wait, in one order. */
const backOnSite = (candidates: readonly Seeker[], { pools }: After): Answered[] =>
  candidates.flatMap((one): Answered[] => {
    const isBack = one.state === 'confirmed'
    if (one.wished !== 'on-site' || !pools['on-site'].take(one.party)) return []
    if (isBack) pools.online.giveBack(one.party)
    return [[one, ['confirmed', 'on-site', isBack ? 'seats-return' : 'promoted']]]
  })

const stay = (one: Seeker, { pools }: After): Answer => {
  if (one.state === 'confirmed') return ['confirmed', one.offer, 'keeps-seat']
  return one.offer === 'online' && pools.online.take(one.party)
    ? ['confirmed', 'online', 'promoted']
    : ['waiting', one.offer, 'still-waits']
}

/**
 * Seats the guests of one side in its own reserves, by precedence: whoever has a seat and can keep
 * it keeps it; whoever cannot goes where they said; what is left on site goes first to those whom a
 * change moved online or left waiting, in one order. A party with its companions is never split.
 */
export const seatGuests = (guests: readonly Seeker[], after: After): Answered[] => {
  const ranked = rankedOf(guests)
  const holders = ranked.filter(({ state }) => state === 'confirmed')
  const keeps = new Set(holders.filter(({ offer, party }) => after.pools[offer].take(party)))
  const unseated = holders.filter((holder) => !keeps.has(holder))
  const lost = afterLosing(unseated, after)
  const later = ranked.filter((one) => !unseated.includes(one))
  const back = backOnSite(
    later.filter((one) => !(keeps.has(one) && one.offer === 'on-site')),
    after,
  )
  const isBack = new Set(back.map(([one]) => one))
  const others = later.filter((one) => !isBack.has(one))
  return [...lost, ...back, ...others.map((one): Answered => [one, stay(one, after)])]
}

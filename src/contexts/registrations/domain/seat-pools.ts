import type { OfferKind, Seating } from './registration.ts'
import type { SeatReason, Seeker } from './seeker.ts'

/** Seats still to be given: a party takes all of its seats or none. */
export type Pool = {
  readonly take: (party: number) => boolean
  readonly giveBack: (party: number) => void
}

export const openPool = (seats: number): Pool => {
  let left = seats
  return {
    take: (party) => {
      if (party > left) return false
      left -= party
      return true
    },
    giveBack: (party) => {
      left += party
    },
  }
}

export type Pools = Record<OfferKind, Pool>

export type Answer = readonly [Seating['state'], OfferKind, SeatReason]

/** What is left while people are seated anew. */
export type After = {
  readonly pools: Pools
  readonly whyNotOnline: 'waits-since-online-is-full' | 'waits-since-online-is-closed'
  /** The seats of a second sitting, for whoever finds none at this one. */
  readonly second?: Pool | undefined
}

/** Where whoever loses a seat on site goes: as they said beforehand. */
export const afterLosingSeat = (
  { ifMoved, party }: Seeker,
  { pools, whyNotOnline, second }: After,
): Answer => {
  if (second?.take(party) === true) return ['released', 'on-site', 'moves-to-second-sitting']
  if (ifMoved === 'release') return ['released', 'on-site', 'released-by-choice']
  if (ifMoved === 'wait') return ['waiting', 'on-site', 'waits-by-choice']
  if (pools.online.take(party)) return ['confirmed', 'online', 'moves-online']
  return ['waiting', 'on-site', whyNotOnline]
}

/** Where whoever loses a seat online goes. */
export const afterOnlineClosed = ({ wished, party }: Seeker, { pools }: After): Answer =>
  wished === 'on-site' && pools['on-site'].take(party)
    ? ['confirmed', 'on-site', 'returns-on-site']
    : ['waiting', wished, 'waits-for-online']

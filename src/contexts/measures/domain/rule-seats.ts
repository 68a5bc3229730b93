import type { EventToDecide, Reading } from './event-to-decide.ts'
import type { Rule } from './measure.ts'

/** The least and the greatest number of seats; `hi` is Infinity where no bound is known. */
export type Seats = { readonly lo: number; readonly hi: number }

const none: Seats = { lo: 0, hi: 0 }

// A venue whose size is not known still seats somebody, else it would be none.
const unknownCapacity: Seats = { lo: 1, hi: Infinity }

/** The seats of the venue, before any rule. */
export const venueSeats = (event: EventToDecide): Seats =>
  event.capacity === null ? unknownCapacity : { lo: event.capacity, hi: event.capacity }

const atMost = (from: number, to: number, venue: Seats): Seats => ({
  lo: Math.min(from, venue.lo),
  hi: Math.min(to, venue.hi),
})

const inRange = (
  { from, to }: { readonly from: number; readonly to: number | null },
  reading: Reading,
  venue: Seats,
): Seats => {
  const upper = to ?? Infinity
  switch (reading) {
    case 'strict':
      return atMost(from, from, venue)
    case 'lenient':
      return atMost(upper, upper, venue)
    case 'open':
      return atMost(from, upper, venue)
  }
}

const share = (percent: number, venue: Seats): Seats => ({
  lo: Math.floor((venue.lo * percent) / 100),
  hi: percent === 0 ? 0 : Math.floor((venue.hi * percent) / 100),
})

/**
 * The seats on site that one binding rule leaves to an event on which it bears, the place being
 * beyond doubt (docs/replay.md, rules 2 to 4).
 */
export const ruleSeats = (rule: Rule, event: EventToDecide, venue: Seats): Seats => {
  switch (rule.kind) {
    case 'events-banned':
    case 'venues-closed':
    case 'curfew':
    case 'stay-at-home':
      return none
    case 'people-limit':
      return atMost(rule.people, rule.people, venue)
    case 'people-range':
      return inRange(rule, event.reading, venue)
    case 'capacity-share':
      return share(rule.percent, venue)
    case 'audiences-barred':
      return event.audience === 'other-regions' ? none : venue
    case 'arrivals':
      if (rule.barred === 'none-with-condition') return venue
      return rule.barred === 'all' ? none : { lo: 0, hi: venue.hi }
    case 'not-known':
      return rule.topic === 'audiences' && event.audience !== 'other-regions'
        ? venue
        : { lo: 0, hi: venue.hi }
    case 'entry-condition':
    case 'contact-data':
    case 'none':
      return venue
  }
}

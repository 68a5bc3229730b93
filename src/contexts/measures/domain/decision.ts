import type { Day, Instant } from '#kit/time/days.ts'

import type { Format, Otherwise, Reading } from './event-to-decide.ts'
import type { Jurisdiction, Measure, Rule } from './measure.ts'

/**
 * What is taken to be known: everything announced (replays, the demo) or everything recorded
 * here (audits) up to and at an instant.
 */
export type AsOf = { readonly at: Instant; readonly by: 'announced' | 'recorded' }

/** From `lo` to `hi` seats; `hi` null = no upper bound is known. */
export type SeatRange = { readonly lo: number; readonly hi: number | null }

export type Outcome = Format | Otherwise | 'unclear'

export type OnlineSeats = number | 'unlimited' | 'unclear'

/** A fact that would have to be known for the answer to be certain. */
export type Missing =
  /** The measure holds in some part of its jurisdiction: is the event's place in it? */
  | { readonly fact: 'reach'; readonly place: Jurisdiction | null }
  /** The event's own place is not known well enough. */
  | { readonly fact: 'place'; readonly part: 'country' | 'region' | 'city' }
  | { readonly fact: 'exact-limit'; readonly from: number; readonly to: number | null }
  | { readonly fact: 'level' }
  | { readonly fact: 'origin' }
  | { readonly fact: 'discipline' }
  | { readonly fact: 'setting' }
  | { readonly fact: 'hours' }
  /** Another measure prevails, if it holds here. */
  | { readonly fact: 'displacement'; readonly by: Displacer }

export type Displacer = Pick<Measure, 'id' | 'title' | 'announced' | 'jurisdiction'>

/** Of a measure, what was known when the decision was made. */
export type MeasureCited = Pick<
  Measure,
  | 'id'
  | 'title'
  | 'jurisdiction'
  | 'targeted'
  | 'binding'
  | 'holdsFrom'
  | 'announced'
  | 'source'
  | 'series'
>

/** What a rule does to the seats on site, strongest first: the order in which grounds are given. */
export type Effect =
  'closes' | 'limits' | 'leaves-open' | 'displaced' | 'recommends' | 'changes-nothing'

/** One ground of a decision, in facts that a person can check. Plain JSON. */
export type Ground =
  | {
      readonly kind: 'measure'
      readonly measure: MeasureCited
      /** The last day of its period, as known then. */
      readonly until: Day | null
      readonly rule: Rule
      readonly effect: Effect
      /** What this rule alone would leave on site. */
      readonly seats: SeatRange
      /** How a limit known only as a range was taken; null for every other rule. */
      readonly reading: Reading | null
      readonly displacedBy: Displacer | null
      readonly missing: readonly Missing[]
      readonly asOf: Instant
    }
  | {
      readonly kind: 'no-measure'
      readonly place: Jurisdiction | null
      readonly day: Day
      readonly asOf: Instant
    }
  | { readonly kind: 'capacity-not-known' }
  | { readonly kind: 'online-rights'; readonly held: false | null }

/** The engine's answer for one event at one moment. `because` is never empty. */
export type Decision = {
  readonly outcome: Outcome
  /** Seats on site in this outcome: 0 unless it is in person, hybrid or unclear. */
  readonly onSite: SeatRange
  readonly online: OnlineSeats
  /** Seats that the measures leave on site, whatever the plan makes of them. */
  readonly allowed: SeatRange
  readonly because: readonly Ground[]
}

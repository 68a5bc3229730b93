import type { Localised } from '#kit/text/localised.ts'
import type { Day, Instant } from '#kit/time/days.ts'

/** ISO 3166-1 alpha-2, in capitals (`AZ`). */
export type CountryCode = string

/**
 * Where an authority's word holds, and where an event takes place: a country, or one region or
 * city of it. Names are compared without regard to case and diacritics, nothing else: whoever
 * records places writes each name in one form. An absent part of an event's place is not known.
 */
export type Jurisdiction = {
  readonly country: CountryCode
  readonly region?: string
  readonly city?: string
}

export type Setting = 'indoor' | 'outdoor'

/** Which events a rule is about; an absent part means all of them. */
export type Scope = {
  readonly disciplines?: readonly string[]
  readonly setting?: Setting
}

/** What a rule speaks of. A measure that prevails displaces others on the topics it speaks of. */
export type Topic = 'gatherings' | 'audiences' | 'arrivals'

/** Longer than this no authority has asked for; a slip of the pen keeps nobody's number for years. */
export const mostContactDays = 90

/** One rule of a measure. Minutes are those of the local day, 0 to 1440; shares are percent. */
export type Rule =
  | { readonly kind: 'events-banned'; readonly scope?: Scope }
  | { readonly kind: 'venues-closed'; readonly scope?: Scope }
  | { readonly kind: 'people-limit'; readonly people: number; readonly scope?: Scope }
  /** A limit of which only a range is known; `to` null = no upper bound is known. */
  | {
      readonly kind: 'people-range'
      readonly from: number
      readonly to: number | null
      readonly scope?: Scope
    }
  | { readonly kind: 'capacity-share'; readonly percent: number; readonly scope?: Scope }
  /** From `from` until `until`, every day; past midnight when `until` is not after `from`. */
  | { readonly kind: 'curfew'; readonly from: number; readonly until: number }
  | { readonly kind: 'stay-at-home' }
  /** Attending needs something (a test, a certificate); it takes no seats away. */
  | { readonly kind: 'entry-condition'; readonly condition: string }
  /** How everybody who comes can be reached is kept, so many days from the last day of the event. */
  | { readonly kind: 'contact-data'; readonly keepsDays: number; readonly scope?: Scope }
  | { readonly kind: 'arrivals'; readonly barred: 'none-with-condition' | 'some' | 'all' }
  /** People of other regions may not come. */
  | { readonly kind: 'audiences-barred' }
  /** It was looked up and nothing was found to hold, or: here nothing holds. */
  | { readonly kind: 'none'; readonly topic: Topic }
  /** It was looked up and no data exist. Never the same as `none`. */
  | { readonly kind: 'not-known'; readonly topic: Topic }

export type SeriesCode = 'C3' | 'C4' | 'C6' | 'C7' | 'C8'

/** Where a measure was read from a series of levels; `flag` 0 targeted, 1 general, null not given. */
export type SeriesReading = {
  readonly code: SeriesCode
  readonly level: number | null
  readonly flag: 0 | 1 | null
}

/**
 * An act of an authority that limits gatherings: the period it holds, when it was announced and
 * when it was recorded here. Ids are unique within one set of measures.
 */
export type Measure = {
  readonly id: string
  readonly title: Localised
  readonly jurisdiction: Jurisdiction
  /** It holds in some part of the jurisdiction only, and which part is not stated. */
  readonly targeted: boolean
  /** False for a recommendation, which is shown and never closes anything. */
  readonly binding: boolean
  /** It says of itself that it displaces broader measures announced no later, where it holds. */
  readonly prevails: boolean
  readonly rules: readonly Rule[]
  /** The first day on which it holds. */
  readonly holdsFrom: Day
  /** The last day, as first announced; null = open-ended. */
  readonly statedUntil: Day | null
  /** An end (or prolongation) announced later: from then on it replaces `statedUntil`. */
  readonly ended: {
    readonly lastDay: Day
    readonly announced: Instant
    readonly recorded: Instant
  } | null
  readonly announced: Instant
  readonly recorded: Instant
  /** When the record was taken back as mistaken; the world is as if it had never been. */
  readonly withdrawn: Instant | null
  readonly source: { readonly name: string; readonly url?: string }
  readonly series?: SeriesReading
}

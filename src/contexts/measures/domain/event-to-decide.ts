import type { Day } from '#kit/time/days.ts'

import type { Jurisdiction, Setting } from './measure.ts'

export type Format = 'in-person' | 'hybrid' | 'online'

/** One acceptable format; `minOnSite` is the least number of seats it needs (1 when absent). */
export type PlanOption = { readonly format: Format; readonly minOnSite?: number }

export type Otherwise = 'postpone' | 'cancel'

/** Acceptable formats in order of preference, each named once, and what happens without any. */
export type Plan = { readonly options: readonly PlanOption[]; readonly otherwise: Otherwise }

/**
 * How a limit known only as a range is taken: its lower bound, its upper bound, or left open so
 * that the answer may be `unclear`.
 */
export type Reading = 'strict' | 'lenient' | 'open'

/** All that the engine asks about one event. `null` and `unknown` mean not known, never none. */
export type EventToDecide = {
  readonly id: string
  readonly plan: Plan
  readonly reading: Reading
  /** The local calendar day on which it starts. */
  readonly day: Day
  /** Minutes from local midnight of `day`; an end past midnight is above 1440. */
  readonly startsAt: number | null
  readonly endsAt: number | null
  /** Empty = not known. */
  readonly disciplines: readonly string[]
  readonly setting: Setting | 'unknown'
  /** Seats of the venue. */
  readonly capacity: number | null
  readonly place: Jurisdiction | null
  /** Guests or artists must travel in from abroad. */
  readonly needsArrivals: boolean
  readonly audience: 'local' | 'other-regions'
  /** Seats online; null = as many as come. */
  readonly onlineCapacity: number | null
  /** Whether it may be shown online; without, the formats online and hybrid do not work. */
  readonly onlineRights: boolean | null
}

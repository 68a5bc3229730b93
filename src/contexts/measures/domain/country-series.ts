import type { Localised } from '#kit/text/localised.ts'
import type { Day } from '#kit/time/days.ts'

import type { CountryCode, Measure, Rule, SeriesCode, Topic } from './measure.ts'

/** A country as series name it and as places do, with the zone in which its days begin. */
export type Country = {
  readonly alpha3: string
  readonly alpha2: CountryCode
  readonly zone: string
}

/** One series of a country, day after day from `firstDay` on; null = no data. */
export type LevelSeries = {
  readonly code: SeriesCode
  readonly firstDay: Day
  readonly levels: readonly (number | null)[]
  /** Beside each level: 0 targeted, 1 general, null not given. Empty for a series without flags. */
  readonly flags: readonly (0 | 1 | null)[]
}

/** The public measures of a country by day, as published in series. */
export type CountrySeries = { readonly country: Country; readonly series: readonly LevelSeries[] }

/** What one level above 0 means. */
export type LevelMeaning = { readonly binding: boolean; readonly rules: readonly Rule[] }

/** What a series is about and what its levels mean: the reading is data, and may be replaced. */
export type SeriesMeaning = {
  readonly title: Localised
  readonly topic: Topic
  readonly hasFlag: boolean
  /** The meaning of level 1, of level 2, and so on. */
  readonly levels: readonly LevelMeaning[]
}

export type SeriesMeanings = {
  readonly source: Measure['source']
  readonly series: Readonly<Record<SeriesCode, SeriesMeaning>>
}

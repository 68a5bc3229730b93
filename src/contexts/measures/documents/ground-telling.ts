import { inLanguage, type Language, type Localised } from '#kit/text/localised.ts'
import type { Day, Instant } from '#kit/time/days.ts'
import { dayInZone } from '#kit/time/zones.ts'

import { zoneOfCountry } from '../data/countries.ts'
import type { MeasureCited } from '../domain/decision.ts'
import type { Jurisdiction } from '../domain/measure.ts'
import type { BecauseWords } from '../messages/because-words.ts'
import { countryInWords, type KnownCity } from '../pages/place-in-words.ts'

/** What the words of a ground depend on. */
export type GroundTelling = {
  readonly language: Language
  readonly say: BecauseWords
  readonly dayInWords: (day: Day) => string
  readonly cities: readonly KnownCity[]
}

export const nameOf = (name: Localised, { language }: GroundTelling): string =>
  inLanguage(name, language).text

const cityName = (city: string, telling: GroundTelling): string => {
  const known = telling.cities.find((one) => one.city === city)
  return known === undefined ? city : nameOf(known.cityName, telling)
}

const partsOf = ({ country, region = '', city }: Jurisdiction, telling: GroundTelling) => ({
  country: countryInWords(country, telling.language),
  region,
  city: city === undefined ? '' : cityName(city, telling),
})

const narrowest = ({ region, city }: Jurisdiction): 'city' | 'region' | 'country' => {
  if (city !== undefined) return 'city'
  return region === undefined ? 'country' : 'region'
}

/** `in Baku, Azerbaijan`, or `in parts of Baku, Azerbaijan`. */
export const whereInWords = (
  jurisdiction: Jurisdiction,
  telling: GroundTelling,
  reach: 'whole' | 'parts',
): string => {
  const key = `where.${narrowest(jurisdiction)}` as const
  const parts = partsOf(jurisdiction, telling)
  return telling.say(reach === 'whole' ? key : `${key}.parts`, parts)
}

/** Whether an event's place is in what a targeted measure reaches is not stated: the question. */
export const reachAskedAbout = (place: Jurisdiction | null, telling: GroundTelling): string => {
  const part = place === null ? 'country' : narrowest(place)
  if (place === null || part === 'country') return telling.say('missing.reach.venue')
  const asked = telling.say(`place.${part}`, partsOf(place, telling))
  return telling.say('missing.reach', { place: asked })
}

/** The calendar day of an instant by the clocks of a place. */
export const dayThere = (instant: Instant, place: Jurisdiction | null): Day =>
  dayInZone(instant, place === null ? 'UTC' : zoneOfCountry(place.country))

type Period = { readonly until: Day | null; readonly asOf: Instant }

/** `since 18 September 2020`. */
export const periodInWords = (
  measure: MeasureCited,
  { until, asOf }: Period,
  { say, dayInWords }: GroundTelling,
): string => {
  const from = dayInWords(measure.holdsFrom)
  if (until !== null) return say('period.until', { from, until: dayInWords(until) })
  const hasBegun = measure.holdsFrom <= dayThere(asOf, measure.jurisdiction)
  return say(hasBegun ? 'period.since' : 'period.coming', { from })
}

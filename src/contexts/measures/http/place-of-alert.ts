import { foldText } from '#kit/text/fold-text.ts'
import { languages } from '#kit/text/localised.ts'

import type { AlertArea } from '../domain/alert.ts'
import type { Jurisdiction } from '../domain/measure.ts'
import { type KnownPlaces, valueOfPlace } from '../pages/measure-form/known-places.ts'
import { countryInWords } from '../pages/place-in-words.ts'

const folded = (text: string): string =>
  foldText(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Whether a name stands in a text as words of its own: Baku in _City of Baku_, not in _Bakuriani_. */
const names = (text: string, name: string): boolean =>
  name.trim() !== '' && ` ${folded(text)} `.includes(` ${folded(name)} `)

const narrowness = ({ region, city }: Jurisdiction): number =>
  city === undefined ? (region === undefined ? 0 : 1) : 2

const isCoded = (area: AlertArea, place: Jurisdiction): boolean =>
  place.city === undefined &&
  area.geocodes.some(
    ({ name, value }) => /iso.?3166/i.test(name) && value === (place.region ?? place.country),
  )

const isNamed = (area: AlertArea, place: Jurisdiction, { cities }: KnownPlaces): boolean => {
  if (place.city !== undefined) {
    const known = cities.find(
      ({ city, country }) => city === place.city && country === place.country,
    )
    return [place.city, ...Object.values(known?.cityName ?? {})].some((name) =>
      names(area.description, name),
    )
  }
  if (place.region !== undefined) return names(area.description, place.region)
  return languages.some((language) =>
    names(area.description, countryInWords(place.country, language)),
  )
}

/** The narrowest of the known places that an area names or codes. */
const placesOf = (area: AlertArea, known: KnownPlaces): Jurisdiction[] => {
  const found = known.places.filter((place) => isCoded(area, place) || isNamed(area, place, known))
  const narrowest = Math.max(...found.map(narrowness))
  return found.filter((place) => narrowness(place) === narrowest)
}

/**
 * The places of the relation that the areas of an alert speak of, each once. One of them can be
 * proposed; none or several are for a person to tell.
 */
export const placesOfAlert = (
  areas: readonly AlertArea[],
  known: KnownPlaces,
): readonly Jurisdiction[] => {
  const all = areas.flatMap((area) => placesOf(area, known))
  return [...new Map(all.map((place) => [valueOfPlace(place), place])).values()]
}

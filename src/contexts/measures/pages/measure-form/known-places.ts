import type { Choice } from '#kit/html/components/field.ts'
import type { Language } from '#kit/text/localised.ts'

import type { Jurisdiction } from '../../domain/measure.ts'
import type { MeasuresWords } from '../../messages/words.ts'
import { countryInWords, type KnownCity, placeInWords } from '../place-in-words.ts'

/** The places that a form offers: the countries of the relation, and what the directory knows. */
export type KnownPlaces = {
  readonly places: readonly Jurisdiction[]
  readonly cities: readonly KnownCity[]
  /** The one form of a city's name, whichever of its names was entered. */
  readonly keyOfCity: (entered: string) => string
}

/** A place as the value of a field: `AZ`, `AZ/AZ-BA`, `AZ/AZ-BA/baku`. */
export const valueOfPlace = ({ country, region, city }: Jurisdiction): string => {
  if (city !== undefined) return `${country}/${region ?? ''}/${city}`
  return region === undefined ? country : `${country}/${region}`
}

const sameName = (one: string, other: string): boolean =>
  one.localeCompare(other, 'en', { sensitivity: 'base' }) === 0

const unique = (places: readonly Jurisdiction[]): Jurisdiction[] => [
  ...new Map(places.map((place) => [valueOfPlace(place), place])).values(),
]

export const knownPlaces = (
  countries: readonly string[],
  cities: readonly KnownCity[],
): KnownPlaces => {
  const all = [...new Set([...countries, ...cities.map(({ country }) => country)])]
  const within = (country: string): Jurisdiction[] =>
    cities
      .filter((one) => one.country === country)
      .flatMap(({ region, city }): Jurisdiction[] =>
        region === null
          ? [{ country, city }]
          : [
              { country, region },
              { country, region, city },
            ],
      )
  return {
    cities,
    places: all.flatMap((country) => unique([{ country }, ...within(country)])),
    keyOfCity: (entered) =>
      cities.find(({ city, cityName }) =>
        [city, ...Object.values(cityName)].some((name) => sameName(name, entered)),
      )?.city ?? entered,
  }
}

/** The place that a field's value names; undefined when it is none that is offered. */
export const placeFromValue = (value: string, { places }: KnownPlaces): Jurisdiction | undefined =>
  places.find((place) => valueOfPlace(place) === value)

/** The choices of a field for a place. */
export const placeChoices = (
  { places, cities }: KnownPlaces,
  say: MeasuresWords,
  language: Language,
): Choice[] =>
  places.map((place) => {
    const isCountry = place.region === undefined && place.city === undefined
    const isRegion = place.region !== undefined && place.city === undefined
    const name = placeInWords(place, cities, language)
    if (isCountry) {
      const country = countryInWords(place.country, language)
      return { value: valueOfPlace(place), label: say('place.country', { country }) }
    }
    return {
      value: valueOfPlace(place),
      label: isRegion ? say('place.region', { place: name }) : name,
    }
  })

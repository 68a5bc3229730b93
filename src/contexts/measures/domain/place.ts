import type { Missing } from './decision.ts'
import type { Jurisdiction } from './measure.ts'

/** A place whose names are in the one form in which they are compared. */
export type PlaceKeys = {
  readonly country: string
  readonly region: string | undefined
  readonly city: string | undefined
}

// Azerbaijani and Turkish write the capital of i with a dot, and an i without one: both fold to i.
const folded = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ı', 'i').trim()

/** The form in which the names of `place` are compared. */
export const placeKeys = (place: Jurisdiction): PlaceKeys => ({
  country: place.country,
  region: place.region === undefined ? undefined : folded(place.region),
  city: place.city === undefined ? undefined : folded(place.city),
})

/** How narrow a jurisdiction is: country 0, region 1, city 2. */
export const specificity = (jurisdiction: PlaceKeys): 0 | 1 | 2 => {
  if (jurisdiction.city !== undefined) return 2
  return jurisdiction.region === undefined ? 0 : 1
}

/** Whether a jurisdiction covers a place; what is missing where that cannot be told. */
export type Reach = 'reaches' | 'elsewhere' | Missing

const placePart = {
  country: { fact: 'place', part: 'country' },
  region: { fact: 'place', part: 'region' },
  city: { fact: 'place', part: 'city' },
} as const satisfies Record<string, Missing>

const differs = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other

/** Whether `jurisdiction` covers the place of an event, null being a place not known at all. */
export const reachOf = (jurisdiction: PlaceKeys, place: PlaceKeys | null): Reach => {
  if (place === null) return placePart.country
  if (jurisdiction.country !== place.country) return 'elsewhere'
  const { region, city } = jurisdiction
  if (differs(city, place.city) || differs(region, place.region)) return 'elsewhere'
  // A city of the same name settles it, unless both name a region and the regions differ.
  if (city !== undefined) return place.city === undefined ? placePart.city : 'reaches'
  return region !== undefined && place.region === undefined ? placePart.region : 'reaches'
}

const keysByPlace = new WeakMap<Jurisdiction, PlaceKeys>()

/** As `placeKeys`, remembered as long as the place lives: folding names costs more than deciding. */
export const rememberedPlaceKeys = (place: Jurisdiction | null): PlaceKeys | null => {
  if (place === null) return null
  const known = keysByPlace.get(place)
  if (known !== undefined) return known
  const keys = placeKeys(place)
  keysByPlace.set(place, keys)
  return keys
}

import type { Relation, Venue } from '#contexts/relations/contract.ts'
import { foldText } from '#kit/text/fold-text.ts'
import type { Language } from '#kit/text/localised.ts'

import type { Place } from '../domain/event.ts'

/** The venues and sides among which an event's place is found. */
export type Places = { readonly venues: readonly Venue[]; readonly relation: Relation }

const namesCity = (venue: Venue, folded: string): boolean =>
  [venue.city, ...Object.values(venue.cityName)].some((name) => foldText(name) === folded)

/**
 * A typed city. One that the directory knows keeps the directory's form, which measures of that
 * city are compared with; another one stays as typed.
 */
export const placeTyped = (
  typed: { city: string; country: string },
  { places, language }: { places: Places; language: Language },
): Place => {
  const folded = foldText(typed.city)
  const known = places.venues.find(
    (venue) => venue.country === typed.country && namesCity(venue, folded),
  )
  return known === undefined
    ? { country: typed.country, city: typed.city, name: { [language]: typed.city } }
    : { country: known.country, city: known.city, name: known.cityName }
}

/** The zone whose clocks an event goes by: its venue's, its country's, else the host's. */
export const zoneOf = (
  { venue, country }: { venue: string | null; country: string | null },
  { venues, relation }: Places,
): string => {
  const found = venues.find(({ id }) => id === venue)
  const [guest, host] = relation.sides
  const side = [guest, host].find(({ id }) => id === country) ?? host
  return found?.zone ?? side.zone
}

import { inLanguage, type InLanguage, type Language } from '#kit/text/localised.ts'

import type { Venue } from '../domain/venue.ts'
import { venueAnchor } from '../http/relations-routes.ts'
import { words } from '../messages/words.ts'

export type ListedVenue = {
  /** By which its row is linked to. */
  readonly anchor: string
  readonly name: InLanguage
  readonly city: string
  readonly setting: string
  readonly capacity: string
  readonly isIllustrative: boolean
  readonly isPrivate: boolean
}

export type VenuesView = {
  readonly language: Language
  readonly venues: readonly ListedVenue[]
}

const byName = (language: Language) => {
  const collator = new Intl.Collator(language)
  return (a: { name: InLanguage }, b: { name: InLanguage }): number =>
    collator.compare(a.name.text, b.name.text)
}

/** The venues in the reader's language. */
export const venuesView = (
  venues: readonly Venue[],
  { language, side }: { readonly language: Language; readonly side: string },
): VenuesView => {
  const say = words(language)
  return {
    language,
    venues: venues
      .map((venue) => ({
        anchor: venueAnchor(venue.id),
        name: inLanguage(venue.name, language),
        city: inLanguage(venue.cityName, language).text,
        setting: say(`setting.${venue.setting}`),
        capacity:
          venue.capacity === null ? say('venue.capacity.unknown') : venue.capacity.toString(),
        isIllustrative: venue.illustrative.length > 0,
        isPrivate: venue.visibility === side,
      }))
      .sort(byName(language)),
  }
}

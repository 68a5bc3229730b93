import { formatList } from '#kit/i18n/lists.ts'
import { inLanguage, type Language, type Localised } from '#kit/text/localised.ts'

import type { PublicEvent } from '../domain/public-event.ts'
import { words } from '../messages/words.ts'

const inWords = (text: Localised, language: Language): string => inLanguage(text, language).text

/** Venue and city, and who lends it where that is somebody else. */
export const placeInWords = ({ place, contributions }: PublicEvent, language: Language): string => {
  const say = words(language)
  if (place === null) return ''
  const city = inWords(place.city, language)
  if (place.venue === null) return city
  const venue = inWords(place.venue, language)
  const named = venue.includes(city) ? venue : `${venue}, ${city}`
  const lender = contributions.find(({ lendsTheVenue }) => lendsTheVenue)
  const name = lender && inWords(lender.name, language)
  return name === undefined || name === venue ? named : `${named}, ${say('lent-by', { name })}`
}

/** Whoever takes part besides the organisers and the venue itself, in one phrase. */
export const partnersInWords = (
  { contributions, place }: PublicEvent,
  language: Language,
): string => {
  const venue = place?.venue && inWords(place.venue, language)
  const names = contributions
    .filter(({ role, lendsTheVenue }) => role !== 'organiser' && !lendsTheVenue)
    .map(({ name }) => inWords(name, language))
    .filter((name) => name !== venue)
  return names.length === 0 ? '' : words(language)('with', { names: formatList(language, names) })
}

/** The one line below a title: what, where, with whom. */
export const metaInWords = (event: PublicEvent, language: Language): string => {
  const say = words(language)
  const disciplines = event.disciplines.slice(0, 2).map((one) => say(`discipline.${one}`))
  const isOnSite = event.format !== 'online'
  return [
    disciplines.join(', '),
    isOnSite ? placeInWords(event, language) : '',
    partnersInWords(event, language),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

/** Institutions of one role with what each contributes. */
export const contributorsInWords = (
  { contributions }: PublicEvent,
  role: PublicEvent['contributions'][number]['role'],
  language: Language,
): string => {
  const say = words(language)
  const names = contributions
    .filter((one) => one.role === role)
    .map(({ name, contributes }) => {
      const contribution = inWords(contributes, language)
      const institution = inWords(name, language)
      return contribution === ''
        ? institution
        : say('event.gives', { name: institution, contribution })
    })
  return formatList(language, names)
}

import { attribute } from '#kit/html/components/attribute.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'
import { splitList } from '#kit/i18n/lists.ts'
import { inLanguage, type Language, type Localised } from '#kit/text/localised.ts'

import type { PublicContribution, PublicEvent } from '../domain/public-event.ts'
import { words } from '../messages/words.ts'

const inWords = (text: Localised, language: Language): string => inLanguage(text, language).text

/** A name in the language it has, marked where that is not the page's. */
export const nameInLanguage = (name: Localised, language: Language): Html => {
  const found = inLanguage(name, language)
  return html`<bdi ${attribute('lang', found.language === language ? undefined : found.language)}
    >${found.text}</bdi
  >`
}

const listed = (language: Language, items: readonly Html[]): Html =>
  html`${splitList(language, items.length).map((part) =>
    part.kind === 'item' ? items[part.index] : part.text,
  )}`

// Puts markup where a message has its placeholder.
const hole = '\u0000'
const around = (message: string, inside: Html): Html => {
  const [before = '', after = ''] = message.split(hole)
  return html`${before}${inside}${after}`
}

/** Venue and city, and who lends it where that is somebody else. Undefined without a place. */
export const placeInWords = (
  { place, contributions }: PublicEvent,
  language: Language,
): Html | undefined => {
  if (place === null) return undefined
  const city = inWords(place.city, language)
  if (place.venue === null) return nameInLanguage(place.city, language)
  const venue = inWords(place.venue, language)
  const isNamedAfterItsCity = venue.includes(city)
  const lender = contributions.find(({ lendsTheVenue }) => lendsTheVenue)?.name
  const isAnother = lender !== undefined && inWords(lender, language) !== venue
  const lentBy = words(language)('lent-by', { name: hole })
  return html`${nameInLanguage(place.venue, language)}${isNamedAfterItsCity ? '' : `, ${city}`}${
    lender !== undefined && isAnother
      ? html`, ${around(lentBy, nameInLanguage(lender, language))}`
      : nothing
  }`
}

// Of an event that is online only, nothing is said that belongs to a place: a lent hall, catering.
const contributorInWords = (
  { name, contributes }: PublicContribution,
  { format }: PublicEvent,
  language: Language,
): Html => {
  const contribution = format === 'online' ? '' : inWords(contributes, language)
  const institution = nameInLanguage(name, language)
  return contribution === '' ? institution : html`${institution} (${contribution})`
}

/** Whoever takes part besides the organisers and the venue itself, in one phrase. */
const partnersInWords = (event: PublicEvent, language: Language): Html | undefined => {
  const { contributions, place } = event
  const venue = place?.venue && inWords(place.venue, language)
  const partners = contributions
    .filter(({ role, lendsTheVenue }) => role !== 'organiser' && !lendsTheVenue)
    .filter(({ name }) => inWords(name, language) !== venue)
  if (partners.length === 0) return undefined
  const names = partners.map((one) => contributorInWords(one, event, language))
  return around(words(language)('with', { names: hole }), listed(language, names))
}

const mostDisciplines = 2

/** The one line below a title: what, where, with whom. */
export const metaInWords = (event: PublicEvent, language: Language): Html => {
  const say = words(language)
  const disciplines = event.disciplines
    .slice(0, mostDisciplines)
    .map((one) => say(`discipline.${one}`))
    .join(', ')
  const place = event.format === 'online' ? undefined : placeInWords(event, language)
  const parts = [html`${disciplines}`, place, partnersInWords(event, language)]
  return html`${parts
    .filter((part) => part !== undefined)
    .map((part, index) => html`${index > 0 ? ' · ' : ''}${part}`)}`
}

/** Institutions of one role with what each contributes; undefined where there is none. */
export const contributorsInWords = (
  event: PublicEvent,
  role: PublicContribution['role'],
  language: Language,
): Html | undefined => {
  const of = event.contributions.filter((one) => one.role === role)
  if (of.length === 0) return undefined
  const names = of.map((one) => contributorInWords(one, event, language))
  return listed(language, names)
}

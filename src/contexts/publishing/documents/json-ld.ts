import { type Html, trusted } from '#kit/html/html.ts'
import { inLanguage, type Language, type Localised } from '#kit/text/localised.ts'
import { isoFromDay } from '#kit/time/days.ts'

import type { EventStatus } from '../domain/event-status.ts'
import type { PublicDate } from '../domain/public-date.ts'
import type { PublicEvent } from '../domain/public-event.ts'
import { words } from '../messages/words.ts'
import { addressOf, type Edition, eventAddress, hasPlace, statedDate } from './published.ts'
import { zonedIso } from './zoned-iso.ts'

const statusNames: Readonly<Record<EventStatus, string>> = {
  scheduled: 'EventScheduled',
  'moved-online': 'EventMovedOnline',
  rescheduled: 'EventRescheduled',
  postponed: 'EventPostponed',
  cancelled: 'EventCancelled',
}

const modeNames = {
  'on-site': 'OfflineEventAttendanceMode',
  both: 'MixedEventAttendanceMode',
  online: 'OnlineEventAttendanceMode',
} as const

const term = (name: string): string => `https://schema.org/${name}`
const one = <Value>(values: readonly Value[]): Value | readonly Value[] | undefined =>
  values.length > 1 ? values : values[0]

const textOf = (text: Localised, language: Language): string => inLanguage(text, language).text

const geoOf = (point: NonNullable<PublicEvent['place']>['point']): object =>
  point === null ? {} : { geo: { '@type': 'GeoCoordinates', ...point } }

const locationsOf = (event: PublicEvent, edition: Edition): object[] => {
  const { place, attendance } = event
  const onSite =
    place !== null && hasPlace(event)
      ? [
          {
            '@type': 'Place',
            name: textOf(place.venue ?? place.city, edition.language),
            address: {
              '@type': 'PostalAddress',
              addressLocality: textOf(place.city, edition.language),
              addressCountry: place.country,
            },
            ...geoOf(place.point),
          },
        ]
      : []
  const online =
    attendance === 'online' || attendance === 'both'
      ? [{ '@type': 'VirtualLocation', url: eventAddress(edition, event) }]
      : []
  return [...onSite, ...online]
}

const startOf = (date: PublicDate): string | undefined => {
  if (date.when.precision !== 'day') return undefined
  return date.startsAt === null ? isoFromDay(date.when.first) : zonedIso(date.startsAt, date.zone)
}

// A week, or months, are left out: as start and end they would claim that the event lasts so long.
const datesOf = (date: PublicDate): object => {
  const { when, zone, endsAt } = date
  if (when.precision !== 'day') return {}
  return {
    startDate: startOf(date),
    ...(endsAt === null
      ? when.last > when.first && { endDate: isoFromDay(when.last) }
      : { endDate: zonedIso(endsAt, zone) }),
  }
}

const previousStartOf = ({ statuses, previousDate }: PublicEvent): string | undefined =>
  previousDate !== null && statuses.includes('rescheduled') ? startOf(previousDate) : undefined

const organizersOf = ({ relation }: PublicEvent, language: Language): object[] =>
  relation.sides.map(({ representedBy, name }) => ({
    '@type': 'Organization',
    name: textOf(representedBy, language) || textOf(name, language),
  }))

const supportersOf = ({ contributions }: PublicEvent, language: Language): object[] =>
  contributions
    .filter(({ role }) => role === 'supporter')
    .map(({ name }) => ({ '@type': 'Organization', name: textOf(name, language) }))

/** An event as schema.org describes it; statuses and modes as search engines read them. */
export const eventJsonLd = (event: PublicEvent, edition: Edition): object => {
  const { language } = edition
  const example = event.illustrative ? words(language)('calendar.illustrative') : ''
  const summary = `${example} ${textOf(event.summary, language)}`.trim()
  const { attendance } = event
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': eventAddress(edition, event),
    identifier: event.id,
    name: textOf(event.title, language),
    ...(summary === '' ? {} : { description: summary }),
    url: eventAddress(edition, event),
    inLanguage: language,
    ...datesOf(statedDate(event)),
    previousStartDate: previousStartOf(event),
    eventStatus: one(event.statuses.map((status) => term(statusNames[status]))),
    ...(attendance === 'unclear' ? {} : { eventAttendanceMode: term(modeNames[attendance]) }),
    location: one(locationsOf(event, edition)),
    organizer: organizersOf(event, language),
    sponsor: one(supportersOf(event, language)),
  }
}

/** The programme as a list of its pages: each page describes its own event. */
export const programmeJsonLd = (
  events: readonly PublicEvent[],
  edition: Edition,
  { path, offset }: { readonly path: string; readonly offset: number },
): object => ({
  '@context': 'https://schema.org',
  '@type': 'ItemList',
  name: edition.siteName,
  url: addressOf(edition, path),
  itemListElement: events.map((event, index) => ({
    '@type': 'ListItem',
    position: offset + index + 1,
    url: eventAddress(edition, event),
  })),
})

/**
 * A data block for the head of a page. Every `<` is written as an escape, so that no text of
 * an event can end the block; it stays the same JSON. A data block is never executed.
 */
export const jsonLdBlock = (data: object): Html =>
  trusted(
    `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', String.raw`\u003c`)}</script>`,
  )

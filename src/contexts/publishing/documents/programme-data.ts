import { isoFromDay } from '#kit/time/days.ts'

import type { PublicDate } from '../domain/public-date.ts'
import type { PublicEvent } from '../domain/public-event.ts'
import type { EventData } from './event-schema.ts'
import { addressOf, type Edition, eventAddress, hasPlace, statedDate } from './published.ts'
import { zonedIso } from './zoned-iso.ts'

const whenData = ({ when }: PublicDate): EventData['when'] =>
  when.precision === 'none'
    ? { precision: 'none' }
    : { precision: when.precision, first: isoFromDay(when.first), last: isoFromDay(when.last) }

const boundsData = ({ startsAt, endsAt, zone }: PublicDate): Pick<EventData, 'start' | 'end'> => ({
  start: startsAt === null ? null : zonedIso(startsAt, zone),
  end: endsAt === null ? null : zonedIso(endsAt, zone),
})

const placeData = (event: PublicEvent): EventData['place'] => {
  const { place } = event
  if (place === null || !hasPlace(event)) return null
  const { venue, city, country, point } = place
  return { venue, city, country, point }
}

/** One published event, of which everything that programs are given is made. */
export const eventData = (event: PublicEvent, edition: Edition): EventData => ({
  id: event.id,
  slug: event.slug,
  url: eventAddress(edition, event),
  title: event.title,
  summary: event.summary,
  disciplines: [...event.disciplines],
  when: whenData(event),
  zone: event.zone,
  ...boundsData(statedDate(event)),
  formerDates: event.dateMoves.map(({ from, at }) => ({
    when: whenData(from),
    zone: from.zone,
    ...boundsData(from),
    left: zonedIso(at, event.zone),
  })),
  status: [...event.statuses],
  format: event.format,
  basis: event.basis,
  settles: event.settlesAt === null ? null : zonedIso(event.settlesAt, event.zone),
  place: placeData(event),
  seats: { onSite: event.onSite, online: event.online },
  sides: event.relation.sides.map(({ id, name, representedBy }) => ({ id, name, representedBy })),
  contributions: event.contributions.map(({ name, role, contributes }) => ({
    name,
    role,
    contributes,
  })),
  languages: [...event.spokenLanguages],
  sources: [...event.sources],
  illustrative: event.illustrative,
  updated: new Date(event.modifiedAt).toISOString(),
  sequence: event.sequence,
})

/** The whole published programme as plain JSON: the same facts as the pages, in all languages. */
export const programmeData = (events: readonly PublicEvent[], edition: Edition): string =>
  JSON.stringify(
    {
      name: edition.siteName,
      url: addressOf(edition, '/'),
      events: events.map((event) => eventData(event, edition)),
    },
    null,
    1,
  )

import type { Discipline } from '#contexts/programme/contract.ts'
import type { Localised } from '#kit/text/localised.ts'
import { isoFromDay } from '#kit/time/days.ts'

import type { PublicDate } from '../domain/public-date.ts'
import type { PublicEvent } from '../domain/public-event.ts'
import { addressOf, type Edition, eventAddress, hasPlace, statedDate } from './published.ts'
import { zonedIso } from './zoned-iso.ts'

/** A published event as programs read it; days are ISO dates, instants carry their offset. */
export type EventData = {
  readonly id: string
  readonly url: string
  readonly title: Localised
  readonly summary: Localised
  readonly disciplines: readonly Discipline[]
  readonly when: object
  readonly zone: string
  readonly start: string | null
  readonly end: string | null
  /** The dates it had before, the first one first, each with when it was left. */
  readonly formerDates: readonly object[]
  readonly status: readonly string[]
  readonly format: string
  readonly basis: string
  readonly settles: string | null
  readonly place: object | null
  readonly seats: object
  readonly sides: readonly object[]
  readonly contributions: readonly object[]
  readonly languages: readonly string[]
  readonly sources: readonly string[]
  readonly illustrative: boolean
  readonly updated: string
  readonly sequence: number
}

const whenData = ({ when }: PublicDate): object =>
  when.precision === 'none'
    ? { precision: 'none' }
    : { precision: when.precision, first: isoFromDay(when.first), last: isoFromDay(when.last) }

const boundsData = ({ startsAt, endsAt, zone }: PublicDate): Pick<EventData, 'start' | 'end'> => ({
  start: startsAt === null ? null : zonedIso(startsAt, zone),
  end: endsAt === null ? null : zonedIso(endsAt, zone),
})

const placeData = (event: PublicEvent): object | null => {
  const { place } = event
  if (place === null || !hasPlace(event)) return null
  const { venue, city, country, point } = place
  return { venue, city, country, point }
}

const eventData = (event: PublicEvent, edition: Edition): EventData => ({
  id: event.id,
  url: eventAddress(edition, event),
  title: event.title,
  summary: event.summary,
  disciplines: event.disciplines,
  when: whenData(event),
  zone: event.zone,
  ...boundsData(statedDate(event)),
  formerDates: event.dateMoves.map(({ from, at }) => ({
    when: whenData(from),
    zone: from.zone,
    ...boundsData(from),
    left: zonedIso(at, event.zone),
  })),
  status: event.statuses,
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
  languages: event.spokenLanguages,
  sources: event.sources,
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

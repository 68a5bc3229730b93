import type { Discipline } from '#contexts/programme/contract.ts'
import type { Localised } from '#kit/text/localised.ts'
import { isoFromDay } from '#kit/time/days.ts'

import type { PublicEvent } from '../domain/public-event.ts'
import { addressOf, type Edition, eventAddress, hasPlace } from './published.ts'
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

const whenData = ({ when }: PublicEvent): object =>
  when.precision === 'none'
    ? { precision: 'none' }
    : { precision: when.precision, first: isoFromDay(when.first), last: isoFromDay(when.last) }

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
  start: event.startsAt === null ? null : zonedIso(event.startsAt, event.zone),
  end: event.endsAt === null ? null : zonedIso(event.endsAt, event.zone),
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

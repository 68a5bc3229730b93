import type { Discipline, EventView, FormatNow } from '#contexts/programme/contract.ts'
import type { Institution, Relation, Venue } from '#contexts/relations/contract.ts'
import type { Localised } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'

import { type Attendance, attendanceOfEvent, type EventStatus, statusesOf } from './event-status.ts'
import {
  formatHistory,
  type FormatStep,
  plannedFormat,
  type ShownFormat,
} from './format-history.ts'
import {
  currentDate,
  type DateMove,
  dateMoves,
  lastKnownDay,
  previousDate,
  type PublicDate,
} from './public-date.ts'

/** Where an event takes place on site; the city alone while no venue is known. */
export type PublicPlace = {
  readonly venue: Localised | null
  readonly city: Localised
  /** As jurisdictions and filters name it. */
  readonly cityKey: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly point: { readonly latitude: number; readonly longitude: number } | null
}

export type PublicContribution = {
  readonly name: Localised
  readonly role: 'organiser' | 'host' | 'supporter'
  readonly contributes: Localised
  readonly lendsTheVenue: boolean
}

/**
 * The one record of which the page, its JSON-LD, the calendars, the feed and the JSON say their
 * parts, so that they cannot disagree. Holds public facts only.
 */
export type PublicEvent = PublicDate & {
  readonly id: string
  readonly slug: string
  readonly relation: Relation
  readonly title: Localised
  readonly summary: Localised
  readonly disciplines: readonly Discipline[]
  /** How its date moved, the first move first. */
  readonly dateMoves: readonly DateMove[]
  /** The date it had before the one it has now. */
  readonly previousDate: PublicDate | null
  /** Where calendars hold it: its own day, else the last one that the public was told. */
  readonly calendarDay: PublicDate | null
  readonly place: PublicPlace | null
  readonly contributions: readonly PublicContribution[]
  readonly state: EventView['state']
  readonly format: ShownFormat
  readonly basis: FormatNow['basis']
  readonly planned: ShownFormat
  readonly statuses: readonly EventStatus[]
  readonly attendance: Attendance
  readonly settlesAt: Instant | null
  readonly onSite: FormatNow['onSite']
  readonly online: FormatNow['online']
  readonly because: FormatNow['because']
  readonly history: readonly FormatStep[]
  readonly plan: EventView['plan']
  readonly spokenLanguages: readonly string[]
  readonly sources: readonly string[]
  readonly illustrative: boolean
  readonly programme: Localised
  readonly modifiedAt: Instant
  readonly sequence: number
}

type Directory = {
  readonly relation: Relation
  readonly institutions: ReadonlyMap<string, Institution>
}

const placeOf = ({ venue, event }: EventView): PublicPlace | null => {
  if (venue !== null) {
    const { latitude, longitude } = venue
    return {
      venue: venue.name,
      city: venue.cityName,
      cityKey: venue.city,
      country: venue.country,
      point: latitude === null || longitude === null ? null : { latitude, longitude },
    }
  }
  const { place } = event.content
  if (place === null) return null
  return {
    venue: null,
    city: place.name,
    cityKey: place.city,
    country: place.country,
    point: null,
  }
}

const lends = (venue: Venue | null, institution: string, role: string): boolean =>
  role !== 'organiser' && venue !== null && venue.institution === institution

const contributionsOf = (
  { event, venue }: EventView,
  { institutions }: Directory,
): PublicContribution[] =>
  event.content.contributions.flatMap(({ institution, role, contributes }) => {
    const known = institutions.get(institution)
    if (known === undefined) return []
    const lendsTheVenue = lends(venue, institution, role)
    return [{ name: known.name, role, contributes, lendsTheVenue }]
  })

// The public reads what bears on the answer; if nothing does, what was looked at.
const groundsThatMattered = (because: FormatNow['because']): FormatNow['because'] => {
  const bearing = because.filter(
    (ground) => ground.kind !== 'measure' || ground.effect !== 'changes-nothing',
  )
  return bearing.length === 0 ? because : bearing
}

/** What everybody may know of an event at the view's moment. */
export const publicEvent = (view: EventView, directory: Directory): PublicEvent => {
  const { event, programme, now } = view
  const { content } = event
  return {
    id: event.id,
    slug: event.slug,
    relation: directory.relation,
    title: content.title,
    summary: content.summary,
    disciplines: content.disciplines,
    ...currentDate(view),
    dateMoves: dateMoves(view),
    previousDate: previousDate(view),
    calendarDay: lastKnownDay(view),
    place: placeOf(view),
    contributions: contributionsOf(view, directory),
    state: view.state,
    format: now.format,
    basis: now.basis,
    planned: plannedFormat(view),
    statuses: statusesOf(view),
    attendance: attendanceOfEvent(view),
    settlesAt: now.settlesAt,
    onSite: now.onSite,
    online: now.online,
    because: groundsThatMattered(now.because),
    history: formatHistory(view),
    plan: view.plan,
    spokenLanguages: content.spokenLanguages,
    sources: content.sources,
    illustrative: content.illustrative || programme.illustrative,
    programme: programme.title,
    modifiedAt: view.modifiedAt,
    sequence: view.sequence,
  }
}

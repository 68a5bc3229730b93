import { marginNote } from '#kit/html/components/margin-note.ts'
import { textInLanguage } from '#kit/html/components/tag.ts'
import { html, nothing, type Html } from '#kit/html/html.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'

import {
  type Candidate,
  type Conflict,
  conflictsByEvent,
  type Known,
  type Needed,
} from '../domain/conflicts.ts'
import type { EventContent } from '../domain/event.ts'
import type { StandingHold } from '../domain/hold.ts'
import { eventRoute, holdsRoute } from '../http/programme-routes.ts'
import { bookingWords } from '../messages/booking-words.ts'
import type { EventView } from '../store/event-views.ts'
import { languageName, type Reader, sideNamed, venueInWords, whenInWords } from './event-words.ts'

/** One thing in the way of an event, in finished words. */
export type DoubleBooking = {
  readonly isSure: boolean
  /** What is taken, up to a colon; the event that takes it follows. */
  readonly taken: string
  /** Why that is only a perhaps; '' where it is sure. */
  readonly why: string
  readonly title: string
  readonly titleLanguage: Language
  readonly titleLanguageName: string
  readonly href: string
  readonly when: string
  readonly advice: string
}

type Timed = Pick<EventContent, 'when'>

const hasNoHours = ({ when }: Timed): boolean => when.precision === 'day' && when.startTime === null

const hasNoEnd = ({ when }: Timed): boolean => when.precision === 'day' && when.endTime === null

/** Why two events may not be in each other's way after all. */
const whyPerhaps = (one: Timed, other: Timed, needed: Needed) => {
  if (hasNoHours(one) || hasNoHours(other)) return 'booking.perhaps.no-hours'
  if (hasNoEnd(one) || hasNoEnd(other)) return 'booking.perhaps.no-end'
  return needed.kind === 'venue' ? 'booking.perhaps.venue' : 'booking.perhaps.days'
}

const neededInWords = (reader: Reader, needed: Needed): string => {
  if (needed.kind === 'venue') return venueInWords(reader, needed.venue)
  const found = reader.institutions.find(({ id }) => id === needed.institution)
  return found === undefined ? needed.institution : inLanguage(found.name, reader.language).text
}

const adviceFor = (reader: Reader, owner: string): string => {
  const say = bookingWords(reader.language)
  if (owner === 'joint') return say('booking.advice.joint')
  return owner === reader.side
    ? say('booking.advice.own')
    : say('booking.advice.other', { side: sideNamed(reader, owner) })
}

type Met = Pick<Conflict<EventView>, 'needed' | 'certainty'>

const withEvent = (
  reader: Reader,
  { needed, certainty }: Met,
  { other, content }: { readonly other: EventView; readonly content: Timed },
): DoubleBooking => {
  const { language } = reader
  const say = bookingWords(language)
  const { event } = other
  const title = inLanguage(event.content.title, language)
  const isSure = certainty === 'surely'
  return {
    isSure,
    taken: say(`booking.${needed.kind}.${certainty}`, { needed: neededInWords(reader, needed) }),
    why: isSure ? '' : say(whyPerhaps(content, event.content, needed)),
    title: title.text,
    titleLanguage: title.language,
    titleLanguageName: languageName(title.language, language),
    href: eventRoute.href({ slug: event.slug }),
    when: whenInWords(reader, event.content),
    advice: adviceFor(reader, event.owner),
  }
}

const withHold = (
  reader: Reader,
  { needed, certainty }: Met,
  hold: StandingHold,
): DoubleBooking => {
  const { language } = reader
  const say = bookingWords(language)
  const side = sideNamed(reader, hold.side)
  return {
    isSure: certainty === 'surely',
    taken: say(`booking.hold.${certainty}`, { needed: neededInWords(reader, needed) }),
    why: hold.state === 'asked' ? say('booking.perhaps.asked') : '',
    title: say('booking.hold.title', { side }),
    titleLanguage: language,
    titleLanguageName: '',
    href: holdsRoute.href({}),
    when: whenInWords(reader, hold),
    advice:
      hold.side === reader.side ? say('booking.advice.own') : say('booking.advice.hold', { side }),
  }
}

/** What is in the way of `content`, in the reader's words; what is sure stands first. */
export const doubleBookingsInWords = (
  reader: Reader,
  conflicts: readonly Conflict<EventView>[],
  content: Candidate['content'],
): DoubleBooking[] => {
  return conflicts
    .map((conflict) =>
      conflict.with.kind === 'event'
        ? withEvent(reader, conflict, { other: conflict.with.view, content })
        : withHold(reader, conflict, conflict.with.hold),
    )
    .toSorted((a, b) => Number(b.isSure) - Number(a.isSure))
}

/** That something is in the way of an event, in a word or two, for a mark beside its title. */
export type DoubleBooked = { readonly label: string; readonly isSure: boolean }

/** The events still to come that have something in their way, by id. */
export const doubleBookedByEvent = (
  views: readonly EventView[],
  known: Known,
  { today, language }: { readonly today: Instant; readonly language: Language },
): ReadonlyMap<string, DoubleBooked> => {
  const say = bookingWords(language)
  return new Map(
    [...conflictsByEvent(views, known, today)].map(([event, conflicts]) => {
      const isSure = conflicts.some(({ certainty }) => certainty === 'surely')
      const label = say(isSure ? 'booking.tag.surely' : 'booking.tag.perhaps')
      return [event, { label, isSure }]
    }),
  )
}

/** One thing in the way, as a note at the margin. */
export const doubleBookingNote = (one: DoubleBooking, language: Language): Html =>
  marginNote({
    text: html`${one.taken}
      <a href="${one.href}"
        >${textInLanguage({
          text: one.title,
          language: one.titleLanguage,
          pageLanguage: language,
          languageName: one.titleLanguageName,
        })}</a
      >, ${one.when}. ${one.why} <span class="soft">${one.advice}</span>`,
  })

/** A warning above what is planned: what else needs the same venue or the same people. */
export const doubleBookingsSection = (
  bookings: readonly DoubleBooking[],
  language: Language,
): Html => {
  const say = bookingWords(language)
  if (bookings.length === 0) return nothing
  const isSure = bookings.some((one) => one.isSure)
  return html`<section class="stack" aria-labelledby="double-booked">
    <h2 id="double-booked">${say(isSure ? 'booking.title.surely' : 'booking.title.perhaps')}</h2>
    ${bookings.map((one) => doubleBookingNote(one, language))}
    <p class="soft">${say('booking.limits')}</p>
  </section>`
}

import type { CalendarTimes, PublishedEntry } from '#kit/calendar/calendar-entry.ts'
import { calendarText } from '#kit/calendar/calendar-text.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'

import type { PublicEvent } from '../domain/public-event.ts'
import { words } from '../messages/words.ts'
import { newDateInWords } from '../pages/date-moves-in-words.ts'
import { offersInWords } from '../pages/format-in-words.ts'
import { type Edition, eventAddress, hasPlace, placeLine } from './published.ts'

const refreshEvery = 'PT1H'

const timesOf = ({ calendarDay }: PublicEvent): CalendarTimes | undefined => {
  if (calendarDay === null || calendarDay.when.precision !== 'day') return undefined
  const { when, startsAt, endsAt } = calendarDay
  if (startsAt === null) return { firstDay: when.first, lastDay: when.last }
  return { start: startsAt, ...(endsAt !== null && { end: endsAt }) }
}

// At a day that an event has left it does not take place: an entry that stays would send people there.
const isOff = ({ format, when }: PublicEvent): boolean =>
  format === 'postponed' || format === 'cancelled' || when.precision !== 'day'

const summaryOf = (event: PublicEvent, edition: Edition): { text: string; language: Language } => {
  const title = inLanguage(event.title, edition.language)
  if (!event.statuses.includes('postponed')) return title
  const say = words(edition.language)
  return { text: say('calendar.postponed', { title: title.text }), language: edition.language }
}

const descriptionOf = (event: PublicEvent, edition: Edition): string => {
  const { language } = edition
  const say = words(language)
  return [
    say('calendar.attend', { format: say(`format.${event.format}`) }),
    offersInWords(event, language),
    newDateInWords(event, language),
    event.illustrative ? say('calendar.illustrative') : '',
    inLanguage(event.summary, language).text,
    say('calendar.more', { url: eventAddress(edition, event) }),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join('\n')
}

/** Only an event whose day is known has a place in a calendar, or had one and is taken back there. */
export const isInCalendar = ({ calendarDay, state }: PublicEvent): boolean =>
  calendarDay !== null && state !== 'idea'

const entriesOf = (event: PublicEvent, edition: Edition): PublishedEntry[] => {
  const { language } = edition
  const times = isInCalendar(event) ? timesOf(event) : undefined
  if (times === undefined) return []
  return [
    {
      uid: event.id,
      sequence: event.sequence,
      lastModified: event.modifiedAt,
      times,
      status: isOff(event) ? 'CANCELLED' : 'CONFIRMED',
      summary: summaryOf(event, edition),
      description: { text: descriptionOf(event, edition), language },
      ...(hasPlace(event) && { location: { text: placeLine(event, language), language } }),
      url: eventAddress(edition, event),
    },
  ]
}

/**
 * These events as one iCalendar object without METHOD, as feeds have none (RFC 5546 3.2.1 asks a
 * PUBLISH for an organizer's mail address). Byte for byte the same until an event changes.
 */
export const calendarOf = (events: readonly PublicEvent[], edition: Edition): string =>
  calendarText({
    name: words(edition.language)('calendar.name', { site: edition.siteName }),
    refresh: refreshEvery,
    entries: events.flatMap((event) => entriesOf(event, edition)),
  })

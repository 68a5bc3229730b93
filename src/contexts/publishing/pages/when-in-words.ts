import {
  capitalised,
  formatDay,
  formatDays,
  formatDayOf,
  formatTime,
  formatWhen,
} from '#kit/i18n/dates.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'
import { type Instant, isoFromDay } from '#kit/time/days.ts'
import { dayInZone } from '#kit/time/zones.ts'

import type { PublicEvent } from '../domain/public-event.ts'
import { words } from '../messages/words.ts'

/** A city and the clocks it goes by. */
type Clock = { readonly city: string; readonly zone: string }

/** The event's own city first, then the city of the side whose clocks differ from it. */
const clocksOf = (event: PublicEvent, language: Language): Clock[] => {
  const { sides } = event.relation
  const at = sides.find(({ zone }) => zone === event.zone)
  const place = event.place?.city ?? at?.city
  const own = place === undefined ? event.zone : inLanguage(place, language).text
  const away = sides.find(({ zone }) => zone !== event.zone)
  const other = away && { city: inLanguage(away.city, language).text, zone: away.zone }
  return [{ city: own, zone: event.zone }, ...(other === undefined ? [] : [other])]
}

// A late evening in one city is the day before or after in the other: then the day is said too.
const timeIn = (
  event: PublicEvent,
  { instant, ...clock }: Clock & { instant: Instant },
  language: Language,
): string => {
  const time = words(language)('when.time', {
    time: formatTime(language, instant, clock.zone),
    city: clock.city,
  })
  const isSameDay = dayInZone(instant, clock.zone) === dayInZone(instant, event.zone)
  const day = formatDayOf(language, { instant, zone: clock.zone }, 'day-month')
  return isSameDay ? time : `${time} (${day})`
}

/** The start in both cities, a line each; one line that says so while the time is open. */
const timeLines = (event: PublicEvent, language: Language): string[] => {
  const { startsAt } = event
  if (startsAt === null) return []
  return clocksOf(event, language).map((clock) =>
    timeIn(event, { ...clock, instant: startsAt }, language),
  )
}

/** Start and end in both cities: `19:00–20:30 Baku`. */
export const timeRanges = (event: PublicEvent, language: Language): string[] => {
  const { startsAt, endsAt } = event
  if (startsAt === null) return []
  if (endsAt === null) return timeLines(event, language)
  return clocksOf(event, language).map(({ city, zone }) => {
    const range = `${formatTime(language, startsAt, zone)}–${formatTime(language, endsAt, zone)}`
    const time = words(language)('when.time', { time: range, city })
    const isSameDay = dayInZone(startsAt, zone) === dayInZone(startsAt, event.zone)
    const day = formatDayOf(language, { instant: startsAt, zone }, 'day-month')
    return isSameDay ? time : `${time} (${day})`
  })
}

/** What stands at the start edge of an entry: a large figure or word, and small lines below. */
export type DateMark = { readonly day: string; readonly lines: readonly string[] }

type Days = { readonly first: number; readonly last: number }

const isInOneMonth = ({ first, last }: Days): boolean =>
  isoFromDay(first).slice(0, 7) === isoFromDay(last).slice(0, 7)

// `30–2` would be read as a mistake: beyond one month the line below says the rest.
const figures = (days: Days): string => {
  const first = formatDay('en', days.first, 'number')
  return days.first === days.last || !isInOneMonth(days)
    ? first
    : `${first}–${formatDay('en', days.last, 'number')}`
}

const dayLine = (
  when: Days,
  { language, underMonth }: { language: Language; underMonth: boolean },
): string =>
  underMonth && when.first === when.last
    ? capitalised(language, formatDay(language, when.first, 'weekday'))
    : formatDays(language, when)

/** The date as exactly as it is known. `underMonth`: the heading above names month and year. */
export const dateMark = (
  event: PublicEvent,
  { language, underMonth }: { language: Language; underMonth: boolean },
): DateMark => {
  const { when } = event
  const say = words(language)
  switch (when.precision) {
    case 'none':
      return { day: '–', lines: [say('when.open')] }
    case 'year':
      return { day: formatDays(language, when, 'year'), lines: [say('when.year-open')] }
    case 'months':
    case 'week': {
      const month = capitalised(language, formatDay(language, when.first, 'month-short'))
      return { day: month, lines: [formatWhen(language, when), say('when.month-open')] }
    }
    case 'day':
      return {
        day: figures(when),
        lines: [dayLine(when, { language, underMonth }), ...timeLines(event, language)],
      }
  }
}

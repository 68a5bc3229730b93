import { formatDayOf, formatTime, formatWhen } from '#kit/i18n/dates.ts'
import type { Language } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'

import type { PublicDate } from '../domain/public-date.ts'
import type { PublicEvent } from '../domain/public-event.ts'
import { words } from '../messages/words.ts'

/** One step of an event's history in words, and when it was taken. */
export type Step = { readonly at: Instant; readonly text: string }

const dateInWords = ({ when, zone, startsAt }: PublicDate, language: Language): string => {
  const date = formatWhen(language, when)
  return startsAt === null ? date : `${date}, ${formatTime(language, startsAt, zone)}`
}

/** That an event has left its date, and which one that was; undefined while it keeps to it. */
export const newDateInWords = (event: PublicEvent, language: Language): string | undefined => {
  const { previousDate, state, when } = event
  if (previousDate === null || state === 'idea') return undefined
  const before = dateInWords(previousDate, language)
  return words(language)(when.precision === 'none' ? 'date.open-again' : 'date.new', { before })
}

/** The moves of an event's date, each with the date before and after it. */
export const dateStepsInWords = (event: PublicEvent, language: Language): Step[] =>
  event.dateMoves.map(({ from, to, at }) => ({
    at,
    text: words(language)('history.date', {
      date: formatDayOf(language, { instant: at, zone: event.zone }),
      before: dateInWords(from, language),
      after: dateInWords(to, language),
    }),
  }))

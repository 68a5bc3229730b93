import { formatDayOf } from '#kit/i18n/dates.ts'
import { formatList } from '#kit/i18n/lists.ts'
import type { Language } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'

import { latestMove } from '../domain/format-history.ts'
import { isOver } from '../domain/programme-order.ts'
import type { PublicEvent } from '../domain/public-event.ts'
import { words, type PublishingWords } from '../messages/words.ts'
import { dateStepsInWords, newDateInWords, type Step } from './date-moves-in-words.ts'
import { sourceName } from './source-name.ts'

/** For whom words are made: in which language, and what day it is. */
export type Reader = { readonly language: Language; readonly today: Instant }

const seatsOnSite = (say: PublishingWords, { lo, hi }: NonNullable<PublicEvent['onSite']>) => {
  if (hi === null) return lo === 0 ? say('seats.unknown') : say('seats.from', { from: lo })
  return lo === hi ? say('seats.on-site', { seats: lo }) : say('seats.range', { from: lo, to: hi })
}

const seatsOnline = (say: PublishingWords, online: NonNullable<PublicEvent['online']>): string => {
  if (online === 'unlimited') return say('online.open')
  return online === 'unclear' ? say('online.unclear') : say('online.places', { seats: online })
}

/** Both offers with their seats, in sentences; nothing where no seats are decided. */
export const offersInWords = (event: PublicEvent, language: Language): string => {
  const say = words(language)
  const { attendance, onSite, online } = event
  const isOpen = event.format !== 'postponed' && event.format !== 'cancelled'
  const parts = [
    isOpen && attendance !== 'online' && onSite !== null && seatsOnSite(say, onSite),
    isOpen && attendance !== 'on-site' && attendance !== 'unclear' && online !== null
      ? seatsOnline(say, online)
      : false,
  ]
  return parts.filter((part) => part !== false).join(' ')
}

// The year is said where it is not the reader's own.
const dateNear = (instant: Instant, { zone }: PublicEvent, { language, today }: Reader): string => {
  const day = { instant, zone }
  const isThisYear =
    formatDayOf(language, day, 'year') === formatDayOf(language, { instant: today, zone }, 'year')
  return formatDayOf(language, day, isThisYear ? 'day-month' : 'date')
}

const plannedInWords = (event: PublicEvent, { language, today }: Reader): string => {
  const say = words(language)
  const { settlesAt, state } = event
  if (isOver(event, today)) return say('note.unreported')
  if (state === 'idea') return say('note.idea')
  if (settlesAt === null) return say('note.settles-later')
  if (settlesAt <= today) return say('note.settling')
  return say('note.settles', { date: dateNear(settlesAt, event, { language, today }) })
}

const mostNamedSources = 2

const reportedInWords = ({ sources }: PublicEvent, { language }: Reader): string => {
  const say = words(language)
  const names = [...new Set(sources.map(sourceName))].slice(0, mostNamedSources)
  return names.length === 0
    ? say('note.reported')
    : say('note.reported-by', { sources: formatList(language, names) })
}

/** The sentence below the format's word: when it settles, how many seats, who says so. */
export const formatNote = (event: PublicEvent, reader: Reader): string => {
  switch (event.basis) {
    case 'planned':
      return plannedInWords(event, reader)
    case 'reported':
      return reportedInWords(event, reader)
    case 'stated':
      return ''
    case 'chosen':
    case 'decided':
      return offersInWords(event, reader.language)
  }
}

/** What changed, as a margin note says it; undefined when nothing did. */
export const moveInWords = (event: PublicEvent, reader: Reader): string | undefined => {
  const say = words(reader.language)
  const isSettled = event.basis === 'decided' || event.basis === 'chosen'
  const move = isSettled ? latestMove(event.history) : undefined
  const moved = move && say(`moved.${move.to}`, { date: dateNear(move.at, event, reader) })
  const before =
    move && move.to !== event.planned
      ? say('history.planned', { format: say(`format.${event.planned}`) })
      : undefined
  return (
    [moved, before, newDateInWords(event, reader.language)].filter(Boolean).join(' ') || undefined
  )
}

const formatSteps = (event: PublicEvent, language: Language): Step[] => {
  const say = words(language)
  if (event.history.length === 0 || event.basis === 'reported') return []
  const planned = say('history.planned', { format: say(`format.${event.planned}`) })
  const steps = event.history.map(({ at, from, to }) => {
    const date = formatDayOf(language, { instant: at, zone: event.zone })
    const format = say(`format.${to}`)
    return { at, text: say(from === to ? 'history.first' : 'history.change', { date, format }) }
  })
  return [{ at: Number.NEGATIVE_INFINITY, text: planned }, ...steps]
}

/** How an event's format and date came to be, the first step first, each in a sentence. */
export const historyInWords = (event: PublicEvent, language: Language): string[] =>
  [...formatSteps(event, language), ...dateStepsInWords(event, language)]
    .sort((a, b) => a.at - b.at)
    .map(({ text }) => text)

/** The alternatives that an event carries, in order, and what happens if none is allowed. */
export const planInWords = ({ plan }: PublicEvent, language: Language): string[] => {
  const say = words(language)
  const options = plan.options.map(({ format, minOnSite }) =>
    minOnSite === undefined || format === 'online'
      ? say(`plan.${format}`)
      : say(`plan.${format}.least`, { seats: minOnSite }),
  )
  return [...options, say(`plan.${plan.otherwise}`)]
}

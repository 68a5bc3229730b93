import { formatDay } from '#kit/i18n/dates.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'
import { isoFromDay } from '#kit/time/days.ts'
import type { KnownDate } from '#kit/time/known-date.ts'

import type { Post } from '../domain/person.ts'
import { words } from '../messages/words.ts'

/** A date as exactly as it is known: 26 November 2020, November 2020, 2020. */
const knownDateInWords = (language: Language, { precision, first }: KnownDate): string =>
  formatDay(language, first, precision === 'day' ? 'date' : precision)

/** A title, with a word where it is held for the time being. */
export const titleInWords = ({ title, acting }: Post, language: Language): string => {
  const text = inLanguage(title, language).text
  return acting ? words(language)('post.acting', { title: text }) : text
}

/** From when to when a post is held; what is not known is said. */
export const heldInWords = ({ from, until, announcedOn }: Post, language: Language): string => {
  const say = words(language)
  const end = until === null ? undefined : knownDateInWords(language, until)
  if (from !== null) {
    const start = knownDateInWords(language, from)
    return end === undefined
      ? say('held.since', { from: start })
      : say('held.from-until', { from: start, until: end })
  }
  if (end !== undefined) return say('held.until', { until: end })
  return announcedOn === null
    ? say('held.unknown')
    : say('held.named', { on: formatDay(language, announcedOn) })
}

/** The dates of a post as a form has them. */
export const dateWritten = (day: number | null): string => (day === null ? '' : isoFromDay(day))

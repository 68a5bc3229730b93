import { formatList } from '#kit/i18n/lists.ts'
import type { Language } from '#kit/text/localised.ts'
import { civilOfDay } from '#kit/time/civil-date.ts'
import { isoFromKnownDate, type KnownDate } from '#kit/time/known-date.ts'

import type { Period } from '../domain/period.ts'
import type { ClauseWords } from '../messages/clause-words.ts'
import { knownDateInWords } from './known-date-in-words.ts'

/** What sentences about clauses are made with. */
export type ClauseTelling = {
  readonly language: Language
  readonly say: ClauseWords
  /** `iso`: dates are read by a program, too; left out: they are written as people write them. */
  readonly dates?: 'iso'
}

const parts = [
  ['years', 'years'],
  ['months', 'months'],
  ['days', 'days'],
  ['workingDays', 'working-days'],
] as const

/** A length of time as the clause counts it: 1 year and 6 months. Without any part it is no day long. */
export const periodInWords = (period: Period, { language, say }: ClauseTelling): string => {
  const said = parts.flatMap(([part, key]) => {
    const n = period[part]
    return n === undefined ? [] : [say(`period.${key}`, { n })]
  })
  return said.length === 0 ? say('period.days', { n: 0 }) : formatList(language, said)
}

/** A date within a sentence: `is` that date, `on`, `from` or `until` it, as exactly as it is known. */
export const dateInSentence = (
  form: 'is' | 'on' | 'from' | 'until',
  on: KnownDate,
  { language, say, dates }: ClauseTelling,
): string => {
  if (on.precision === 'year') return say(`date.${form}.year`, { year: civilOfDay(on.first).year })
  const date = dates === 'iso' ? isoFromKnownDate(on) : knownDateInWords(language, on)
  return say(`date.${form}.${on.precision}`, { date })
}

const asPhrase = (text: string): string =>
  text
    .trim()
    .replaceAll(/\s+/gu, ' ')
    .replace(/[\s.]+$/u, '')

/** Words of the record within a sentence of ours, which brings its own full stop. */
export const quoted = (text: string, { say }: ClauseTelling): string => {
  const phrase = asPhrase(text)
  return phrase === '' ? say('blank') : say('quoted', { text: phrase })
}

/** What a clause says as a sentence, with its article where that is recorded. */
export const clauseSentence = (said: string, { say }: ClauseTelling, article?: string): string => {
  const cited = asPhrase(article ?? '')
  return cited === ''
    ? say('sentence', { said })
    : say('sentence.article', { said, article: cited })
}

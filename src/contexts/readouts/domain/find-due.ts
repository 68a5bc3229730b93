import { civilOfDay, dayOfCivil, firstOfMonth, lastOfMonth } from '#kit/time/civil-date.ts'
import { type Day, isoFromDay } from '#kit/time/days.ts'

import { dated, datesIn, yearIn } from './find-date.ts'
import type { LanguageLexicon } from './lexicon.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'

const longestEnding = 5

/** The month that a word names, with any ending where words carry them: `martda`, `martadək`. */
const monthIn = (
  { key, isCapital }: Token,
  { months, headsLast }: LanguageLexicon,
): number | undefined => {
  // In English a word without a capital letter is the verb: `they may lend`.
  if (key === 'may' && !isCapital && !headsLast) return undefined
  const exact = months.get(key)
  if (exact !== undefined || !headsLast) return exact
  const stem = [...months].find(
    ([name]) => key.startsWith(name) && key.length - name.length <= longestEnding,
  )
  return stem?.[1]
}

/** The first day from `from` on with this month and day. */
const nextOn = (
  { month, day }: { readonly month: number; readonly day: number },
  from: Day,
): Day => {
  const { year } = civilOfDay(from)
  const same = dayOfCivil({ year, month, day })
  return same >= from ? same : dayOfCivil({ year: year + 1, month, day })
}

const dayNamed = (sentence: Sentence, words: LanguageLexicon, from: Day): Day | undefined => {
  const [found] = datesIn(sentence, words)
  if (found === undefined) return undefined
  return found.year === null ? nextOn(found, from) : dated(found)
}

/** The last day of a month that is named: `by March` is in time until its end. */
const monthNamed = ({ tokens }: Sentence, words: LanguageLexicon, from: Day): Day | undefined => {
  for (const [at, token] of tokens.entries()) {
    const month = monthIn(token, words)
    if (month === undefined) continue
    const near = [1, 2, -1, -2].map((step) => yearIn(tokens[at + step]))
    const year = near.find((one) => one !== undefined)
    const first = year === undefined ? undefined : dayOfCivil({ year, month, day: 1 })
    return lastOfMonth(first ?? nextOn({ month, day: 1 }, firstOfMonth(from, 0)))
  }
  return undefined
}

const yearNamed = ({ tokens }: Sentence, from: Day): string => {
  const year = tokens.map(yearIn).find((one) => one !== undefined && one >= civilOfDay(from).year)
  return year === undefined ? '' : String(year)
}

/**
 * By when a line says that something will be done: a day (`YYYY-MM-DD`), a year, `next` for the next
 * session, or '' where no time is named. What has no year is the next such day after `from`.
 */
export const findDue = (
  sentence: Sentence,
  words: LanguageLexicon,
  { from, nextSession }: { readonly from: Day; readonly nextSession: RegExp },
): string => {
  const day = dayNamed(sentence, words, from) ?? monthNamed(sentence, words, from)
  if (day !== undefined) return isoFromDay(day)
  return nextSession.test(sentence.text) ? 'next' : yearNamed(sentence, from)
}

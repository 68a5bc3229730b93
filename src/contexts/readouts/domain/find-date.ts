import { dayFromIso, isoFromDay } from '#kit/time/days.ts'

import type { Span } from './finding.ts'
import type { LanguageLexicon } from './lexicon.ts'
import { phrasesIn } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import { keyAt, type Token } from './tokens.ts'

/** A date as a text gives it, and where; the year may be missing. */
type Found = {
  readonly year: number | null
  readonly month: number
  readonly day: number
  readonly span: Span
}

/** A day, as far as the text tells it, and where it does. */
export type FoundDate = { readonly date: string; readonly span: Span }

const two = (number: number): string => String(number).padStart(2, '0')

const isReal = ({ year, month, day }: Found): boolean =>
  dayFromIso(`${String(year ?? 2024)}-${two(month)}-${two(day)}`) !== undefined

const written = ({ year, month, day }: Found): string =>
  year === null ? `--${two(month)}-${two(day)}` : `${String(year)}-${two(month)}-${two(day)}`

const told = (found: Found): FoundDate => ({ date: written(found), span: found.span })

const numberIn = (token: Token | undefined): number | undefined => {
  const digits = /^(\d{1,4})(?:-?\p{L}{1,4})?$/u.exec(token?.text ?? '')?.[1]
  return digits === undefined ? undefined : Number(digits)
}

const dayIn = (token: Token | undefined): number | undefined => {
  const number = numberIn(token)
  return number !== undefined && number >= 1 && number <= 31 ? number : undefined
}

/** A year that a word is, of those in which relations are recorded. */
export const yearIn = (token: Token | undefined): number | undefined => {
  const number = numberIn(token)
  return number !== undefined && number >= 1900 && number <= 2100 ? number : undefined
}

const skips = new Set(['of', 'de', 'del', 'the'])

/** The index of the next word that is not `of` or `de`. */
const beyond = (tokens: readonly Token[], at: number, step: 1 | -1): number =>
  skips.has(keyAt(tokens, at)) ? at + step : at

const rangeWords = new Set(['and', 'to', 'y', 'al', 'a', 've', 'ila'])

/** The index of the number that begins a range: `4 and 5`, `25–29`; undefined where none does. */
const rangeStart = (tokens: readonly Token[], at: number): number | undefined => {
  if (rangeWords.has(keyAt(tokens, at - 1))) return at - 2
  return /^\s*[-–—/]\s*$/.test(tokens[at]?.before ?? '') ? at - 1 : undefined
}

/** The first day of `4 and 5 May`, `25–29 November`; the day itself where it is one alone. */
const firstOfRange = (tokens: readonly Token[], at: number): number | undefined => {
  const last = dayIn(tokens[at])
  const start = rangeStart(tokens, at)
  const first = start === undefined ? undefined : dayIn(tokens[start])
  return first !== undefined && last !== undefined && first < last ? first : last
}

/** The year of a date in words: after it, or in Azerbaijani before it (2020-ci il noyabrın 26-da). */
const yearAround = (tokens: readonly Token[], first: number, last: number): number | null =>
  [tokens[beyond(tokens, last + 1, 1)], tokens[first - 1], tokens[first - 2]]
    .map(yearIn)
    .find((year) => year !== undefined) ?? null

/** From the first to the last word of a date, the year behind it included. */
const spanOf = (tokens: readonly Token[], first: number, last: number): Span => {
  const behind = tokens[beyond(tokens, last + 1, 1)]
  const end = yearIn(behind) === undefined ? tokens[last] : behind
  return [tokens[first]?.start ?? 0, end?.end ?? 0]
}

/** A date in words around the name of a month: `26 November 2020`, `noyabrın 26-da`. */
const aroundMonth = (tokens: readonly Token[], at: number, month: number): Found | undefined => {
  const before = beyond(tokens, at - 1, -1)
  const dayBefore = firstOfRange(tokens, before)
  if (dayBefore !== undefined) {
    const span = spanOf(tokens, before, at)
    return { year: yearAround(tokens, before, at), month, day: dayBefore, span }
  }
  const dayAfter = dayIn(tokens[at + 1])
  if (dayAfter === undefined) return undefined
  const span = spanOf(tokens, at, at + 1)
  return { year: yearAround(tokens, at, at + 1), month, day: dayAfter, span }
}

const numeric = /(?<!\d)(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})[./](\d{1,2})[./](\d{4}))(?!\d)/g

const inFigures = ({ text, start }: Sentence): readonly Found[] =>
  [...text.matchAll(numeric)].map(({ 0: figures, index, ...parts }) => {
    const [year, month, day, first, second, last] = [1, 2, 3, 4, 5, 6].map((part) => parts[part])
    const span: Span = [start + index, start + index + figures.length]
    return year === undefined
      ? { year: Number(last), month: Number(second), day: Number(first), span }
      : { year: Number(year), month: Number(month), day: Number(day), span }
  })

/** The days that a sentence names, in words before those in figures. */
export const datesIn = (sentence: Sentence, { months }: LanguageLexicon): readonly Found[] => {
  const named = sentence.tokens.flatMap((token, at): Found[] => {
    const month = months.get(token.key)
    const found = month === undefined ? undefined : aroundMonth(sentence.tokens, at, month)
    return found === undefined ? [] : [found]
  })
  return [...named, ...inFigures(sentence)].filter(isReal)
}

/** The day of a date; one without a year is of the year 0. */
export const dated = (found: Found): number =>
  dayFromIso(written({ ...found, year: found.year ?? 0 })) ?? 0

/** The latest day that is not after the publication and has this month and day. */
const yearBefore = (found: Found, published: Found): Found => {
  if (found.year !== null || published.year === null) return found
  const same = { ...found, year: published.year }
  return isReal(same) && dated(same) <= dated(published)
    ? same
    : { ...found, year: published.year - 1 }
}

// A dateline or a line of the agency stands at the very beginning and is short.
const headLength = 220

const isHead = ({ start, text }: Sentence): boolean =>
  start < headLength && (text.length < 120 || start < 40)

const relativeTo = (
  sentence: Sentence,
  published: Found,
  { today, yesterday, weekdays }: LanguageLexicon,
): FoundDate | undefined => {
  if (published.year === null) return undefined
  const day = dated(published)
  // 1970-01-01 was a Thursday, the fourth day of the week (ISO 8601).
  const weekday = ((((day + 3) % 7) + 7) % 7) + 1
  for (const { key, start, end } of sentence.tokens) {
    const on = (named: number): FoundDate => ({ date: isoFromDay(named), span: [start, end] })
    if (today.has(key)) return on(day)
    if (yesterday.has(key)) return on(day - 1)
    const named = weekdays.get(key)
    if (named !== undefined) return on(day - ((weekday - named + 7) % 7))
  }
  return undefined
}

// `Baku, 26 November, AZERTAC.`, `Trend, May 18, 2023: …`: where and when it was written.
const datelines = [
  /^\s*[^\n]{0,80}?(?:\s[–—-]\s|:\s|\/\s)/u,
  /^\s*[^\n]{0,80}?(?:AZERTAC|AZƏRTAC|AZERTAG|Trend|APA|Report|EFE|Notimex|News)\b[.,:]?\s/u,
]

const datelineLength = (text: string): number | undefined =>
  datelines.map((pattern) => pattern.exec(text)?.[0].length).find((length) => length !== undefined)

/** The sentences with a dateline at the very beginning as one of its own. */
const withDateline = (sentences: readonly Sentence[]): readonly Sentence[] => {
  const [first, ...others] = sentences
  const length = first && datelineLength(first.text)
  if (first === undefined || length === undefined) return sentences
  const at = first.start + length
  return [
    {
      text: first.text.slice(0, length),
      start: first.start,
      tokens: first.tokens.filter(({ end }) => end <= at),
    },
    {
      text: first.text.slice(length),
      start: at,
      tokens: first.tokens.filter(({ start }) => start >= at),
    },
    ...others,
  ]
}

/** The sentences in which the day of the meeting is looked for, the likeliest first. */
const likelyIn = (
  sentences: readonly Sentence[],
  telling: readonly Sentence[],
): readonly (readonly Sentence[])[] => {
  const first = sentences.findIndex((one) => one === telling[0])
  const near = sentences.slice(Math.max(0, first - 1), first + 3)
  return [telling.slice(0, 3), near.filter((one) => !isHead(one)), telling.slice(3)]
}

const firstOf = <Value>(
  sentences: readonly Sentence[],
  find: (sentence: Sentence) => Value | undefined,
): Value | undefined => {
  for (const sentence of sentences) {
    const found = find(sentence)
    if (found !== undefined) return found
  }
  return undefined
}

/**
 * The day of the meeting: the date in a sentence that tells of it, else one near it. A year that
 * only the head of the text gives counts for a day that it leaves no doubt about; the head's own
 * day counts when nothing else does.
 */
export const findDate = (
  text: readonly Sentence[],
  words: LanguageLexicon,
): FoundDate | undefined => {
  const sentences = withDateline(text)
  const telling = sentences.filter(({ tokens }) => phrasesIn(words.meeting, tokens).length > 0)
  if (telling.length === 0) return undefined
  const head = sentences.filter(isHead).flatMap((sentence) => datesIn(sentence, words))
  const published = head.find(({ year }) => year !== null)
  for (const likely of likelyIn(sentences, telling)) {
    const stated = firstOf(likely, (sentence) => datesIn(sentence, words)[0])
    if (stated !== undefined) return told(published ? yearBefore(stated, published) : stated)
    const relative =
      published && firstOf(likely, (sentence) => relativeTo(sentence, published, words))
    if (relative !== undefined) return relative
  }
  const [alone] = head
  return alone && told(alone)
}

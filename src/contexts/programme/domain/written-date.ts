import { accept, refuse, type Result } from '#kit/result/result.ts'
import { foldText } from '#kit/text/fold-text.ts'
import { type Day, dayFromIso } from '#kit/time/days.ts'

import { monthNamed } from './month-names.ts'
import type { When } from './when.ts'

export type WrittenDateRefusal =
  'date-cannot-be-read' | 'date-could-be-two-days' | 'date-does-not-exist' | 'year-is-not-whole'

/** Which comes first in 03/05/2021. Dots (03.05.2021) are always day first. */
export type DateOrder = 'day-first' | 'month-first' | 'not-stated'

type Dated = Result<When, WrittenDateRefusal>

const pad = (value: number): string => String(value).padStart(2, '0')

const dayOf = (year: number, month: number, day: number): Day | undefined =>
  dayFromIso(`${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`)

const days = (first: Day | undefined, last: Day | undefined = first): Dated =>
  first === undefined || last === undefined
    ? refuse('date-does-not-exist')
    : accept({ precision: 'day', first, last, startTime: null, endTime: null })

const span = (
  precision: 'months' | 'year',
  first: Day | undefined,
  next: Day | undefined,
): Dated =>
  first === undefined || next === undefined
    ? refuse('date-does-not-exist')
    : accept({ precision, first, last: next - 1 })

type Month = { readonly year: number; readonly month: number }

const months = (from: Month, to: Month = from): Dated =>
  span(
    'months',
    dayOf(from.year, from.month, 1),
    to.month === 12 ? dayOf(to.year + 1, 1, 1) : dayOf(to.year, to.month + 1, 1),
  )

const years = (from: number, to = from): Dated =>
  span('year', dayOf(from, 1, 1), dayOf(to + 1, 1, 1))

// 1970-01-01, day 0, was a Thursday; weeks begin on Monday (ISO 8601).
const mondayOf = (day: Day): Day => day - ((((day + 3) % 7) + 7) % 7)

const weekAround = (day: Day | undefined): Dated =>
  day === undefined
    ? refuse('date-does-not-exist')
    : accept({ precision: 'week', first: mondayOf(day), last: mondayOf(day) + 6 })

/** ISO 8601: the first week of a year is the one with 4 January in it. */
const weekNumbered = (year: number, week: number): Dated => {
  const fourth = dayOf(year, 1, 4)
  if (fourth === undefined || week < 1 || week > 53) return refuse('date-does-not-exist')
  return weekAround(mondayOf(fourth) + (week - 1) * 7)
}

type Figures = readonly [string, string, string, string]

const slashed = ([, a, b, year]: Figures, order: DateOrder): Dated => {
  const [first, second] = [Number(a), Number(b)]
  if (order === 'month-first') return days(dayOf(Number(year), first, second))
  if (order === 'day-first' || first > 12 || first === second) {
    return days(dayOf(Number(year), second, first))
  }
  return second > 12 ? days(dayOf(Number(year), first, second)) : refuse('date-could-be-two-days')
}

const forms: readonly (readonly [RegExp, (figures: Figures, order: DateOrder) => Dated])[] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, ([, y, m, d]) => days(dayOf(Number(y), Number(m), Number(d)))],
  [/^(\d{4})-w(\d{1,2})$/, ([, y, w]) => weekNumbered(Number(y), Number(w))],
  [/^(\d{4})-(\d{1,2})$/, ([, y, m]) => months({ year: Number(y), month: Number(m) })],
  [/^(\d{1,2})[./-](\d{4})$/, ([, m, y]) => months({ year: Number(y), month: Number(m) })],
  [/^(\d{4})$/, ([, y]) => years(Number(y))],
  [/^(\d{4})\s?–\s?(\d{4})$/, ([, from, to]) => years(Number(from), Number(to))],
  [
    /^(\d{1,2})[.-](\d{1,2})[.-](\d{4})$/,
    ([, d, m, y]) => days(dayOf(Number(y), Number(m), Number(d))),
  ],
  [/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, slashed],
  [/^\d{1,2}[./-]\d{1,2}[./-]\d{2}$/, () => refuse('year-is-not-whole')],
]

const weekWords = new Set(['week', 'semana', 'hefte', 'heftesi', 'heftəsi'])
const fillers = new Set(
  'of the de del el al a to from desde hasta st nd rd th ci cu il ili ilin un in'.split(' '),
)

type Words = {
  readonly isWeek: boolean
  readonly days: readonly number[]
  readonly months: readonly number[]
  readonly years: readonly number[]
}

const readWords = (text: string): Words | undefined => {
  const tokens = text.match(/\d+|\p{L}+/gu) ?? []
  const words = tokens.filter((token) => !/^\d/.test(token) && !fillers.has(token))
  const numbers = tokens.filter((token) => /^\d+$/.test(token))
  const named = words.filter((word) => !weekWords.has(word)).map(monthNamed)
  const known = named.filter((month) => month !== undefined)
  if (known.length < named.length || known.length === 0 || known.length > 2) return undefined
  return {
    isWeek: words.some((word) => weekWords.has(word)),
    days: numbers.filter((number) => number.length <= 2).map(Number),
    months: known,
    years: numbers.filter((number) => number.length === 4).map(Number),
  }
}

const ofWords = ({ isWeek, days: numbers, months: named, years: stated }: Words): Dated => {
  const [firstMonth = 0, lastMonth = firstMonth] = named
  const [firstYear = 0, lastYear = firstYear] = stated
  const [firstDay, lastDay = firstDay] = numbers
  if (stated.length === 0) return refuse('year-is-not-whole')
  if (firstDay === undefined || lastDay === undefined) {
    return months({ year: firstYear, month: firstMonth }, { year: lastYear, month: lastMonth })
  }
  const first = dayOf(firstYear, firstMonth, firstDay)
  return isWeek ? weekAround(first) : days(first, dayOf(lastYear, lastMonth, lastDay))
}

/**
 * Reads a date as people write it, in English, Spanish or Azerbaijani: a day or days, a week, a
 * month, a year; '' is a date not known yet. What could be two days is refused, never guessed.
 */
export const readWrittenDate = (text: string, order: DateOrder = 'not-stated'): Dated => {
  const folded = foldText(text)
  if (folded === '') return accept({ precision: 'none' })
  for (const [form, read] of forms) {
    const [whole, a = '', b = '', c = ''] = form.exec(folded) ?? []
    if (whole !== undefined) return read([whole, a, b, c], order)
  }
  const words = readWords(folded)
  return words === undefined ? refuse('date-cannot-be-read') : ofWords(words)
}

/** `19:00`, `9:30`, `19.30`, `19:30:00`; undefined for anything else. */
export const readWrittenTime = (text: string): string | undefined => {
  const [, hours = '', minutes = ''] = /^(\d{1,2})[:.](\d{2})(?::\d{2})?$/.exec(text.trim()) ?? []
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return undefined
  return `${pad(Number(hours))}:${minutes}`
}

import { accept, refuse, type Result } from '#kit/result/result.ts'
import { type Day, dayFromIso, isoFromDay } from '#kit/time/days.ts'

/** How the days of a series follow from its first one. */
export type SeriesRule =
  | { readonly kind: 'weeks'; readonly every: number }
  /** On the same day of the month, or on the same weekday of it: the third Friday, the last one. */
  | { readonly kind: 'months'; readonly every: number; readonly on: 'day' | 'weekday' }
  | { readonly kind: 'days'; readonly days: readonly Day[] }

/** So many events, the first one counted; or none after a day. */
export type SeriesEnd = { readonly times: number } | { readonly until: Day }

export type SeriesRefusal = 'series-has-no-further-day' | 'series-is-too-long'

/** A series has at most so many events, the first one counted. */
export const longestSeries = 60

type Month = { readonly year: number; readonly month: number }

const dateOf = (day: Day): Month & { readonly date: number } => {
  const [year = 0, month = 0, date = 0] = isoFromDay(day).split('-').map(Number)
  return { year, month, date }
}

const dayIn = ({ year, month }: Month, date: number): Day | undefined =>
  dayFromIso(
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`,
  )

const monthAfter = ({ year, month }: Month, months: number): Month => {
  const index = year * 12 + (month - 1) + months
  return { year: Math.floor(index / 12), month: (index % 12) + 1 }
}

// 1970-01-01, day 0, was a Thursday; Monday is 0.
const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7

/** The same weekday of another month; a fifth one counts as the last, which every month has. */
const sameWeekdayIn = (month: Month, first: Day): Day | undefined => {
  const start = dayIn(month, 1)
  const next = dayIn(monthAfter(month, 1), 1)
  if (start === undefined || next === undefined) return undefined
  const week = Math.ceil(dateOf(first).date / 7)
  const earliest = start + ((weekdayOf(first) - weekdayOf(start) + 7) % 7)
  const found = earliest + (week - 1) * 7
  return found < next ? found : found - 7
}

/** The day after so many steps of the rule; undefined where the month has no such day. */
const stepped = (
  first: Day,
  rule: Exclude<SeriesRule, { kind: 'days' }>,
  steps: number,
): Day | undefined => {
  if (rule.kind === 'weeks') return first + 7 * rule.every * steps
  const month = monthAfter(dateOf(first), rule.every * steps)
  return rule.on === 'day' ? dayIn(month, dateOf(first).date) : sameWeekdayIn(month, first)
}

// Months that lack a day are left out; twelve of them in a row, none follows at all.
const mostSteps = longestSeries * 12

const following = (
  first: Day,
  rule: Exclude<SeriesRule, { kind: 'days' }>,
  end: SeriesEnd,
): Day[] => {
  const most = ('times' in end ? Math.min(end.times, longestSeries) : longestSeries) - 1
  const last = 'until' in end ? end.until : Number.POSITIVE_INFINITY
  const days: Day[] = []
  for (let steps = 1; steps <= mostSteps && days.length < most; steps += 1) {
    const day = stepped(first, rule, steps)
    if (day !== undefined && day > last) break
    if (day !== undefined) days.push(day)
  }
  return days
}

/** The further days of a series that begins on `first`, earliest first. */
export const seriesDays = (
  first: Day,
  rule: SeriesRule,
  end: SeriesEnd,
): Result<readonly Day[], SeriesRefusal> => {
  const days =
    rule.kind === 'days'
      ? [...new Set(rule.days)].filter((day) => day !== first).toSorted((a, b) => a - b)
      : following(first, rule, end)
  if (days.length === 0) return refuse('series-has-no-further-day')
  return days.length < longestSeries ? accept(days) : refuse('series-is-too-long')
}

/** Which weekday of its month a day is, Monday 0, and whether it is the first to fourth or last. */
export const weekdayOfMonth = (day: Day): { weekday: number; week: 1 | 2 | 3 | 4 | 'last' } => {
  const week = Math.ceil(dateOf(day).date / 7)
  const known = ([1, 2, 3, 4] as const).find((each) => each === week)
  return { weekday: weekdayOf(day), week: known ?? 'last' }
}

import { addMonths, firstOfMonth, lastOfMonth } from '#kit/time/civil-date.ts'
import type { Day } from '#kit/time/days.ts'
import type { KnownDate } from '#kit/time/known-date.ts'

import type { TriggeredRule } from './clause.ts'
import type { Span } from './ground.ts'
import { monthsIn, type Period, type WorkingCalendar } from './period.ts'
import { reach } from './reach.ts'

/** Where a trigger can lie at all for a rule to come to a day: a month on both sides is enough. */
const mayLie = (rule: TriggeredRule, day: Day): readonly Span[] => {
  switch (rule.kind) {
    case 'on-trigger':
      return [{ first: day, last: day }]
    case 'after-trigger':
      return rule.period === null ? [] : [mayLieBefore(day, rule.period)]
    case 'after-either':
      return (rule.periods ?? []).map((period) => mayLieBefore(day, period))
    case 'first-of-nth-month':
      return monthsBefore(day, rule.month)
    case 'first-after-full-months':
      return monthsBefore(day, rule.months === null ? null : rule.months + 1)
    case 'first-of-month-after-expiry':
      return monthsBefore(day, rule.months === null ? null : rule.months + 1, 1)
  }
}

// Longer than any stretch of rest days between two working days.
const restAtMost = 14

const mayLieBefore = (day: Day, period: Period): Span => {
  const { days = 0, workingDays = 0 } = period
  const around = addMonths(day - days, -monthsIn(period))
  // Three days more for months without the number of the day.
  return {
    first: around - workingDays * restAtMost - (workingDays > 0 ? restAtMost : 0) - 3,
    last: around + 3 + (workingDays > 0 ? restAtMost : 0),
  }
}

const monthsBefore = (day: Day, months: number | null, more = 0): readonly Span[] => {
  if (months === null) return []
  const first = firstOfMonth(day, -months)
  return [{ first, last: lastOfMonth(firstOfMonth(first, more)) }]
}

const comesTo = (rule: TriggeredRule, official: KnownDate, calendar: WorkingCalendar | null) => {
  const within = (day: Day): boolean => official.first <= day && day <= official.last
  return (trigger: Day): boolean => {
    const counting = reach(rule, trigger, calendar)
    return counting.counts && counting.reached.some(({ day }) => within(day))
  }
}

const hullOf = (spans: readonly Span[]): Span => ({
  first: Math.min(...spans.map(({ first }) => first)),
  last: Math.max(...spans.map(({ last }) => last)),
})

/** Neighbouring days joined into spans. */
const spansOf = (days: readonly Day[]): readonly Span[] => {
  const spans: Span[] = []
  for (const day of days) {
    const previous = spans.at(-1)
    if (previous?.last === day - 1) spans[spans.length - 1] = { ...previous, last: day }
    else spans.push({ first: day, last: day })
  }
  return spans
}

/**
 * The inverse of the engine: on which days the trigger can lie for a rule to come to an official
 * date. Exact by construction, since each day is counted forward. Empty: there is no such day.
 */
export const triggersOf = (
  rule: TriggeredRule,
  official: KnownDate,
  calendar: WorkingCalendar | null,
): readonly Span[] => {
  const around = [...mayLie(rule, official.first), ...mayLie(rule, official.last)]
  if (around.length === 0) return []
  const { first, last } = hullOf(around)
  const days = Array.from({ length: last - first + 1 }, (_none, offset) => first + offset)
  return spansOf(days.filter(comesTo(rule, official, calendar)))
}

/** What spans and bounds have in common. */
export const within = (
  spans: readonly Span[],
  bounds: { readonly first: number; readonly last: number },
): readonly Span[] =>
  spans
    .map((span) => ({
      first: Math.max(span.first, bounds.first),
      last: Math.min(span.last, bounds.last),
    }))
    .filter(({ first, last }) => first <= last)

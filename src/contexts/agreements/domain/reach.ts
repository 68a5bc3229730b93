import { civilOfDay, firstOfMonth } from '#kit/time/civil-date.ts'
import type { Day } from '#kit/time/days.ts'

import type { TriggeredRule } from './clause.ts'
import type { Ground, Law, Missing, Reading, Step } from './ground.ts'
import { dayAfter, isClamped, monthsIn, type Period, type WorkingCalendar } from './period.ts'

/** A day that a rule comes to from the day of its trigger, by one reading of the rule. */
export type Reached = {
  readonly reading: Reading | null
  readonly day: Day
  readonly because: readonly Ground[]
}

/** What a rule lacks before it can count at all. */
export type Counting =
  | { readonly counts: true; readonly reached: readonly Reached[] }
  | { readonly counts: false; readonly missing: Missing }

const stepOf = (of: Step): Ground => ({ kind: 'step', of })

const lawOfCount = (period: Period): Law => (monthsIn(period) === 0 ? 'ets76-3' : 'ets76-4')

const afterPeriod = (
  from: Day,
  period: Period,
  { calendar, reading }: { calendar: WorkingCalendar | null; reading: Reading | null },
): Reached | undefined => {
  const day = dayAfter(from, period, calendar)
  if (day === undefined) return undefined
  const step = stepOf({ step: 'add', from, period, to: day, clamped: isClamped(from, period) })
  return { reading, day, because: [step, { kind: 'law', law: lawOfCount(period) }] }
}

const counted = (...reached: readonly (Reached | undefined)[]): Counting => {
  const all = reached.flatMap((one) => one ?? [])
  return all.length === reached.length
    ? { counts: true, reached: all }
    : { counts: false, missing: { fact: 'working-days' } }
}

const noNumber: Counting = { counts: false, missing: { fact: 'number' } }

const monthly = (from: Day, n: number, step: 'nth-month' | 'full-months'): Counting => {
  const to = firstOfMonth(from, step === 'nth-month' ? n : n + 1)
  return counted({ reading: null, day: to, because: [stepOf({ step, from, n, to })] })
}

/**
 * The first day of the month after n months from the trigger. A trigger on the first of a month
 * comes a month earlier where the day of the event is counted, so both counts are given.
 */
const afterExpiry = (from: Day, months: number): Counting => {
  const expiry = dayAfter(from, { months }, null) ?? from
  const to = firstOfMonth(expiry, 1)
  const add = stepOf({
    step: 'add',
    from,
    period: { months },
    to: expiry,
    clamped: isClamped(from, { months }),
  })
  const next = stepOf({ step: 'next-month', from: expiry, to })
  const notCounting: Reached = { reading: null, day: to, because: [add, next] }
  if (civilOfDay(from).day !== 1) return counted(notCounting)
  const counting: Reached = {
    reading: 'event-day-counted',
    day: expiry,
    because: [add, stepOf({ step: 'next-month', from: expiry - 1, to: expiry })],
  }
  return counted({ ...notCounting, reading: 'event-day-not-counted' }, counting)
}

/** Counts a rule from the day of its trigger. */
export const reach = (
  rule: TriggeredRule,
  from: Day,
  calendar: WorkingCalendar | null,
): Counting => {
  switch (rule.kind) {
    case 'on-trigger':
      return counted({ reading: null, day: from, because: [] })
    case 'after-trigger':
      return rule.period === null
        ? noNumber
        : counted(afterPeriod(from, rule.period, { calendar, reading: null }))
    case 'after-either': {
      if (rule.periods === null) return noNumber
      const [days, months] = rule.periods
      return counted(
        afterPeriod(from, days, { calendar, reading: 'in-days' }),
        afterPeriod(from, months, { calendar, reading: 'in-months' }),
      )
    }
    case 'first-of-nth-month':
      return rule.month === null ? noNumber : monthly(from, rule.month, 'nth-month')
    case 'first-after-full-months':
      return rule.months === null ? noNumber : monthly(from, rule.months, 'full-months')
    case 'first-of-month-after-expiry':
      return rule.months === null ? noNumber : afterExpiry(from, rule.months)
  }
}

/** Whether the rule can come to the first of a month only. */
export const endsOnFirstOfMonth = ({ kind }: TriggeredRule): boolean =>
  kind === 'first-of-nth-month' ||
  kind === 'first-after-full-months' ||
  kind === 'first-of-month-after-expiry'

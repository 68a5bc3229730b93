import { addMonths, civilOfDay, weekdayOfDay } from '#kit/time/civil-date.ts'
import type { Day } from '#kit/time/days.ts'

/** A length of time as a clause writes it: `12 months` and `1 year` are kept apart. */
export type Period = {
  readonly years?: number
  readonly months?: number
  readonly days?: number
  /** Only where the clause itself says working days. */
  readonly workingDays?: number
}

/** When a place does no business: weekdays (Monday is 1) and holidays. */
export type WorkingCalendar = {
  readonly restDays: readonly number[]
  readonly holidays: readonly Day[]
}

export const monthsIn = ({ years = 0, months = 0 }: Period): number => years * 12 + months

export const isWorkingDay = (day: Day, { restDays, holidays }: WorkingCalendar): boolean =>
  !restDays.includes(weekdayOfDay(day)) && !holidays.includes(day)

/** The nearest working day in one direction, the day itself included. */
export const nearestWorkingDay = (
  day: Day,
  direction: 1 | -1,
  calendar: WorkingCalendar,
): Day | undefined => {
  // More than a year without a working day is a calendar that holds none.
  for (let offset = 0; offset <= 400; offset += 1) {
    const candidate = day + offset * direction
    if (isWorkingDay(candidate, calendar)) return candidate
  }
  return undefined
}

const stepWorkingDays = (from: Day, count: number, calendar: WorkingCalendar): Day | undefined => {
  const direction = count < 0 ? -1 : 1
  let day: Day | undefined = from
  for (let left = Math.abs(count); left > 0 && day !== undefined; left -= 1) {
    day = nearestWorkingDay(day + direction, direction, calendar)
  }
  return day
}

/**
 * The day on which a period ends. ETS No. 76 Art. 3: the day of the event does not count; Art. 4(2):
 * months and years end on the day of the same number, else on the last of the month; Art. 4(3):
 * months first, then days; Art. 5: weekends and holidays count. Undefined: it counts working days,
 * and no calendar says which these are.
 */
export const dayAfter = (
  from: Day,
  period: Period,
  calendar: WorkingCalendar | null,
): Day | undefined => {
  const { days = 0, workingDays = 0 } = period
  const day = addMonths(from, monthsIn(period)) + days
  if (workingDays === 0) return day
  return calendar === null ? undefined : stepWorkingDays(day, workingDays, calendar)
}

/** Whether a period ended with the month because that month lacks the number of the day. */
export const isClamped = (from: Day, period: Period): boolean =>
  monthsIn(period) !== 0 &&
  civilOfDay(addMonths(from, monthsIn(period))).day !== civilOfDay(from).day

/**
 * The days on which a period counted backwards may begin. ETS No. 76 does not cover this count:
 * where the month lacks the number of the day, its end and the day after are two readings.
 */
export const daysBefore = (to: Day, period: Period): readonly [Day, ...Day[]] => {
  const { days = 0 } = period
  const begins = addMonths(to, -monthsIn(period))
  const lacksNumber = civilOfDay(begins).day !== civilOfDay(to).day
  return lacksNumber ? [begins - days, begins + 1 - days] : [begins - days]
}

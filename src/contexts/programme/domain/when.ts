import { type Day, isoFromDay } from '#kit/time/days.ts'
import type { WallTime } from '#kit/time/zones.ts'

/**
 * When an event takes place, as exactly as it is known and no more. A month stays a month:
 * `first` and `last` bound it, and nobody is told a day that nobody stated.
 */
export type When =
  | { readonly precision: 'none' }
  | {
      readonly precision: 'year' | 'months' | 'week'
      readonly first: Day
      readonly last: Day
    }
  | {
      readonly precision: 'day'
      readonly first: Day
      readonly last: Day
      /** Wall time in the event's zone; null while only the day is known. */
      readonly startTime: WallTime | null
      readonly endTime: WallTime | null
    }

/** The first day that is certain enough to place the event in a list; undefined without a date. */
export const firstDayOf = (when: When): Day | undefined =>
  when.precision === 'none' ? undefined : when.first

/** Whether an event ends before it starts, by day or, on one day, by time. */
export const endsBeforeItStarts = (when: When): boolean => {
  if (when.precision === 'none') return false
  if (when.last < when.first) return true
  if (when.precision !== 'day' || when.last > when.first) return false
  return when.startTime !== null && when.endTime !== null && when.endTime <= when.startTime
}

const beginsMonth = (day: Day): boolean => isoFromDay(day).endsWith('-01')
const beginsYear = (day: Day): boolean => isoFromDay(day).endsWith('-01-01')
// 1970-01-01, day 0, was a Thursday; weeks begin on Monday (ISO 8601).
const isMonday = (day: Day): boolean => (day + 3) % 7 === 0

/** Whether a date that is known as a week, as months or as years has the bounds of such. */
export const hasWholeBounds = (when: When): boolean => {
  switch (when.precision) {
    case 'week':
      return isMonday(when.first) && when.last === when.first + 6
    case 'months':
      return beginsMonth(when.first) && beginsMonth(when.last + 1)
    case 'year':
      return beginsYear(when.first) && beginsYear(when.last + 1)
    case 'none':
    case 'day':
      return true
  }
}

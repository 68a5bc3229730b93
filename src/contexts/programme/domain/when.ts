import type { Day } from '#kit/time/days.ts'
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

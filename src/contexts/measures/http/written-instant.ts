import { type Day, dayFromIso, type Instant, millisecondsPerDay } from '#kit/time/days.ts'

/** A date and time with its offset, as it was written. */
export type WrittenInstant = {
  readonly instant: Instant
  /** The calendar day that was written, whatever day it was in Greenwich. */
  readonly day: Day
  /** Minutes from midnight of that day. */
  readonly minute: number
}

const written =
  /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:Z|([+-])(\d{2})(?::(\d{2}))?)$/

const number = (text: string | undefined): number => Number(text ?? 0)

const offsetOf = (sign: string | undefined, hours: number, minutes: number): number =>
  (sign === '-' ? -1 : 1) * (hours * 60 + minutes)

/**
 * Reads ISO 8601 in its extended form with an offset (`2020-12-05T19:00+04:00`, `…Z`); undefined
 * for everything else, for days and hours that do not exist, and for a time without an offset.
 */
export const writtenInstant = (text: string): WrittenInstant | undefined => {
  const [, date = '', hour, minute, second, fraction, sign, hours, minutes] =
    written.exec(text) ?? []
  const day = dayFromIso(date)
  const isClock = number(hour) < 24 && number(minute) < 60 && number(second) < 60
  const isOffset = number(hours) < 24 && number(minutes) < 60
  if (day === undefined || !isClock || !isOffset) return undefined
  const minuteOfDay = number(hour) * 60 + number(minute)
  const offsetMinutes = offsetOf(sign, number(hours), number(minutes))
  const seconds = (minuteOfDay - offsetMinutes) * 60 + number(second)
  const milliseconds = Math.floor(Number(`0.${fraction ?? '0'}`) * 1000)
  const instant = day * millisecondsPerDay + seconds * 1000 + milliseconds
  return { instant, day, minute: minuteOfDay }
}

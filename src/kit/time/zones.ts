import { Temporal } from 'temporal-polyfill'

import { type Day, dayFromIso, type Instant, isoFromDay } from './days.ts'

/** `HH:MM`, twenty-four hours, as a wall clock shows it. */
export type WallTime = string

/** The calendar day that a clock in `zone` (IANA name) shows at `instant`. */
export const dayInZone = (instant: Instant, zone: string): Day => {
  const iso = Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString()
  const day = dayFromIso(iso)
  if (day === undefined) throw new Error(`not a calendar day: ${iso}`)
  return day
}

/** What a clock in `zone` shows at `instant`. */
export const wallTimeInZone = (instant: Instant, zone: string): WallTime =>
  Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' })

/**
 * The instant at which clocks in `zone` show `time` on `day`. A time that a change of clocks
 * skips moves forward by the gap, one that occurs twice is the first (Temporal's `compatible`).
 */
export const instantOfWallTime = (day: Day, time: WallTime, zone: string): Instant =>
  Temporal.PlainDate.from(isoFromDay(day)).toZonedDateTime({
    timeZone: zone,
    plainTime: Temporal.PlainTime.from(time),
  }).epochMilliseconds

/** Whether clocks in `zone` ever show `time` on `day`: false inside the gap of a change of clocks. */
export const wallTimeExists = (day: Day, time: WallTime, zone: string): boolean =>
  wallTimeInZone(instantOfWallTime(day, time, zone), zone) === time.slice(0, 5)

/** Whether this installation knows `zone` as an IANA time zone name. */
export const isZone = (zone: string): boolean => {
  try {
    Temporal.Now.zonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}

import { type Instant, isoFromDay } from '#kit/time/days.ts'
import { dayInZone, wallTimeInZone } from '#kit/time/zones.ts'

const minutesPerHour = 60
const millisecondsPerMinute = 60_000
const twoDigits = (count: number): string => String(count).padStart(2, '0')

/** An instant as the clocks of `zone` show it, with their offset: `2020-12-05T19:00:00+04:00`. */
export const zonedIso = (instant: Instant, zone: string): string => {
  const wall = `${isoFromDay(dayInZone(instant, zone))}T${wallTimeInZone(instant, zone)}:00`
  const minutes = Math.round((Date.parse(`${wall}Z`) - instant) / millisecondsPerMinute)
  const size = Math.abs(minutes)
  const hours = twoDigits(Math.floor(size / minutesPerHour))
  return `${wall}${minutes < 0 ? '-' : '+'}${hours}:${twoDigits(size % minutesPerHour)}`
}

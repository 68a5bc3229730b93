import { type Day, isoFromDay } from '#kit/time/days.ts'

import type { Shown } from './number-format.ts'

/** From which day a workbook counts: the end of 1899, or 1 January 1904 as on old Macintoshes. */
export type Epoch = 1900 | 1904

const minutesPerDay = 24 * 60
const greatestSerial = 2_958_465

/** ECMA-376 part 1, 18.17.4.1: in the system of 1900 day 60 is a 29 February that never was. */
const dayOf = (serial: number, epoch: Epoch): Day => {
  if (epoch === 1904) return serial - 24_107
  return serial < 60 ? serial - 25_568 : serial - 25_569
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** A month or year that hides another day than its first says that day. */
const dayInWords = (iso: string, shown: Shown): string => {
  if (shown === 'year' && iso.endsWith('-01-01')) return iso.slice(0, 4)
  return shown === 'month' && iso.endsWith('-01') ? iso.slice(0, 7) : iso
}

const hasDay = (day: number, epoch: Epoch): boolean => epoch === 1904 || (day >= 1 && day !== 60)

/**
 * A number as its cell shows it, dates in ISO 8601: `2021-05-03`, `2021-05`, `2021`, `19:00`,
 * `2021-05-03 19:00`.
 */
export const serialInWords = (serial: number, shown: Shown, epoch: Epoch): string => {
  if (shown === 'number' || serial < 0 || serial > greatestSerial) return String(serial)
  const rounded = Math.round(serial * minutesPerDay)
  const [day, minutes] = [Math.floor(rounded / minutesPerDay), rounded % minutesPerDay]
  if (shown === 'time') return clock(minutes)
  if (!hasDay(day, epoch)) return String(serial)
  const iso = isoFromDay(dayOf(day, epoch))
  // A date that merely could show an hour stands at midnight.
  if (shown === 'date-and-time' && minutes > 0) return `${iso} ${clock(minutes)}`
  return dayInWords(iso, shown)
}

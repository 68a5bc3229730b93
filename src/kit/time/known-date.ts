import { civilOfDay, dayOfCivil, lastOfMonth } from './civil-date.ts'
import { type Day, dayFromIso, isoFromDay } from './days.ts'

/**
 * A civil date as exactly as its source gives it: from the first to the last day that it may be,
 * both included. It is a date at a place, never an instant, and no time zone moves it.
 */
export type KnownDate = {
  readonly precision: 'day' | 'month' | 'year'
  readonly first: Day
  readonly last: Day
}

export const onDay = (day: Day): KnownDate => ({ precision: 'day', first: day, last: day })

const wholeYear = (year: number): KnownDate => ({
  precision: 'year',
  first: dayOfCivil({ year, month: 1, day: 1 }),
  last: dayOfCivil({ year, month: 12, day: 31 }),
})

const wholeMonth = (year: number, month: number): KnownDate | undefined => {
  if (month < 1 || month > 12) return undefined
  const first = dayOfCivil({ year, month, day: 1 })
  return { precision: 'month', first, last: lastOfMonth(first) }
}

const written = /^(\d{4})(?:-(\d{2}))?$/

/** Reads `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, and completes nothing; undefined for anything else. */
export const knownDateFromIso = (text: string): KnownDate | undefined => {
  const day = dayFromIso(text)
  if (day !== undefined) return onDay(day)
  const [, year, month] = written.exec(text) ?? []
  if (year === undefined) return undefined
  return month === undefined ? wholeYear(Number(year)) : wholeMonth(Number(year), Number(month))
}

/** Writes a date with the precision that it has. */
export const isoFromKnownDate = ({ precision, first }: KnownDate): string => {
  const iso = isoFromDay(first)
  if (precision === 'day') return iso
  return precision === 'month' ? iso.slice(0, 7) : String(civilOfDay(first).year).padStart(4, '0')
}

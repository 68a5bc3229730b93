import type { Day } from './days.ts'

/** A day of the Gregorian calendar; months and days count from 1. */
export type CivilDate = { readonly year: number; readonly month: number; readonly day: number }

const daysPerEra = 146_097

/** What a calendar shows on a day (eras of 400 years that begin on 1 March). */
export const civilOfDay = (day: Day): CivilDate => {
  const shifted = day + 719_468
  const era = Math.floor(shifted / daysPerEra)
  const dayOfEra = shifted - era * daysPerEra
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  }
}

/** The day on which the calendar shows this date; the date has to exist. */
export const dayOfCivil = ({ year, month, day }: CivilDate): Day => {
  const shiftedYear = month <= 2 ? year - 1 : year
  const era = Math.floor(shiftedYear / 400)
  const yearOfEra = shiftedYear - era * 400
  const monthFromMarch = month > 2 ? month - 3 : month + 9
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  return era * daysPerEra + dayOfEra + dayOfYear - 719_468
}

/** The first day of the month that lies so many months after that of a day (0: its own). */
export const firstOfMonth = (day: Day, months: number): Day => {
  const { year, month } = civilOfDay(day)
  const count = year * 12 + (month - 1) + months
  return dayOfCivil({ year: Math.floor(count / 12), month: (count % 12) + 1, day: 1 })
}

/** The last day of the month of a day. */
export const lastOfMonth = (day: Day): Day => firstOfMonth(day, 1) - 1

/** The same number in another month, or that month's last day where it has no such number. */
export const addMonths = (day: Day, months: number): Day => {
  const first = firstOfMonth(day, months)
  return Math.min(first + civilOfDay(day).day - 1, lastOfMonth(first))
}

/** 1 is Monday, 7 is Sunday. */
export const weekdayOfDay = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1

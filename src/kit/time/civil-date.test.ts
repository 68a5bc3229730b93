import { deepEqual, equal, ok } from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'

import {
  addMonths,
  civilOfDay,
  dayOfCivil,
  firstOfMonth,
  lastOfMonth,
  weekdayOfDay,
} from './civil-date.ts'
import { dayFromIso, isoFromDay } from './days.ts'

const dayOf = (iso: string): number => dayFromIso(iso) ?? Number.NaN

// From 1600 to 2400: leap years, and centuries that are none.
const days = fc.integer({ min: dayOf('1600-01-01'), max: dayOf('2400-12-31') })

describe('a civil date', () => {
  it('is what ISO 8601 writes', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { year, month, day: dayOfMonth } = civilOfDay(day)
        const [y, m, d] = isoFromDay(day).split('-').map(Number)
        deepEqual([year, month, dayOfMonth], [y, m, d])
      }),
    )
  })

  it('leads back to its day', () => {
    fc.assert(
      fc.property(days, (day) => {
        equal(dayOfCivil(civilOfDay(day)), day)
      }),
    )
  })

  it('falls on a weekday', () => {
    equal(weekdayOfDay(dayOf('1970-01-01')), 4)
    equal(weekdayOfDay(dayOf('2026-01-11')), 7)
    equal(weekdayOfDay(dayOf('1969-12-29')), 1)
  })
})

describe('months', () => {
  it('keep the number of the day, or end with the month', () => {
    equal(isoFromDay(addMonths(dayOf('2021-01-31'), 1)), '2021-02-28')
    equal(isoFromDay(addMonths(dayOf('2023-08-31'), 6)), '2024-02-29')
    equal(isoFromDay(addMonths(dayOf('2018-06-25'), 1)), '2018-07-25')
    equal(isoFromDay(addMonths(dayOf('1952-08-30'), -6)), '1952-02-29')
    equal(isoFromDay(addMonths(dayOf('2020-12-15'), 13)), '2022-01-15')
  })

  it('are added without overtaking', () => {
    fc.assert(
      fc.property(days, days, fc.integer({ min: -600, max: 600 }), (one, other, months) => {
        const [earlier, later] = one <= other ? [one, other] : [other, one]
        ok(addMonths(earlier, months) <= addMonths(later, months))
      }),
    )
  })

  it('begin on the first and end on the last', () => {
    equal(isoFromDay(firstOfMonth(dayOf('2021-11-30'), 3)), '2022-02-01')
    equal(isoFromDay(firstOfMonth(dayOf('2021-01-01'), -1)), '2020-12-01')
    equal(isoFromDay(lastOfMonth(dayOf('2024-02-01'))), '2024-02-29')
  })
})

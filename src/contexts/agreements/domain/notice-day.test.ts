import { deepEqual, equal, ok } from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'

import { dayFromIso, isoFromDay } from '#kit/time/days.ts'

import type { NonRenewalNotice } from './clause.ts'
import type { Reckoning } from './ground.ts'
import { lastSafeDayForNotice } from './notice-day.ts'
import { isWorkingDay, type WorkingCalendar } from './period.ts'

const dayOf = (iso: string): number => dayFromIso(iso) ?? Number.NaN

const sixMonths: NonRenewalNotice = { kind: 'before-end', period: { months: 6 } }

const several = (found: Reckoning) => {
  if (found.outcome !== 'several') throw new Error(`the outcome is ${found.outcome}`)
  return found
}

const last = (notice: NonRenewalNotice, end: string, calendar: WorkingCalendar | null = null) => {
  const { days, safe } = several(lastSafeDayForNotice(notice, dayOf(end), calendar))
  return { days: days.map(isoFromDay), safe: isoFromDay(safe) }
}

const weekends: WorkingCalendar = { restDays: [6, 7], holidays: [] }

describe('the last safe day for a notice of non-renewal', () => {
  it('is the earliest of the day counted from the last day and from the day of the same number', () => {
    deepEqual(last(sixMonths, '2023-04-25'), {
      days: ['2022-10-24', '2022-10-25'],
      safe: '2022-10-24',
    })
  })

  it('counts days backwards too, alone and after months', () => {
    deepEqual(
      last({ kind: 'before-end', period: { days: 30 } }, '2023-04-25').days.at(-1),
      '2023-03-26',
    )
    const both: NonRenewalNotice = { kind: 'before-end', period: { months: 1, days: 10 } }
    deepEqual(last(both, '2023-04-25').days.at(-1), '2023-03-15')
  })

  it('looks at both days where the month has no such number: ETS No. 76 does not count backwards', () => {
    deepEqual(last(sixMonths, '1952-08-30'), {
      days: ['1952-02-29', '1952-03-01'],
      safe: '1952-02-29',
    })
  })

  it('counts to the end of the calendar year where the clause does, whenever the term ends', () => {
    const toYearEnd: NonRenewalNotice = { kind: 'before-year-end', period: { months: 3 } }
    const readings = { days: ['1970-09-30', '1970-10-01'], safe: '1970-09-30' }
    deepEqual(last(toYearEnd, '1971-01-01'), readings)
    deepEqual(last(toYearEnd, '1970-05-01'), readings)
    deepEqual(last(toYearEnd, '1971-01-02').safe, '1971-09-30')
  })

  it('goes back to a working day where the calendar of the place is known', () => {
    equal(last(sixMonths, '2022-04-25').safe, '2021-10-24')
    equal(last(sixMonths, '2022-04-25', weekends).safe, '2021-10-22')
    const closed = { ...weekends, holidays: [dayOf('2021-10-22')] }
    equal(last(sixMonths, '2022-04-25', closed).safe, '2021-10-21')
    equal(last(sixMonths, '2023-04-25', weekends).safe, '2022-10-24')
  })

  it('says whether it went back, or that no calendar is known', () => {
    const kindsOf = (calendar: WorkingCalendar | null, end: string) =>
      lastSafeDayForNotice(sixMonths, dayOf(end), calendar).because.flatMap((one) => {
        if (one.kind === 'remark') return [one.of.remark]
        return one.kind === 'step' && one.of.step === 'working-day-before' ? [one.of.step] : []
      })
    deepEqual(kindsOf(null, '2022-04-25'), ['calendar-not-known', 'must-be-received'])
    deepEqual(kindsOf(weekends, '2022-04-25'), ['working-day-before', 'must-be-received'])
    deepEqual(kindsOf(weekends, '2023-04-25'), ['must-be-received'])
  })

  it('has clause, counts, receipt (Vienna Convention, Art. 78) and the day to act by as grounds', () => {
    const { because, safe } = several(lastSafeDayForNotice(sixMonths, dayOf('2023-04-25'), null))
    equal(because[0]?.kind, 'non-renewal')
    equal(because.filter(({ kind }) => kind === 'step').length, 2)
    ok(because.some((one) => one.kind === 'law' && one.law === 'vclt-78'))
    deepEqual(because.at(-1), { kind: 'safe', use: 'act-by', day: safe })
  })

  it('keeps the day where a calendar holds no working day at all', () => {
    const never: WorkingCalendar = { restDays: [1, 2, 3, 4, 5, 6, 7], holidays: [] }
    equal(last(sixMonths, '2023-04-25', never).safe, '2022-10-24')
  })

  it('cannot be told from words, nor without a clause', () => {
    const inWords = lastSafeDayForNotice({ kind: 'in-words', words: 'in good time' }, 0, null)
    deepEqual(inWords.outcome === 'open' && inWords.missing, [
      { fact: 'non-renewal-notice', words: 'in good time' },
    ])
    deepEqual(
      inWords.because.map(({ kind }) => kind),
      ['non-renewal', 'missing'],
    )
    const none = lastSafeDayForNotice(null, 0, null)
    deepEqual(none.outcome === 'open' && none.missing, [
      { fact: 'non-renewal-notice', words: null },
    ])
  })

  it('lies before every reading, and on a working day', () => {
    const ends = fc.integer({ min: dayOf('1900-01-01'), max: dayOf('2100-12-31') })
    fc.assert(
      fc.property(ends, fc.integer({ min: 1, max: 24 }), (end, months) => {
        const notice: NonRenewalNotice = { kind: 'before-end', period: { months } }
        const { days, safe } = several(lastSafeDayForNotice(notice, end, weekends))
        ok(days.every((day) => safe <= day))
        ok(isWorkingDay(safe, weekends))
        deepEqual(
          days,
          days.toSorted((one, other) => one - other),
        )
      }),
    )
  })
})

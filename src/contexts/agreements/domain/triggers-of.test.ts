import { deepEqual, equal } from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'

import { known } from '#tests/support/agreement-factories.ts'

import { dayFromIso, isoFromDay } from '#kit/time/days.ts'

import type { Trigger, TriggeredRule } from './clause.ts'
import type { WorkingCalendar } from './period.ts'
import { reach } from './reach.ts'
import { triggersOf, within } from './triggers-of.ts'

const dayOf = (iso: string): number => dayFromIso(iso) ?? Number.NaN
const trigger: Trigger = { on: 'last-notification', basis: 'received' }

const spans = (rule: TriggeredRule, official: string, calendar: WorkingCalendar | null = null) =>
  triggersOf(rule, known(official), calendar).map(
    ({ first, last }) => `${isoFromDay(first)} ${isoFromDay(last)}`,
  )

describe('the days on which a trigger must lie for an official date', () => {
  it('is one day where days are counted', () => {
    const rule: TriggeredRule = { kind: 'after-trigger', trigger, period: { days: 30 } }
    deepEqual(spans(rule, '2018-07-25'), ['2018-06-25 2018-06-25'])
  })

  it('is every day of a month that ends on its last day, where months are counted', () => {
    const rule: TriggeredRule = { kind: 'after-trigger', trigger, period: { months: 1 } }
    deepEqual(spans(rule, '2021-02-28'), ['2021-01-28 2021-01-31'])
    deepEqual(spans(rule, '2021-03-30'), [])
    deepEqual(spans(rule, '2021-04-30'), ['2021-03-30 2021-03-31'])
  })

  it('is a whole month for the first day of the nth month, and none for another day', () => {
    const nth: TriggeredRule = { kind: 'first-of-nth-month', trigger, month: 2 }
    deepEqual(spans(nth, '2005-10-01'), ['2005-08-01 2005-08-31'])
    deepEqual(spans(nth, '2005-10-02'), [])
    const full: TriggeredRule = { kind: 'first-after-full-months', trigger, months: 2 }
    deepEqual(spans(full, '2005-10-01'), ['2005-07-01 2005-07-31'])
  })

  it('reaches into the next month where the first day is read in two ways', () => {
    const rule: TriggeredRule = { kind: 'first-of-month-after-expiry', trigger, months: 3 }
    deepEqual(spans(rule, '2021-09-01'), ['2021-05-01 2021-06-01'])
  })

  it('is two days where a source leaves days or a month open', () => {
    const periods = [{ days: 30 }, { months: 1 }] as const
    const rule: TriggeredRule = { kind: 'after-either', trigger, periods }
    deepEqual(spans(rule, '2018-08-09'), ['2018-07-09 2018-07-10'])
    deepEqual(spans(rule, '2018-07-25'), ['2018-06-25 2018-06-25'])
  })

  it('is wider where the official date is a month', () => {
    const rule: TriggeredRule = { kind: 'after-trigger', trigger, period: { days: 30 } }
    deepEqual(spans(rule, '2018-07'), ['2018-06-01 2018-07-01'])
  })

  it('is unknown without the number of the clause', () => {
    for (const rule of [
      { kind: 'after-trigger', trigger, period: null },
      { kind: 'after-either', trigger, periods: null },
      { kind: 'first-of-nth-month', trigger, month: null },
      { kind: 'first-after-full-months', trigger, months: null },
      { kind: 'first-of-month-after-expiry', trigger, months: null },
    ] as const) {
      deepEqual(spans(rule, '2018-07-01'), [], rule.kind)
    }
  })

  it('holds every day from which working days come to it, over holidays of two weeks', () => {
    const start = dayOf('2020-12-21')
    const calendar: WorkingCalendar = {
      restDays: [6, 7],
      holidays: Array.from({ length: 12 }, (_none, offset) => start + offset),
    }
    const day = fc.integer({ min: dayOf('2020-11-01'), max: dayOf('2021-02-28') })
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 20 }), (from, workingDays) => {
        const rule: TriggeredRule = { kind: 'after-trigger', trigger, period: { workingDays } }
        const counting = reach(rule, from, calendar)
        const [to] = counting.counts ? counting.reached : []
        const official = known(isoFromDay(to?.day ?? Number.NaN))
        const found = triggersOf(rule, official, calendar)
        equal(
          found.some(({ first, last }) => first <= from && from <= last),
          true,
        )
      }),
    )
  })

  it('is unknown while no calendar says which days are working days', () => {
    const rule: TriggeredRule = { kind: 'after-trigger', trigger, period: { workingDays: 10 } }
    deepEqual(spans(rule, '2018-07-25'), [])
  })

  it('is cut to what the record allows, its ends included', () => {
    const all = [
      { first: 1, last: 5 },
      { first: 8, last: 9 },
    ]
    deepEqual(within(all, { first: 3, last: 8 }), [
      { first: 3, last: 5 },
      { first: 8, last: 8 },
    ])
    deepEqual(within(all, { first: 5, last: 5 }), [{ first: 5, last: 5 }])
    deepEqual(within(all, { first: 6, last: 7 }), [])
  })
})

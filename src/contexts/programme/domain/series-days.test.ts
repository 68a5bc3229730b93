import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'

import { isoFromDay } from '#kit/time/days.ts'
import { dayOf } from '#tests/support/an-event-view.ts'

import {
  longestSeries,
  seriesDays,
  type SeriesEnd,
  type SeriesRule,
  weekdayOfMonth,
} from './series-days.ts'

const daysOf = (first: string, rule: SeriesRule, end: SeriesEnd): string[] => {
  const found = seriesDays(dayOf(first), rule, end)
  assert.ok(found.ok, found.ok ? '' : found.refusal)
  return found.value.map(isoFromDay)
}

describe('the days of a series', () => {
  it('come every so many weeks on the same weekday, the first one counted', () => {
    assert.deepEqual(daysOf('2021-03-05', { kind: 'weeks', every: 2 }, { times: 4 }), [
      '2021-03-19',
      '2021-04-02',
      '2021-04-16',
    ])
    assert.deepEqual(
      daysOf('2021-03-05', { kind: 'weeks', every: 1 }, { until: dayOf('2021-03-19') }),
      ['2021-03-12', '2021-03-19'],
    )
  })

  it('come every month on the same day, and leave out the months that lack it', () => {
    const monthly = { kind: 'months', every: 1, on: 'day' } as const
    assert.deepEqual(daysOf('2021-01-31', monthly, { times: 4 }), [
      '2021-03-31',
      '2021-05-31',
      '2021-07-31',
    ])
    assert.deepEqual(daysOf('2020-12-15', monthly, { times: 3 }), ['2021-01-15', '2021-02-15'])
  })

  it('come on the same weekday of the month; a fifth one is the last', () => {
    const monthly = { kind: 'months', every: 1, on: 'weekday' } as const
    assert.deepEqual(daysOf('2021-01-15', monthly, { times: 4 }), [
      '2021-02-19',
      '2021-03-19',
      '2021-04-16',
    ])
    assert.deepEqual(daysOf('2021-01-29', monthly, { times: 4 }), [
      '2021-02-26',
      '2021-03-26',
      '2021-04-30',
    ])
    assert.deepEqual(weekdayOfMonth(dayOf('2021-01-29')), { weekday: 4, week: 'last' })
  })

  it('are those that were named, once each and in order', () => {
    const days = ['2021-05-07', '2021-04-02', '2021-05-07', '2021-03-05'].map(dayOf)
    assert.deepEqual(daysOf('2021-03-05', { kind: 'days', days }, { times: 2 }), [
      '2021-04-02',
      '2021-05-07',
    ])
  })

  it('are refused when none follows, or too many are named', () => {
    const first = dayOf('2021-03-05')
    assert.deepEqual(seriesDays(first, { kind: 'weeks', every: 1 }, { until: first }), {
      ok: false,
      refusal: 'series-has-no-further-day',
    })
    const leapDays = { kind: 'months', every: 12, on: 'day' } as const
    assert.ok(seriesDays(dayOf('2020-02-29'), leapDays, { times: 3 }).ok)
    const days = Array.from({ length: 60 }, (_, index) => first + 1 + index)
    assert.deepEqual(seriesDays(first, { kind: 'days', days }, { times: 2 }), {
      ok: false,
      refusal: 'series-is-too-long',
    })
  })

  it('always come later, in order, on the weekday or day that the rule keeps, and never too many', () => {
    const rules = fc.oneof(
      fc.record({ kind: fc.constant('weeks' as const), every: fc.integer({ min: 1, max: 52 }) }),
      fc.record({
        kind: fc.constant('months' as const),
        every: fc.integer({ min: 1, max: 12 }),
        on: fc.constantFrom('day' as const, 'weekday' as const),
      }),
    )
    const firsts = fc.integer({ min: dayOf('1990-01-01'), max: dayOf('2090-12-31') })
    const times = fc.integer({ min: 2, max: 100 })
    fc.assert(
      fc.property(firsts, rules, times, (first, rule, count) => {
        const found = seriesDays(first, rule, { times: count })
        assert.ok(found.ok)
        const days = found.value
        assert.ok(days.length <= Math.min(count, longestSeries) - 1)
        assert.ok(days.every((day, index) => day > (days[index - 1] ?? first)))
        const keeps = (day: number): boolean =>
          rule.kind === 'weeks' || rule.on === 'weekday'
            ? (day - first) % 7 === 0
            : isoFromDay(day).slice(8) === isoFromDay(first).slice(8)
        assert.ok(days.every(keeps))
      }),
    )
  })
})

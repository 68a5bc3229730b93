import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'

import { formatWhen } from '#kit/i18n/dates.ts'
import { dayFromIso, isoFromDay } from '#kit/time/days.ts'
import { languages } from '#kit/text/localised.ts'

import type { When } from './when.ts'
import { readWrittenDate, readWrittenTime } from './written-date.ts'

const said = (text: string): string => {
  const read = readWrittenDate(text)
  if (!read.ok) return read.refusal
  const when = read.value
  if (when.precision === 'none') return 'none'
  return `${when.precision} ${isoFromDay(when.first)} ${isoFromDay(when.last)}`
}

const table: readonly (readonly [string, string])[] = [
  ['', 'none'],
  ['2021-05-03', 'day 2021-05-03 2021-05-03'],
  ['03.05.2021', 'day 2021-05-03 2021-05-03'],
  ['3 May 2021', 'day 2021-05-03 2021-05-03'],
  ['May 3, 2021', 'day 2021-05-03 2021-05-03'],
  ['3 de mayo de 2021', 'day 2021-05-03 2021-05-03'],
  ['3 may 2021-ci il', 'day 2021-05-03 2021-05-03'],
  ['13/05/2021', 'day 2021-05-13 2021-05-13'],
  ['05/2021', 'months 2021-05-01 2021-05-31'],
  ['May 2021', 'months 2021-05-01 2021-05-31'],
  ['İyun 2021', 'months 2021-06-01 2021-06-30'],
  ['2021', 'year 2021-01-01 2021-12-31'],
  ['2021-W18', 'week 2021-05-03 2021-05-09'],
  ['week of 5 May 2021', 'week 2021-05-03 2021-05-09'],
  ['5 Dec – 7 Dec 2020', 'day 2020-12-05 2020-12-07'],
  ['03/05/2021', 'date-could-be-two-days'],
  ['31.02.2021', 'date-does-not-exist'],
  ['3.5.21', 'year-is-not-whole'],
  ['3 May', 'year-is-not-whole'],
  ['soon', 'date-cannot-be-read'],
]

describe('reading a date as people write it', () => {
  for (const [text, expected] of table) {
    it(`takes "${text}" as ${expected}`, () => {
      assert.equal(said(text), expected)
    })
  }

  it('takes 03/05/2021 by the order that was stated', () => {
    const first = (order: 'day-first' | 'month-first'): string => {
      const read = readWrittenDate('03/05/2021', order)
      return read.ok && read.value.precision === 'day' ? isoFromDay(read.value.first) : 'refused'
    }
    assert.deepEqual([first('day-first'), first('month-first')], ['2021-05-03', '2021-03-05'])
  })

  it('reads back what the form shows, in every language', () => {
    const from = dayFromIso('2001-01-01') ?? 0
    const days = fc.tuple(fc.integer({ min: from, max: from + 20_000 }), fc.nat({ max: 400 }))
    fc.assert(
      fc.property(days, fc.constantFrom(...languages), ([first, length], language) => {
        const when: When = {
          precision: 'day',
          first,
          last: first + length,
          startTime: null,
          endTime: null,
        }
        assert.deepEqual(readWrittenDate(formatWhen(language, when)), { ok: true, value: when })
      }),
    )
  })
})

describe('reading a time', () => {
  it('takes hours and minutes, and refuses what no clock shows', () => {
    assert.deepEqual(['19:00', '9.30', '19:30:00', '24:00', '19:60', 'noon'].map(readWrittenTime), [
      '19:00',
      '09:30',
      '19:30',
      undefined,
      undefined,
      undefined,
    ])
  })
})

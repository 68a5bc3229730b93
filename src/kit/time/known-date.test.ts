import { deepEqual, equal } from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'
import { isoFromKnownDate, knownDateFromIso, onDay } from '#kit/time/known-date.ts'

import { dayFromIso, isoFromDay } from './days.ts'

const spanOf = (text: string): readonly string[] | undefined => {
  const date = knownDateFromIso(text)
  return date && [date.precision, isoFromDay(date.first), isoFromDay(date.last)]
}

describe('a date as exactly as its source gives it', () => {
  it('is a day, a month or a year, and nothing is completed', () => {
    deepEqual(spanOf('2018-07-25'), ['day', '2018-07-25', '2018-07-25'])
    deepEqual(spanOf('2020-02'), ['month', '2020-02-01', '2020-02-29'])
    deepEqual(spanOf('2020-12'), ['month', '2020-12-01', '2020-12-31'])
    deepEqual(spanOf('2020-01'), ['month', '2020-01-01', '2020-01-31'])
    deepEqual(spanOf('2018'), ['year', '2018-01-01', '2018-12-31'])
  })

  for (const text of [
    '',
    '2018-13',
    '2018-00',
    '2018-02-30',
    '2018-7',
    '18',
    '2018-07-25 ',
    'May',
  ]) {
    it(`is not ${JSON.stringify(text)}`, () => {
      equal(spanOf(text), undefined)
    })
  }

  it('is written as it was read', () => {
    for (const text of ['2018-07-25', '2020-02', '2018', '0987', '0987-03']) {
      const date = knownDateFromIso(text)
      equal(date && isoFromKnownDate(date), text)
    }
    const days = fc.integer({ min: dayFromIso('1000-01-01') ?? 0, max: 60_000 })
    fc.assert(
      fc.property(days, (day) => {
        equal(isoFromKnownDate(onDay(day)), isoFromDay(day))
      }),
    )
  })
})

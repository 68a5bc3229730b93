import { deepEqual, equal } from 'node:assert/strict'
import { describe, it } from 'node:test'

import { isoFromDay } from '#kit/time/days.ts'

import { writtenInstant } from './written-instant.ts'

describe('a written date and time', () => {
  const table: readonly (readonly [string, string, string, number])[] = [
    ['2020-12-05T19:00:00+04:00', '2020-12-05T15:00:00.000Z', '2020-12-05', 1140],
    ['2020-12-05T00:30+04:00', '2020-12-04T20:30:00.000Z', '2020-12-05', 30],
    ['2020-12-05T23:30:00-06:00', '2020-12-06T05:30:00.000Z', '2020-12-05', 1410],
    ['2020-12-05T19:00Z', '2020-12-05T19:00:00.000Z', '2020-12-05', 1140],
    ['2020-12-05T19:00:15.125Z', '2020-12-05T19:00:15.125Z', '2020-12-05', 1140],
    ['2020-12-05T19:00:00+05:30', '2020-12-05T13:30:00.000Z', '2020-12-05', 1140],
    ['2020-12-05T19:00:00+04', '2020-12-05T15:00:00.000Z', '2020-12-05', 1140],
    ['2020-02-29T12:00:00Z', '2020-02-29T12:00:00.000Z', '2020-02-29', 720],
  ]
  for (const [text, utc, day, minute] of table) {
    it(`${text} is ${utc}, on the day that was written`, () => {
      const read = writtenInstant(text)
      equal(read && new Date(read.instant).toISOString(), utc)
      equal(read && isoFromDay(read.day), day)
      equal(read?.minute, minute)
    })
  }

  it('agrees with the platform on the same instant', () => {
    for (const text of ['2021-03-28T02:30:00+01:00', '1999-12-31T23:59:59-11:45']) {
      equal(writtenInstant(text)?.instant, Date.parse(text))
    }
  })

  for (const text of [
    '2020-12-05',
    '2020-12-05T19:00:00',
    '2020-12-05 19:00:00+04:00',
    '2021-02-29T12:00:00Z',
    '2020-04-31T12:00:00Z',
    '2020-12-05T24:00:00Z',
    '2020-12-05T19:60:00Z',
    '2020-12-05T19:00:60Z',
    '2020-12-05T19:00:00+24:00',
    '2020-12-05T19:00:00+04:60',
    '2020-12-05T19:00:00+0400',
    '05.12.2020 19:00',
    '',
  ]) {
    it(`is not ${JSON.stringify(text)}`, () => {
      deepEqual(writtenInstant(text), undefined)
    })
  }
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { dayFromIso, isoFromDay } from '#kit/time/days.ts'

import { openWindow } from './open-window.ts'
import { secondsUntilNextLook } from './waiting-pace.ts'

const day = (iso: string): number => dayFromIso(iso) ?? 0
const opened = (
  when: { first: string; last?: string; startTime?: string; endTime?: string },
  { zone = 'Asia/Baku', minutes = 15 } = {},
) => {
  const { first, last = first, startTime = null, endTime = null } = when
  const known = {
    precision: 'day',
    first: day(first),
    last: day(last),
    startTime,
    endTime,
  } as const
  const window = openWindow({ when: known, zone }, minutes)
  assert.ok(window !== undefined)
  return [window.opensAt, window.closesAt].map((at) => new Date(at).toISOString().slice(0, 16))
}

describe('the time in which a room is open', () => {
  it('begins before the start and ends as long after the end', () => {
    assert.deepEqual(opened({ first: '2030-05-03', startTime: '19:00', endTime: '20:30' }), [
      '2030-05-03T14:45',
      '2030-05-03T16:45',
    ])
  })

  it('is the whole of its days without times of day', () => {
    assert.deepEqual(opened({ first: '2030-05-03', last: '2030-05-04' }, { minutes: 0 }), [
      '2030-05-02T20:00',
      '2030-05-04T20:00',
    ])
  })

  it('goes past midnight when the end reads earlier than the start', () => {
    const [, closes] = opened({ first: '2030-05-03', startTime: '22:00', endTime: '01:00' })
    assert.equal(closes, '2030-05-03T21:15')
  })

  it('moves by the gap when clocks skip its start', () => {
    // Mexico City, 3 April 2022: from 02:00 to 03:00 no clock shows a time.
    const gap = { first: '2022-04-03', startTime: '02:30', endTime: '04:00' }
    assert.deepEqual(opened(gap, { zone: 'America/Mexico_City' }), [
      '2022-04-03T08:15',
      '2022-04-03T09:15',
    ])
  })

  it('is unknown as long as the day is', () => {
    const months = {
      precision: 'months',
      first: day('2030-05-01'),
      last: day('2030-05-31'),
    } as const
    assert.equal(isoFromDay(months.first), '2030-05-01')
    assert.equal(openWindow({ when: months, zone: 'Asia/Baku' }, 15), undefined)
  })
})

describe('a page that waits', () => {
  it('asks seldom while there is time, and just after the opening when that is near', () => {
    assert.deepEqual(
      [7_200, 1_800, 120, 12, 0.2].map((seconds) => secondsUntilNextLook(seconds, 0)),
      [600, 60, 30, 12, 5],
    )
  })

  it('never asks before the door is open when it asks for the last time', () => {
    for (let seconds = 5; seconds <= 30; seconds += 0.5) {
      assert.ok(secondsUntilNextLook(seconds, 0) >= seconds)
    }
  })

  it('spreads a crowd over some seconds', () => {
    const places = Array.from({ length: 100 }, (_, index) => index / 100)
    assert.equal(new Set(places.map((place) => secondsUntilNextLook(10, place))).size, 8)
  })
})

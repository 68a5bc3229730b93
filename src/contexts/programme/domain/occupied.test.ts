import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'

import { dayOf } from '#tests/support/an-event-view.ts'

import { type Occupied, occupiedBy, type Overlap, overlaps } from './occupied.ts'

type Hours = {
  readonly last?: string
  readonly start?: string | null
  readonly end?: string | null
  readonly zone?: string
}

const on = (
  first: string,
  { last = first, start = null, end = null, zone = 'Asia/Baku' }: Hours = {},
): Occupied => {
  const when = {
    precision: 'day' as const,
    first: dayOf(first),
    last: dayOf(last),
    startTime: start,
    endTime: end,
  }
  const occupied = occupiedBy({ when, zone })
  if (occupied === undefined) throw new Error('a day occupies')
  return occupied
}

const evening = on('2021-03-12', { start: '19:00', end: '21:00' })

const against: readonly (readonly [string, Occupied, Overlap])[] = [
  ['the same hours', on('2021-03-12', { start: '19:00', end: '21:00' }), 'surely'],
  ['a part of them', on('2021-03-12', { start: '20:30', end: '23:00' }), 'surely'],
  ['what is within it', on('2021-03-12', { start: '19:30', end: '20:00' }), 'surely'],
  ['what begins as it ends', on('2021-03-12', { start: '21:00', end: '22:00' }), 'never'],
  ['what ends as it begins', on('2021-03-12', { start: '17:00', end: '19:00' }), 'never'],
  ['the next evening', on('2021-03-13', { start: '19:00', end: '21:00' }), 'never'],
  ['what begins during it without a stated end', on('2021-03-12', { start: '20:00' }), 'surely'],
  ['what began an hour before and may last two', on('2021-03-12', { start: '18:00' }), 'perhaps'],
  ['what began two hours before', on('2021-03-12', { start: '17:00' }), 'never'],
  ['the same day without an hour', on('2021-03-12'), 'perhaps'],
  ['the day before without an hour', on('2021-03-11'), 'never'],
  ['days around it without an hour', on('2021-03-10', { last: '2021-03-14' }), 'perhaps'],
  [
    'a festival with hours of each day',
    on('2021-03-10', { last: '2021-03-14', start: '10:00', end: '18:00' }),
    'perhaps',
  ],
]

describe('two events and one evening from 19:00 to 21:00', () => {
  for (const [what, other, wanted] of against) {
    it(`${what}: ${wanted}`, () => {
      assert.equal(overlaps(evening, other), wanted)
      assert.equal(overlaps(other, evening), wanted)
    })
  }
})

describe('when an event occupies its place', () => {
  it('goes past midnight into the next day', () => {
    const night = on('2021-03-12', { last: '2021-03-13', start: '22:00', end: '01:00' })
    assert.equal(overlaps(night, on('2021-03-13', { start: '00:30', end: '02:00' })), 'surely')
    assert.equal(overlaps(night, on('2021-03-13', { start: '01:00', end: '02:00' })), 'never')
    assert.equal(overlaps(night, on('2021-03-12', { start: '20:00', end: '22:00' })), 'never')
  })

  it('compares instants, not what clocks show', () => {
    const there = { start: '09:00', end: '11:00', zone: 'America/Mexico_City' }
    assert.equal(overlaps(evening, on('2021-03-12', there)), 'surely')
    const sameClocks = { start: '19:00', end: '21:00', zone: 'America/Mexico_City' }
    assert.equal(overlaps(evening, on('2021-03-12', sameClocks)), 'never')
  })

  it('counts the hour that a change of clocks skips or repeats', () => {
    // Mexico City, 4 April 2021: 02:00 became 03:00; two hours from 01:30 end at 04:30.
    const zone = 'America/Mexico_City'
    const spring = on('2021-04-04', { start: '01:30', zone })
    assert.equal(
      overlaps(spring, on('2021-04-04', { start: '04:00', end: '05:00', zone })),
      'perhaps',
    )
    assert.equal(
      overlaps(spring, on('2021-04-04', { start: '04:30', end: '05:00', zone })),
      'never',
    )
    // 31 October 2021: 02:00 became 01:00; from 00:30 two hours end at 01:30 for the second time.
    const autumn = on('2021-10-31', { start: '00:30', zone })
    assert.equal(
      overlaps(autumn, on('2021-10-31', { start: '02:00', end: '03:00', zone })),
      'never',
    )
  })

  it('is nowhere in time while no day is known', () => {
    const [first, last] = [dayOf('2021-03-01'), dayOf('2021-03-31')]
    for (const precision of ['year', 'months', 'week'] as const) {
      const when = { precision, first, last }
      assert.equal(occupiedBy({ when, zone: 'Asia/Baku' }), undefined)
    }
    assert.equal(occupiedBy({ when: { precision: 'none' }, zone: 'Asia/Baku' }), undefined)
  })

  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30'))
    .map(([hours, minutes]) => `${String(hours).padStart(2, '0')}:${minutes}`)
  const zone = fc.constantFrom('Asia/Baku', 'America/Mexico_City', 'Pacific/Apia')
  const event = fc
    .record({
      day: fc.integer({ min: 0, max: 3 }),
      nights: fc.integer({ min: 0, max: 2 }),
      start: fc.option(time),
      zone,
    })
    .map(({ day, nights, start, zone: where }) =>
      on(`2021-04-0${String(day + 2)}`, {
        last: `2021-04-0${String(day + nights + 2)}`,
        start,
        zone: where,
      }),
    )

  it('is the same seen from either of two events, and never surely what is not perhaps', () => {
    fc.assert(
      fc.property(event, event, (one, other) => {
        assert.equal(overlaps(one, other), overlaps(other, one))
        assert.equal(overlaps(one, one), one.surely === null ? 'perhaps' : 'surely')
        const sure = one.surely
        if (sure === null) return
        assert.ok(sure.from >= one.perhaps.from && sure.until <= one.perhaps.until)
      }),
    )
  })
})

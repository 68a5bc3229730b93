import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import type { FormerDate, When } from '#contexts/programme/contract.ts'
import { anEventView, dayOf } from '#tests/support/an-event-view.ts'

import { dateMoves, lastKnownDay, previousDate } from './public-date.ts'

const on = (iso: string, startTime: string | null = '19:00'): FormerDate['when'] => ({
  precision: 'day',
  first: dayOf(iso),
  last: dayOf(iso),
  startTime,
  endTime: null,
})
const may: FormerDate['when'] = {
  precision: 'months',
  first: dayOf('2021-05-01'),
  last: dayOf('2021-05-31'),
}
const open: When = { precision: 'none' }
const fifth = on('2021-05-05')
const twelfth = on('2021-05-12')
const june = on('2021-06-09')

const dated = (now: When, ...former: FormerDate['when'][]) =>
  anEventView({
    content: { when: now, zone: 'Asia/Baku' },
    formerDates: former.map((when, index) => ({ when, zone: 'Asia/Baku', leftAt: index })),
  })

describe('the date that an event had before', () => {
  const cases: readonly [string, ReturnType<typeof dated>, When | null, number][] = [
    ['is none while it never moved', dated(fifth), null, 0],
    ['is the one it moved from', dated(twelfth, fifth), fifth, 1],
    ['is the last one when it moved again', dated(june, fifth, twelfth), twelfth, 2],
    ['is another time of the same day', dated(on('2021-05-05', '21:00'), fifth), fifth, 1],
    ['is the one that was given up for an open date', dated(open, fifth), fifth, 1],
    ['is the day that was given up for a month', dated(may, fifth), fifth, 1],
    ['is a month that it did not keep to', dated(june, may), may, 1],
    ['stays the day when the new date becomes exact', dated(twelfth, fifth, may), fifth, 1],
    ['is none when a month became a day of it', dated(fifth, may), null, 0],
    ['is none when a day got its time', dated(fifth, on('2021-05-05', null)), null, 0],
    ['is none when the event came back to it', dated(fifth, fifth, may), null, 1],
    [
      'is none when only its end moved',
      dated({ ...fifth, last: dayOf('2021-05-06') }, fifth),
      null,
      0,
    ],
  ]
  for (const [what, view, expected, moves] of cases) {
    it(what, () => {
      assert.deepEqual(previousDate(view)?.when ?? null, expected)
      assert.equal(dateMoves(view).length, moves)
    })
  }

  it('is another one where the same wall time is kept in another zone', () => {
    const view = anEventView({
      content: { when: fifth, zone: 'Asia/Baku' },
      formerDates: [{ when: fifth, zone: 'America/Mexico_City', leftAt: 0 }],
    })
    assert.equal(previousDate(view)?.startsAt, Date.parse('2021-05-06T00:00:00Z'))
  })
})

describe('the last day that was told', () => {
  it('is its own, else the one it left', () => {
    assert.equal(lastKnownDay(dated(twelfth, fifth))?.when, twelfth)
    assert.equal(lastKnownDay(dated(may, fifth, twelfth))?.when, twelfth)
    assert.equal(lastKnownDay(dated(open, may)), null)
  })
})

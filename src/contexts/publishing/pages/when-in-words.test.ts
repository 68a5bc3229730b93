import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import type { When } from '#contexts/programme/contract.ts'
import { anEventView, aRelation, dayOf } from '#tests/support/an-event-view.ts'

import { publicEvent, type PublicEvent } from '../domain/public-event.ts'
import { dateMark, timeRanges } from './when-in-words.ts'

const on = (when: When): PublicEvent =>
  publicEvent(anEventView({ content: { when } }), { relation: aRelation, institutions: new Map() })

const evening = (startTime: string | null, endTime: string | null = null) => ({
  precision: 'day' as const,
  first: dayOf('2020-12-21'),
  last: dayOf('2020-12-21'),
  startTime,
  endTime,
})

describe('the date beside an event', () => {
  const underMonth = { language: 'en', underMonth: true } as const

  it('is the day, its weekday, and the time in both cities', () => {
    assert.deepEqual(dateMark(on(evening('18:30')), underMonth), {
      day: '21',
      lines: ['Monday', '18:30 Near City', '08:30 Far City'],
    })
  })

  it('says the other day where the clocks of the other city show one', () => {
    assert.deepEqual(dateMark(on(evening('02:00')), underMonth).lines.slice(1), [
      '02:00 Near City',
      '16:00 Far City (20 December)',
    ])
  })

  it('says no time that is not known', () => {
    assert.deepEqual(dateMark(on(evening(null)), underMonth).lines, ['Monday'])
  })

  it('names month and year where no heading does', () => {
    const { lines } = dateMark(on(evening(null)), { language: 'az', underMonth: false })
    assert.deepEqual(lines, ['21 dekabr 2020'])
  })

  const spans: readonly [When, string, readonly string[]][] = [
    [{ precision: 'none' }, '–', ['Date open']],
    [
      { precision: 'week', first: dayOf('2019-11-25'), last: dayOf('2019-12-01') },
      'Nov',
      ['Week of 25 November – 1 December 2019', 'day open'],
    ],
    [
      { precision: 'months', first: dayOf('2021-05-01'), last: dayOf('2021-05-31') },
      'May',
      ['May 2021', 'day open'],
    ],
    [
      { precision: 'year', first: dayOf('2021-01-01'), last: dayOf('2021-12-31') },
      '2021',
      ['month open'],
    ],
    [{ ...evening(null), last: dayOf('2020-12-23') }, '21–23', ['21–23 December 2020']],
    [{ ...evening(null), last: dayOf('2021-01-02') }, '21', ['21 December 2020 – 2 January 2021']],
  ]
  for (const [when, day, lines] of spans) {
    it(`says ${lines.join(', ')} and no more`, () => {
      assert.deepEqual(dateMark(on(when), underMonth), { day, lines })
    })
  }
})

describe('start and end of an event', () => {
  it('stand in both cities', () => {
    assert.deepEqual(timeRanges(on(evening('18:30', '20:00')), 'es'), [
      '18:30–20:00 Near City',
      '08:30–10:00 Far City',
    ])
  })
})

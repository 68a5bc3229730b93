import { deepEqual, equal } from 'node:assert/strict'
import { describe, it } from 'node:test'

import { aMeasure, anEvent, dayOf } from '#tests/support/measure-factories.ts'

import { concerns, eventsConcernedBy } from './concerns.ts'
import type { EventToDecide } from './event-to-decide.ts'
import type { Measure } from './measure.ts'

const december = { holdsFrom: dayOf('2020-12-01'), statedUntil: dayOf('2020-12-31') }
const noOne = { announced: 0, recorded: 0 }

describe('whether a measure concerns a concert in Baku on 5 December 2020', () => {
  const table: readonly (readonly [string, Partial<Measure>, Partial<EventToDecide>, boolean])[] = [
    ['it covers its day and place', december, {}, true],
    ['it begins that day', { holdsFrom: dayOf('2020-12-05') }, {}, true],
    ['it begins a day later', { holdsFrom: dayOf('2020-12-06') }, {}, false],
    ['it ends that day', { statedUntil: dayOf('2020-12-05') }, {}, true],
    ['it ends a day before', { statedUntil: dayOf('2020-12-04') }, {}, false],
    [
      'its end was announced to come a day before, but was first stated for later',
      { ...december, ended: { lastDay: dayOf('2020-12-04'), ...noOne } },
      {},
      true,
    ],
    [
      'it was open-ended until it ended a day before',
      { ended: { lastDay: dayOf('2020-12-04'), ...noOne } },
      {},
      true,
    ],
    [
      'it was prolonged to that day',
      { statedUntil: dayOf('2020-12-04'), ended: { lastDay: dayOf('2020-12-05'), ...noOne } },
      {},
      true,
    ],
    ['it holds elsewhere', { jurisdiction: { country: 'MX' } }, {}, false],
    ['it may reach it', { jurisdiction: { country: 'AZ', city: 'baku' } }, { place: null }, true],
    [
      'its rules are about theatre',
      { rules: [{ kind: 'events-banned', scope: { disciplines: ['theatre'] } }] },
      {},
      false,
    ],
    [
      'its rules may be about it',
      { rules: [{ kind: 'events-banned', scope: { disciplines: ['theatre'] } }] },
      { disciplines: [] },
      true,
    ],
    [
      'one of its rules is about it',
      { rules: [{ kind: 'arrivals', barred: 'all' }, { kind: 'stay-at-home' }] },
      {},
      true,
    ],
    ['none of its rules is about it', { rules: [{ kind: 'arrivals', barred: 'all' }] }, {}, false],
    ['it is a recommendation', { binding: false }, {}, true],
  ]
  for (const [name, measure, event, expected] of table) {
    it(`${expected ? 'does' : 'does not'}: ${name}`, () => {
      equal(concerns(aMeasure(measure), anEvent(event)), expected)
    })
  }
})

describe('the events that a measure concerns', () => {
  it('are those, in their order, and no others', () => {
    const days = ['2020-11-30', '2020-12-01', '2020-12-31', '2021-01-01']
    const events = days.map((day) => anEvent({ id: day, day: dayOf(day) }))
    const concerned = eventsConcernedBy(aMeasure(december), events)
    deepEqual(
      concerned.map(({ id }) => id),
      ['2020-12-01', '2020-12-31'],
    )
  })
})

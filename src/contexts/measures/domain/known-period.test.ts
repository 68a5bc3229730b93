import { deepEqual, equal } from 'node:assert/strict'
import { describe, it } from 'node:test'

import { aMeasure, dayOf, midnightOf } from '#tests/support/measure-factories.ts'

import type { AsOf } from './decision.ts'
import { isInForce, isMeasureKnown, knownUntil } from './known-period.ts'

const announcedBy = (iso: string): AsOf => ({ at: midnightOf(iso), by: 'announced' })
const recordedBy = (iso: string): AsOf => ({ at: midnightOf(iso), by: 'recorded' })

const measure = aMeasure({
  holdsFrom: dayOf('2020-12-01'),
  statedUntil: dayOf('2020-12-31'),
  announced: midnightOf('2020-11-20'),
  recorded: midnightOf('2020-11-25'),
  ended: {
    lastDay: dayOf('2020-12-10'),
    announced: midnightOf('2020-12-05'),
    recorded: midnightOf('2020-12-08'),
  },
})

describe('what was known of a measure', () => {
  it('is known from the moment it was announced, or recorded', () => {
    equal(isMeasureKnown(measure, announcedBy('2020-11-19')), false)
    equal(isMeasureKnown(measure, announcedBy('2020-11-20')), true)
    equal(isMeasureKnown(measure, recordedBy('2020-11-24')), false)
    equal(isMeasureKnown(measure, recordedBy('2020-11-25')), true)
  })

  it('ends as first stated until another end is announced, or recorded', () => {
    equal(knownUntil(measure, announcedBy('2020-12-04')), dayOf('2020-12-31'))
    equal(knownUntil(measure, announcedBy('2020-12-05')), dayOf('2020-12-10'))
    equal(knownUntil(measure, recordedBy('2020-12-07')), dayOf('2020-12-31'))
    equal(knownUntil(measure, recordedBy('2020-12-08')), dayOf('2020-12-10'))
  })

  it('holds on the days of its period, the first and the last among them', () => {
    const asOf = announcedBy('2020-12-01')
    const days = ['2020-11-30', '2020-12-01', '2020-12-31', '2021-01-01']
    deepEqual(
      days.map((day) => isInForce(measure, dayOf(day), asOf)),
      [false, true, true, false],
    )
    equal(isInForce(measure, dayOf('2020-12-11'), announcedBy('2020-12-05')), false)
    equal(isInForce(measure, dayOf('2020-12-10'), announcedBy('2020-12-05')), true)
    equal(isInForce(measure, dayOf('2020-12-15'), announcedBy('2020-11-19')), false)
  })

  it('may be prolonged', () => {
    const ended = { ...measure.ended, lastDay: dayOf('2021-01-31') }
    const prolonged = { ...measure, ended: { ...ended, announced: 0, recorded: 0 } }
    equal(isInForce(prolonged, dayOf('2021-01-31'), announcedBy('2020-12-05')), true)
  })

  it('holds for ever where no end was stated', () => {
    equal(isInForce(aMeasure(), dayOf('2999-01-01'), announcedBy('2020-12-05')), true)
  })

  it('never was, once the record was withdrawn, but for those who ask what was recorded before', () => {
    const withdrawn = { ...measure, withdrawn: midnightOf('2020-12-02') }
    equal(isMeasureKnown(withdrawn, announcedBy('2020-12-01')), false)
    equal(isMeasureKnown(withdrawn, recordedBy('2020-12-01')), true)
    equal(isMeasureKnown(withdrawn, recordedBy('2020-12-02')), false)
  })
})

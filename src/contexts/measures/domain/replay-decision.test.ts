import { deepEqual } from 'node:assert/strict'
import { describe, it } from 'node:test'

import { anEvent, dayOf } from '#tests/support/measure-factories.ts'

import { oxcgrtLevels } from '../data/oxcgrt-levels.ts'
import { compileMeasures } from './compile-measures.ts'
import type { EventToDecide } from './event-to-decide.ts'
import { measuresFromSeries } from './measures-from-series.ts'
import { replayDecision, replayedCells } from './replay-decision.ts'

const country = { alpha3: 'AZE', alpha2: 'AZ', zone: 'Asia/Baku' }

/** Public events are free on 1 December 2020, barred on the 2nd, limited to 11–100 from the 3rd. */
const measures = compileMeasures(
  measuresFromSeries(
    {
      country,
      series: [
        { code: 'C3', firstDay: dayOf('2020-12-01'), levels: [0, 2, 0], flags: [null, 1, null] },
        { code: 'C4', firstDay: dayOf('2020-12-01'), levels: [0, 0, 3], flags: [null, null, 1] },
      ],
    },
    oxcgrtLevels,
  ),
)

const cells = (leadDays: number, given: Partial<EventToDecide> = {}): string[] => {
  const event = anEvent({ day: dayOf('2020-12-03'), place: { country: 'AZ' }, ...given })
  return replayedCells(replayDecision(event, measures, { country, leadDays }))
}

describe('the row of a replay', () => {
  it('holds the event, the decision day, the outcome and the seats', () => {
    deepEqual(cells(2), ['arbitrary-event', '2020-12-01', 'in-person', '300', '0'])
    deepEqual(cells(1), ['arbitrary-event', '2020-12-02', 'online', '0', 'unlimited'])
    deepEqual(cells(0), ['arbitrary-event', '2020-12-03', 'unclear', '11-100', 'unclear'])
    deepEqual(cells(3), ['arbitrary-event', '2020-11-30', 'unclear', '0-300', 'unclear'])
  })

  it('gives one number of seats where there is one', () => {
    deepEqual(cells(0, { reading: 'strict', onlineCapacity: 9 }).slice(2), ['online', '0', '9'])
    deepEqual(cells(0, { reading: 'lenient' }).slice(2), ['in-person', '100', '0'])
  })

  it('leaves the upper number open where the seats of the venue are not known', () => {
    deepEqual(cells(2, { capacity: null }).slice(2), ['unclear', '1-', 'unclear'])
  })
})

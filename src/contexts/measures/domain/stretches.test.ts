import { deepEqual, equal, ok } from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'

import { oneAfterAnother } from '#tests/support/measure-arbitraries.ts'
import { aMeasure, anEvent, dayOf, midnightOf } from '#tests/support/measure-factories.ts'
import { millisecondsPerDay } from '#kit/time/days.ts'

import { compileMeasures, decideCompiled } from './compile-measures.ts'
import { decide } from './decide.ts'
import type { Measure } from './measure.ts'
import { prepareMeasures } from './prepared-measure.ts'
import { notKnownOver, stretchesOf, stretchOn } from './stretches.ts'

const country = { country: 'AZ' }

const end = (lastDay: string, announced: string): Measure['ended'] => ({
  lastDay: dayOf(lastDay),
  announced: midnightOf(announced),
  recorded: midnightOf('2020-12-01'),
})

const measures = [
  aMeasure({ id: 'first', holdsFrom: dayOf('2020-01-01'), ended: end('2020-01-31', '2020-02-01') }),
  aMeasure({
    id: 'second',
    holdsFrom: dayOf('2020-02-01'),
    ended: end('2020-02-28', '2020-02-20'),
  }),
  aMeasure({ id: 'bounded', holdsFrom: dayOf('2020-01-10'), statedUntil: dayOf('2020-01-20') }),
  aMeasure({ id: 'third', holdsFrom: dayOf('2020-03-01') }),
]

const stretches = stretchesOf(prepareMeasures(measures))

const names = (found: readonly { readonly measure: Measure }[]): string[] =>
  found.map(({ measure }) => measure.id).toSorted()

const lasting = (day: string): string[] => names(stretchOn(stretches, dayOf(day)).lasting)

const over = (day: string, asOf: string, by: 'announced' | 'recorded' = 'announced'): string[] =>
  names(notKnownOver(stretchOn(stretches, dayOf(day)), { at: midnightOf(asOf), by }))

describe('measures by stretch of days', () => {
  it('are those that may hold then, and no others', () => {
    const days = [
      '2019-12-31',
      '2020-01-01',
      '2020-01-10',
      '2020-01-20',
      '2020-01-21',
      '2020-02-01',
      '2020-03-01',
    ]
    deepEqual(days.map(lasting), [
      [],
      ['first'],
      ['bounded', 'first'],
      ['bounded', 'first'],
      ['first'],
      ['second'],
      ['third'],
    ])
  })

  it('are also those over by then, until their end was announced', () => {
    deepEqual(over('2020-03-15', '2020-01-15'), ['first', 'second'])
    deepEqual(over('2020-03-15', '2020-01-31'), ['first', 'second'])
    deepEqual(over('2020-03-15', '2020-02-01'), ['second'])
    deepEqual(over('2020-03-15', '2020-02-20'), [])
    deepEqual(over('2020-02-15', '2020-01-15'), ['first'])
    deepEqual(over('2020-01-15', '2020-01-15'), [])
  })

  it('are all those over by then, where what was recorded counts', () => {
    deepEqual(over('2020-03-15', '2020-11-01', 'recorded'), ['first', 'second'])
  })

  it('are cut into no more stretches than the index may have', () => {
    const many = Array.from({ length: 1000 }, (_, index) =>
      aMeasure({ id: String(index), holdsFrom: index * 3, statedUntil: index * 3 }),
    )
    const cut = stretchesOf(prepareMeasures(many))
    ok(cut.starts.length <= 256 && cut.starts.length > 128)
    equal(cut.stretches.length, cut.starts.length + 1)
    // Each day of a stretch finds its own measure, and few others.
    for (const day of [0, 3, 1497, 2997]) {
      const found = stretchOn(cut, day).lasting
      ok(found.some(({ measure }) => measure.holdsFrom === day))
      ok(found.length < 10)
    }
  })

  it('decide as all of them do, however many follow each other in one place', () => {
    fc.assert(
      fc.property(oneAfterAnother, fc.nat({ max: 400 }), fc.nat({ max: 400 }), (all, day, back) => {
        const compiled = compileMeasures(all)
        const event = anEvent({ day: dayOf('2020-01-01') + day, place: country })
        for (const by of ['announced', 'recorded'] as const) {
          const asOf = { at: (event.day - back / 4) * millisecondsPerDay, by }
          deepEqual(decideCompiled(compiled, event, asOf), decide(event, all, asOf))
        }
      }),
      { numRuns: 300 },
    )
  })
})

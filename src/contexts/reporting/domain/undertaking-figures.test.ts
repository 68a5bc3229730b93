import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'

import {
  openWithin,
  readUndertakingFigure,
  undertakingFigureText,
  undertakingOutcomes,
  type UndertakingRow,
  undertakingsOf,
} from './undertaking-figures.ts'

const content: UndertakingRow['content'] = {
  text: { en: 'Arbitrary' },
  wording: null,
  modality: 'commitment',
  due: { kind: 'none' },
  condition: '',
  owner: { institution: null, unit: '', person: null, personName: '' },
  article: '',
  sources: [],
  illustrative: false,
}

const sides = ['XX', 'YY'] as const

const aRow: fc.Arbitrary<UndertakingRow> = fc
  .record({
    id: fc.uuid(),
    side: fc.constantFrom(...sides),
    said: fc.integer({ min: 0, max: 1000 }),
    outcome: fc.constantFrom(...undertakingOutcomes),
    lasted: fc.integer({ min: 0, max: 1000 }),
    isOverdue: fc.boolean(),
  })
  .map(({ said, lasted, outcome, ...row }) => ({
    ...row,
    content,
    outcome,
    saidOn: { precision: 'day', first: said, last: said },
    closed: outcome === 'open' ? null : { on: said + lasted, words: 'Arbitrary' },
  }))

const someRows = fc.array(aRow, { maxLength: 80 })
const days = fc
  .tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 400 }))
  .map(([first, length]) => ({ first, last: first + length }))

describe('the undertakings of a report', () => {
  it('add up: sides and outcomes cross without losing or doubling one', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const cells = sides.flatMap((side) =>
          undertakingOutcomes.map((outcome) => undertakingsOf(rows, { side, outcome })),
        )
        assert.equal(cells.flat().length, rows.length)
        assert.equal(new Set(cells.flat()).size, rows.length)
        for (const side of sides) {
          const ofSide = undertakingOutcomes.flatMap((outcome) =>
            undertakingsOf(rows, { side, outcome }),
          )
          assert.equal(ofSide.length, undertakingsOf(rows, { side }).length)
        }
      }),
    )
  })

  it('are those that were open on some day of the programme, whatever became of them since', () => {
    fc.assert(
      fc.property(someRows, days, (rows, { first, last }) => {
        const counted = new Set(openWithin(rows, { first, last }))
        for (const row of rows) {
          const from = Math.max(first, row.saidOn.first)
          const until = Math.min(last, row.closed?.on ?? Infinity)
          assert.equal(counted.has(row), from <= until)
        }
      }),
    )
  })

  it('have figures that are read back from an address, and nothing else is', () => {
    for (const figure of [
      { side: 'XX', outcome: 'kept' },
      { side: 'XX' },
      { outcome: 'open' },
      {},
    ] as const) {
      assert.deepEqual(readUndertakingFigure(undertakingFigureText(figure)), figure)
    }
    assert.deepEqual(readUndertakingFigure('XX:eaten'), { side: 'XX' })
  })
})

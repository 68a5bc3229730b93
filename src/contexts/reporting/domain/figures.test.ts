import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'

import { disciplines } from '#contexts/programme/contract.ts'

import {
  attendanceOf,
  countBy,
  dimensions,
  figureText,
  medianNotice,
  readFigure,
  rowsOf,
} from './figures.ts'
import { changeKinds, outcomes, reportedFormats, type ReportRow } from './report-row.ts'

const attended = fc.record({ registered: fc.nat(500), came: fc.nat(500) })

const aRow: fc.Arbitrary<ReportRow> = fc.record({
  id: fc.uuid(),
  slug: fc.uuid(),
  title: fc.constant({ en: 'Arbitrary' }),
  when: fc.constant({ precision: 'none' } as const),
  discipline: fc.constantFrom(...disciplines),
  venue: fc.constantFrom(null, 'hall', 'garden'),
  partners: fc.subarray(['inah', 'inbal', 'centre']),
  planned: fc.constantFrom(null, 'in-person', 'hybrid', 'online'),
  format: fc.constantFrom(...reportedFormats),
  outcome: fc.constantFrom(...outcomes),
  changes: fc.subarray([...changeKinds]),
  noticeDays: fc.constantFrom(null, 0, 3, 14),
  attended: fc.option(fc.record({ onSite: attended, online: attended })),
  isIllustrative: fc.boolean(),
})

const someRows = fc.array(aRow, { maxLength: 60 })

describe('the figures of a report', () => {
  it('have exactly the events behind them that they count', () => {
    fc.assert(
      fc.property(someRows, fc.constantFrom(...dimensions), (rows, by) => {
        for (const { value, count } of countBy(rows, by)) {
          assert.equal(rowsOf(rows, [{ by, value }]).length, count)
        }
      }),
    )
  })

  it('add up to all events where each event has one value', () => {
    fc.assert(
      fc.property(
        someRows,
        fc.constantFrom('outcome', 'discipline', 'format', 'planned', 'venue'),
        (rows, by) => {
          const sum = countBy(rows, by).reduce((total, { count }) => total + count, 0)
          assert.equal(sum, rows.length)
        },
      ),
    )
  })

  it('cross without losing or doubling an event', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const cells = countBy(rows, 'planned').flatMap(({ value: planned }) =>
          countBy(rows, 'format').map(({ value: format }) =>
            rowsOf(rows, [
              { by: 'planned', value: planned },
              { by: 'format', value: format },
            ]),
          ),
        )
        assert.equal(cells.flat().length, rows.length)
      }),
    )
  })

  it('are read back from an address, and nothing else is', () => {
    const figure = [
      { by: 'planned', value: 'in-person' },
      { by: 'format', value: 'online' },
    ] as const
    assert.deepEqual(readFigure(figureText(figure)), figure)
    assert.deepEqual(readFigure('shoe-size:44,discipline,format:'), [])
  })
})

describe('attendance', () => {
  it('is never added up across the ways of attending, and says of how many events it is', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const counted = rows.flatMap((row) => row.attended ?? [])
        const { onSite, online, events } = attendanceOf(rows)
        assert.equal(events, counted.length)
        assert.equal(
          onSite.came,
          counted.reduce((sum, one) => sum + one.onSite.came, 0),
        )
        assert.equal(
          online.registered,
          counted.reduce((sum, one) => sum + one.online.registered, 0),
        )
      }),
    )
  })
})

describe('the notice that people had', () => {
  const noticed = (...days: readonly (number | null)[]): readonly ReportRow[] =>
    fc.sample(aRow, days.length).map((row, index) => ({ ...row, noticeDays: days[index] ?? null }))

  it('is the middle of all, the shorter one of two', () => {
    assert.equal(medianNotice(noticed(14, 0, 3)), 3)
    assert.equal(medianNotice(noticed(14, 3)), 3)
  })

  it('is not known where no format changed', () => {
    assert.equal(medianNotice(noticed(null, null)), null)
  })
})

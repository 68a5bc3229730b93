import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { aMeasure, dayOf, midnightOf } from '#tests/support/measure-factories.ts'

import type { Measure } from '../domain/measure.ts'
import type { RecordedMeasure } from '../store/measure-store.ts'
import { compareWithRecord } from './compare-with-record.ts'

const end = (iso: string): NonNullable<Measure['ended']> => ({
  lastDay: dayOf(iso),
  announced: midnightOf(iso),
  recorded: midnightOf(iso),
})

const run = (level: number, from: string, ended: Measure['ended'] = null): Measure =>
  aMeasure({
    id: `run from ${from}`,
    holdsFrom: dayOf(from),
    series: { code: 'C3', level, flag: 1 },
    ended,
  })

const onRecord = (measure: Measure): RecordedMeasure => ({
  ...measure,
  id: `recorded ${measure.id}`,
  visibility: 'public',
  owner: 'joint',
  illustrative: false,
})

const closed = run(2, '2020-03-01', end('2020-08-31'))
const open = run(1, '2020-09-01')

describe('comparing a history with the record', () => {
  it('finds nothing to do where all of it is on record', () => {
    assert.deepEqual(compareWithRecord([closed, open], [closed, open].map(onRecord)), {
      added: [],
      ended: [],
      replaced: [],
      same: 2,
    })
  })

  it('continues where a shorter history stopped: what was open ends, what follows is added', () => {
    const ended = run(1, '2020-09-01', end('2020-10-31'))
    const next = run(2, '2020-11-01')
    assert.deepEqual(compareWithRecord([closed, ended, next], [closed, open].map(onRecord)), {
      added: [next],
      ended: [{ id: 'recorded run from 2020-09-01', end: end('2020-10-31') }],
      replaced: [],
      same: 1,
    })
  })

  it('replaces what is read otherwise now', () => {
    const corrected = run(2, '2020-09-01')
    const found = compareWithRecord([closed, corrected], [closed, open].map(onRecord))
    assert.deepEqual(found.added, [corrected])
    assert.deepEqual(found.replaced, ['recorded run from 2020-09-01'])
  })

  it('takes no account of what was withdrawn, of other countries and of written measures', () => {
    const elsewhere = { ...open, jurisdiction: { country: 'MX' } }
    const record = [
      { ...onRecord(open), withdrawn: midnightOf('2020-09-02') },
      onRecord(elsewhere),
      onRecord(aMeasure({ holdsFrom: dayOf('2020-09-01') })),
    ]
    assert.deepEqual(compareWithRecord([open], record), {
      added: [open],
      ended: [],
      replaced: [],
      same: 0,
    })
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { knownDateFromIso } from '#kit/time/known-date.ts'
import { type CooperationField, cooperationFields } from '#contexts/agreements/contract.ts'
import { dayOf } from '#tests/support/an-event-view.ts'

import {
  type FieldFacts,
  type Happening,
  happeningKinds,
  relationByField,
  withoutField,
} from './relation-fields.ts'

const today = dayOf('2020-11-26')
const dateOf = (iso: string) => {
  const date = knownDateFromIso(iso)
  assert.ok(date)
  return date
}

const event = (id: string, on: string, ...fields: readonly CooperationField[]): Happening => ({
  kind: 'events',
  id,
  fields,
  on: dateOf(on),
  isOpen: false,
})

const rowsOf = (facts: Partial<FieldFacts>) =>
  relationByField(
    { agreements: [], happenings: [], people: [], ...facts },
    { fields: cooperationFields, today },
  )

const onCulture = {
  id: 'treaty',
  basisOf: ['culture', 'sport'],
  since: dateOf('2020-02-22'),
} as const

describe('the relation by field', () => {
  it('rests music, cinema, literature and heritage on an agreement on culture, and gastronomy not', () => {
    const happenings = [
      event('concert', '2020-10', 'music'),
      event('dinner', '2020-10', 'gastronomy'),
    ]
    const rows = rowsOf({ agreements: [onCulture], happenings })
    const gaps = Object.fromEntries(rows.map(({ field, gap }) => [field, gap]))
    assert.equal(gaps['music'], null)
    assert.equal(gaps['gastronomy'], 'no-basis')
    assert.equal(gaps['sport'], 'asleep')
    assert.equal(gaps['tourism'], undefined)
  })

  it('calls a field asleep when the last of it is more than a year old, unless something is open', () => {
    const old = event('old', '2018-05-01', 'sport')
    const gapWith = (...happenings: readonly Happening[]) =>
      rowsOf({ agreements: [onCulture], happenings }).find(({ field }) => field === 'sport')?.gap
    assert.equal(gapWith(old), 'asleep')
    assert.equal(gapWith(old, event('new', '2021-03', 'sport')), null)
    assert.equal(gapWith({ ...old, kind: 'undertakings', isOpen: true }), null)
  })

  it('counts since the first thing on record, as exactly as that is known', () => {
    const happenings = [event('first', '2018', 'culture'), event('second', '2019-04-02', 'culture')]
    const [row] = rowsOf({ agreements: [onCulture], happenings })
    assert.deepEqual(row?.since, dateOf('2018'))
    assert.deepEqual(row?.basisSince, dateOf('2020-02-22'))
  })

  it('loses nothing: each happening is in the row of each of its fields, or among those without one', () => {
    let seed = 7
    const random = (below: number): number => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % below
    }
    for (let round = 0; round < 200; round += 1) {
      const happenings = Array.from({ length: random(12) }, (_unused, index): Happening => ({
        kind: happeningKinds[random(3)] ?? 'events',
        id: String(index),
        fields: [
          ...new Set(Array.from({ length: random(3) }, () => cooperationFields[random(12)])),
        ].flatMap((field) => field ?? []),
        on: random(4) === 0 ? null : dateOf(`20${String(10 + random(15))}`),
        isOpen: random(2) === 0,
      }))
      const rows = rowsOf({ happenings })
      for (const kind of happeningKinds) {
        const expected = happenings
          .filter((one) => one.kind === kind)
          .reduce((sum, { fields }) => sum + Math.max(1, fields.length), 0)
        const inRows = rows.reduce((sum, row) => sum + row[kind].length, 0)
        const facts = { agreements: [], happenings, people: [] }
        assert.equal(inRows + withoutField(facts, kind).length, expected)
      }
    }
  })
})

import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, it } from 'node:test'

import { format, resolveConfig } from 'prettier'

import { problemInWords } from '#kit/files/file-problem.ts'
import { dayOf } from '#tests/support/measure-factories.ts'

import { changeFileJsonSchema } from './change-file-schema.ts'
import { readChangeFile } from './read-change-file.ts'

const cancel = { kind: 'cancel' }

/** A change of one event, each value on a line of its own: the alteration begins on line 6. */
const fileWith = (alteration: unknown, given: object = {}): string =>
  JSON.stringify(
    { relation: 'mx-az', items: [{ event: 'concert', alteration }], ...given },
    null,
    1,
  )

const problemsOf = (text: string): readonly string[] => {
  const read = readChangeFile('c.json', text)
  return read.ok ? [] : read.refusal.map(problemInWords)
}

const alterationOf = (alteration: unknown): unknown => {
  const read = readChangeFile('c.json', fileWith(alteration))
  return read.ok ? read.value.items[0]?.alteration : read.refusal.map(problemInWords)
}

describe('the file of a change', () => {
  it('opens the offers that it names and closes those that it leaves out', () => {
    assert.deepEqual(alterationOf({ kind: 'offers', onSite: { seats: 30 } }), {
      kind: 'offers',
      onSite: { isOpen: true, seats: 30 },
      online: { isOpen: false, seats: 0 },
    })
    assert.deepEqual(alterationOf({ kind: 'offers', online: { seats: null } }), {
      kind: 'offers',
      onSite: { isOpen: false, seats: 0 },
      online: { isOpen: true, seats: null },
    })
  })

  it('gives an event another day, with its times or without', () => {
    const first = dayOf('2021-05-10')
    const day = { precision: 'day', first, last: first }
    assert.deepEqual(alterationOf({ kind: 'time', day: '2021-05-10' }), {
      kind: 'time',
      when: { ...day, startTime: null, endTime: null },
    })
    assert.deepEqual(
      alterationOf({ kind: 'time', day: '2021-05-10', start: '19:00', end: '21:00' }),
      { kind: 'time', when: { ...day, startTime: '19:00', endTime: '21:00' } },
    )
  })

  it('says why, in the languages that it is given, or not at all', () => {
    const reason = { es: 'El salón está cerrado.' }
    const read = readChangeFile('c.json', fileWith(cancel, { reason, $schema: 'x' }))
    assert.deepEqual(read.ok && read.value.reason, reason)
    assert.deepEqual(problemsOf(fileWith(cancel)), [])
  })

  const refused: readonly (readonly [string, unknown, string])[] = [
    [
      'a kind that there is none of',
      { kind: 'explode' },
      'line 7, items[0].alteration.kind: has to be {"kind": …} with one of offers, time, venue, split, postpone, take-place, cancel',
    ],
    [
      'half a seat',
      { kind: 'offers', onSite: { seats: 1.5 } },
      'line 9, items[0].alteration.onSite.seats: has to be a whole number from 1 to 100000, or null for as many as come',
    ],
    [
      'an offer without its seats',
      { kind: 'offers', onSite: {} },
      'line 8, items[0].alteration.onSite.seats: is missing; it has to be a whole number from 1 to 100000, or null for as many as come',
    ],
    [
      'a day that does not exist',
      { kind: 'time', day: '2021-02-29' },
      'line 8, items[0].alteration.day: has to be a day that exists: "2021-05-10"',
    ],
    [
      'an hour that no clock shows',
      { kind: 'time', day: '2021-05-10', start: '25:00' },
      'line 9, items[0].alteration.start: has to be a time of day, such as "19:00"',
    ],
    [
      'an end before its start',
      { kind: 'time', day: '2021-05-10', start: '21:00', end: '19:00' },
      'line 10, items[0].alteration.end: has to come after the start',
    ],
    [
      'a name that means nothing',
      { kind: 'cancel', onsite: 3 },
      'line 8, items[0].alteration.onsite: is not known here',
    ],
  ]
  for (const [name, alteration, problem] of refused) {
    it(`does not take ${name}`, () => {
      assert.deepEqual(problemsOf(fileWith(alteration)), [`c.json, ${problem}`])
    })
  }

  it('does not take a change without a relation, without events, or with one twice', () => {
    const list = 'has to be a list of events, each {"event": …, "alteration": …}'
    assert.deepEqual(problemsOf('{\n"items": []}'), [
      'c.json, line 1, relation: is missing; it has to be the id of a relation, such as "mx-az"',
      `c.json, line 2, items: ${list}`,
    ])
    const twice = { items: ['a', 'b', 'a'].map((event) => ({ event, alteration: cancel })) }
    assert.deepEqual(problemsOf(JSON.stringify({ relation: 'mx-az', ...twice })), [
      'c.json, line 1, items[2].event: "a" stands in this change already',
    ])
  })

  it('does not take what is no JSON', () => {
    assert.deepEqual(problemsOf('{\n"relation" "mx-az"}'), [
      'c.json, line 2: this is no JSON: ":" is expected, here stands "\\""',
    ])
  })
})

// UPDATE_GENERATED=1 npm test read-change-file writes the file anew.
describe('the JSON Schema of a change in docs/', () => {
  it('is the one by which changes are read', async () => {
    const file = new URL('../../../../docs/change.schema.json', import.meta.url)
    const style = await resolveConfig(file.pathname)
    const text = JSON.stringify(changeFileJsonSchema())
    const schema = await format(text, { ...style, parser: 'json' })
    if (process.env['UPDATE_GENERATED'] === '1') writeFileSync(file, schema)
    assert.equal(readFileSync(file, 'utf8'), schema)
  })
})

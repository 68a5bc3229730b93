import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import type { Rule } from '../domain/measure.ts'
import type { FieldRefusal, Fields } from '../pages/measure-form/measure-field.ts'
import { readRule } from './read-rule.ts'

const fieldsOf = (entered: Readonly<Record<string, string | string[]>>): Fields => ({
  text: (name) => [entered[name] ?? ''].flat()[0] ?? '',
  all: (name) => [entered[name] ?? []].flat(),
})

const read = (parts: Readonly<Record<string, string | string[]>>) =>
  readRule(
    fieldsOf(
      Object.fromEntries(Object.entries(parts).map(([part, value]) => [`rule-2-${part}`, value])),
    ),
    2,
  )

describe('reading a rule', () => {
  const readable: readonly (readonly [Readonly<Record<string, string | string[]>>, Rule])[] = [
    [{ kind: 'events-banned' }, { kind: 'events-banned' }],
    [
      { kind: 'events-banned', setting: 'outdoor', disciplines: ['music', 'dance'] },
      { kind: 'events-banned', scope: { setting: 'outdoor', disciplines: ['music', 'dance'] } },
    ],
    [
      { kind: 'people-limit', people: '0' },
      { kind: 'people-limit', people: 0 },
    ],
    [
      { kind: 'people-range', from: '11' },
      { kind: 'people-range', from: 11, to: null },
    ],
    [
      { kind: 'people-range', from: '11', to: '100' },
      { kind: 'people-range', from: 11, to: 100 },
    ],
    [
      { kind: 'capacity-share', percent: '33,5 %' },
      { kind: 'capacity-share', percent: 33.5 },
    ],
    [
      { kind: 'curfew', 'hour-from': '22:00', 'hour-until': '06:30' },
      { kind: 'curfew', from: 1320, until: 390 },
    ],
    [
      { kind: 'entry-condition', condition: 'a test' },
      { kind: 'entry-condition', condition: 'a test' },
    ],
    [
      { kind: 'contact-data', 'keeps-days': '14', setting: 'indoor' },
      { kind: 'contact-data', keepsDays: 14, scope: { setting: 'indoor' } },
    ],
    [
      { kind: 'arrivals', arrivals: 'some' },
      { kind: 'arrivals', barred: 'some' },
    ],
  ]
  for (const [parts, rule] of readable) {
    it(`makes ${JSON.stringify(rule)} of ${JSON.stringify(parts)}`, () => {
      assert.deepEqual(read(parts), { ok: true, value: rule })
    })
  }

  const refused: readonly (readonly [Readonly<Record<string, string>>, string, FieldRefusal])[] = [
    [{ kind: 'none' }, 'kind', 'rule-is-unknown'],
    [{ kind: 'people-limit', people: '-1' }, 'people', 'people-are-no-number'],
    [{ kind: 'people-limit', people: '1e9' }, 'people', 'people-are-no-number'],
    [{ kind: 'people-range', from: '100', to: '11' }, 'to', 'range-ends-before-it-starts'],
    [{ kind: 'capacity-share', percent: '101' }, 'percent', 'percent-is-no-share'],
    [{ kind: 'curfew', 'hour-from': '25:00' }, 'hour-from', 'hours-are-no-times'],
    [{ kind: 'curfew', 'hour-from': '22:00' }, 'hour-until', 'hours-are-no-times'],
    [{ kind: 'entry-condition' }, 'condition', 'condition-is-missing'],
    [{ kind: 'contact-data' }, 'keeps-days', 'days-are-no-number'],
    [{ kind: 'contact-data', 'keeps-days': '0' }, 'keeps-days', 'days-are-no-number'],
    [{ kind: 'contact-data', 'keeps-days': '91' }, 'keeps-days', 'days-are-no-number'],
    [{ kind: 'arrivals', arrivals: 'maybe' }, 'arrivals', 'arrivals-are-unknown'],
    [{ kind: 'events-banned', setting: 'moon' }, 'setting', 'setting-is-unknown'],
  ]
  for (const [parts, part, refusal] of refused) {
    it(`refuses ${JSON.stringify(parts)} by the field ${part}`, () => {
      assert.deepEqual(read(parts), { ok: false, refusal: { field: `rule-2-${part}`, refusal } })
    })
  }

  it('finds none where none was chosen, whatever else was entered', () => {
    assert.equal(read({ people: '30' }), undefined)
  })
})

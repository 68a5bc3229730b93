import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { languages } from '#kit/text/localised.ts'

import type { Rule } from '../domain/measure.ts'
import { words } from '../messages/words.ts'
import { ruleInWords } from './rule-in-words.ts'

const rules: readonly Rule[] = [
  { kind: 'events-banned', scope: { setting: 'outdoor' } },
  { kind: 'events-banned', scope: { disciplines: ['music'] } },
  { kind: 'venues-closed' },
  { kind: 'people-limit', people: 1 },
  { kind: 'people-range', from: 0, to: 10 },
  { kind: 'people-range', from: 11, to: 100 },
  { kind: 'people-range', from: 1001, to: null },
  { kind: 'capacity-share', percent: 50 },
  { kind: 'curfew', from: 1320, until: 390 },
  { kind: 'stay-at-home' },
  { kind: 'entry-condition', condition: 'a test' },
  { kind: 'contact-data', keepsDays: 14, scope: { setting: 'indoor' } },
  { kind: 'arrivals', barred: 'some' },
  { kind: 'audiences-barred' },
  { kind: 'none', topic: 'arrivals' },
  { kind: 'not-known', topic: 'gatherings' },
]

describe('a rule in words', () => {
  it('says what it limits, how much and where', () => {
    const said = rules.map((rule) => ruleInWords(rule, words('en')))
    assert.deepEqual(said.slice(0, 9), [
      'public events are barred, in the open air',
      'public events are barred, for music only',
      'venues are closed',
      'at most one person',
      'at most 10 people',
      'a limit somewhere from 11 to 100 people; the exact figure is not known',
      'a limit above 1,000 people; the exact figure is not known',
      'at most 50 % of a venue’s seats',
      'curfew from 22:00 to 06:30',
    ])
  })

  it('says each rule differently, in every language', () => {
    for (const language of languages) {
      const said = rules.map((rule) => ruleInWords(rule, words(language)))
      assert.equal(new Set(said).size, rules.length, language)
    }
  })
})

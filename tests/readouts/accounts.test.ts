import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'

import { lexiconWith } from '#contexts/readouts/data/lexicon.ts'
import { readText } from '#contexts/readouts/domain/read-text.ts'
import { naughtyStrings } from '#tests/support/naughty-strings.ts'

import {
  accountsIn,
  type AccountSet,
  type Field,
  fields,
  precisionOf,
  recallOf,
  scored,
  summed,
} from './scoring.ts'

const lexicon = lexiconWith()

/** What was measured on the texts held back, a little below, so that a rule may cost one finding. */
const floors: Readonly<Record<Field, readonly [precision: number, recall: number]>> = {
  date: [0.9, 0.9],
  participants: [0.85, 0.9],
  sides: [0.85, 0.9],
  capacities: [0.85, 0.9],
  institutions: [0.85, 0.9],
  agreements: [0.85, 0.85],
  disciplines: [0.95, 0.95],
  places: [0.95, 0.9],
  undertakings: [0.85, 0.8],
  modalities: [0.85, 0.8],
}

const findingOf = (text: string) => {
  const read = readText(text, lexicon)
  assert.ok(read.ok)
  return read.value
}

const scoresOf = (set: AccountSet) =>
  summed(accountsIn(set).map(({ text, expected }) => scored(findingOf(text), expected)))

describe('what is found in a press text', () => {
  for (const { name, text, expected } of accountsIn('tuned')) {
    it(`is what a reader finds: ${name}`, () => {
      const scores = scored(findingOf(text), expected)
      const faults = fields.filter((field) => scores[field].wrong + scores[field].missed > 0)
      // A minister of a country that the text never names: nobody can tell.
      assert.deepEqual(faults, name === 'a ministerial visit to a neighbour' ? ['sides'] : [])
    })
  }

  it('holds a floor on texts that the rules were made general with', () => {
    for (const [field, score] of scoresOf('development')) {
      assert.ok(precisionOf(score) >= 0.9, `${field}: precision ${String(precisionOf(score))}`)
      assert.ok(recallOf(score) >= 0.9, `${field}: recall ${String(recallOf(score))}`)
    }
  })

  it('holds a floor in each field on texts that were held back from the rules', () => {
    for (const [field, score] of scoresOf('held-back')) {
      const [precision, recall] = floors[field]
      assert.ok(precisionOf(score) >= precision, `${field}: ${String(precisionOf(score))}`)
      assert.ok(recallOf(score) >= recall, `${field}: ${String(recallOf(score))}`)
    }
  })

  it('stands where it says that it stands', () => {
    for (const { text } of [
      ...accountsIn('tuned'),
      ...accountsIn('development'),
      ...accountsIn('held-back'),
    ]) {
      const { participants, institutions, undertakings } = findingOf(text)
      for (const { name, spans } of participants) {
        assert.ok(spans.some(([start, end]) => text.slice(start, end) === name))
      }
      for (const { spans } of institutions) {
        for (const [start, end] of spans) assert.ok(start < end && end <= text.length)
      }
      for (const { text: said, span } of undertakings) {
        assert.equal(text.slice(span[0], span[1]), said)
      }
    }
  })

  it('is one person with every capacity that the text gives them', () => {
    const text =
      'On 2 May 2020 the First Deputy Minister, Acting Minister of Culture of Azerbaijan, Anar Karimov, met with Ambassador of Mexico Rodrigo Labardini. Vice Minister Karimov said that he was ready to help.'
    const { participants } = findingOf(text)
    assert.deepEqual(
      participants.map(({ name, capacities }) => [name, capacities]),
      [
        [
          'Anar Karimov',
          ['First Deputy Minister', 'Acting Minister of Culture of Azerbaijan', 'Vice Minister'],
        ],
        ['Rodrigo Labardini', ['Ambassador of Mexico']],
      ],
    )
  })

  it('is nothing where nobody met', () => {
    const { date, participants } = findingOf(
      'The Ministry of Culture announced that the concert of 3 May 2021 is sold out, and that there will be another one in the summer.',
    )
    assert.deepEqual([date, participants], [null, []])
  })

  it('is found in any text without a fault', () => {
    const words = naughtyStrings.filter((one) => one.trim() !== '')
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), (parts) => {
        const text = `The Ambassador of Mexico met with the minister and said that ${parts.join(' ')} is of the past.`
        const read = readText(text, lexicon)
        assert.ok(!read.ok || read.value.undertakings.every(({ span }) => span[0] <= span[1]))
      }),
      { numRuns: 60 },
    )
  })
})

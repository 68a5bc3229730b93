import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { compileMeasures, decideCompiled, type Measure } from '#contexts/measures/contract.ts'
import { aMeasure, anEvent, midnightOf } from '#tests/support/measure-factories.ts'

import { contactAsked, refuseTelephone, tidyTelephone } from './contact.ts'

const asOf = { at: midnightOf('2020-11-26'), by: 'announced' } as const
const asking = (keepsDays: number, given: Partial<Measure> = {}): Measure =>
  aMeasure({ rules: [{ kind: 'contact-data', keepsDays }], ...given })
const askedBy = (measures: readonly Measure[]) =>
  contactAsked(decideCompiled(compileMeasures(measures), anEvent(), asOf).because)

describe('what asks for contact data', () => {
  it('is a measure that surely holds, named with its source and days', () => {
    assert.deepEqual(askedBy([asking(14, { id: 'decree' })]), {
      measure: 'decree',
      title: { en: 'Arbitrary measure' },
      source: { name: 'Arbitrary gazette' },
      keepsDays: 14,
    })
  })

  it('is also said beside a limit that takes seats', () => {
    const rules: Measure['rules'] = [
      { kind: 'people-limit', people: 32 },
      { kind: 'contact-data', keepsDays: 14 },
    ]
    assert.equal(askedBy([aMeasure({ rules })])?.keepsDays, 14)
  })

  it('is nothing where it is advice, displaced, or may not hold here', () => {
    assert.equal(askedBy([]), undefined)
    assert.equal(askedBy([asking(14, { binding: false })]), undefined)
    assert.equal(askedBy([asking(14, { targeted: true })]), undefined)
    const prevailing = aMeasure({
      id: 'here',
      jurisdiction: { country: 'AZ', region: 'AZ-BA' },
      prevails: true,
      rules: [{ kind: 'none', topic: 'gatherings' }],
    })
    assert.equal(askedBy([asking(14), prevailing]), undefined)
  })

  it('is, of several, the one that keeps them longest', () => {
    assert.equal(askedBy([asking(14, { id: 'a' }), asking(28, { id: 'b' })])?.measure, 'b')
  })
})

describe('a telephone number', () => {
  it('is taken as people write it', () => {
    for (const written of [
      '+994 12 345 67 89',
      '(55) 1234-5678',
      '112 34',
      '  +52  55 1234/5678 ',
    ]) {
      assert.equal(refuseTelephone(tidyTelephone(written)), undefined, written)
    }
  })

  it('is refused where it cannot be called', () => {
    assert.equal(refuseTelephone(''), 'telephone-is-missing')
    for (const written of [
      '1234',
      '+()()()',
      'call me',
      '1'.repeat(41),
      '٠١٢٣٤٥',
      '55 1234+5678',
    ]) {
      assert.equal(refuseTelephone(tidyTelephone(written)), 'telephone-is-no-number', written)
    }
  })
})

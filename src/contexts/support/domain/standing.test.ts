import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { commonStanding, reciprocityOf, standingOf } from './standing.ts'
import type { Step, StepAnswer, SupportEntry, SupportState } from './support.ts'

const answered = (says: StepAnswer['says']): StepAnswer => ({ says, words: 'w', side: 'AZ', at: 0 })

const step = (state: SupportState, said: Partial<Step> = {}): Step => ({
  id: state,
  visibility: 'joint',
  state,
  actOf: 'AZ',
  side: 'AZ',
  on: null,
  meeting: null,
  noteNumber: '',
  words: '',
  source: '',
  recordedAt: 0,
  answer: null,
  ...said,
})

const entry = (steps: readonly Step[], giver = 'AZ'): SupportEntry => ({
  id: 'arbitrary',
  visibility: 'joint',
  giver,
  side: 'MX',
  content: { body: '', candidature: '', session: '', decidedOn: null, reciprocal: null },
  steps,
})

const ascribed = { side: 'MX', actOf: 'AZ' } as const

describe('the standing of support', () => {
  it('is the latest step, and common where the side whose act it was says so', () => {
    const steps = [
      step('requested', { actOf: 'MX', side: 'MX' }),
      step('confirmed-by-note', { noteNumber: '0123' }),
    ]
    assert.equal(standingOf({ steps })?.state, 'confirmed-by-note')
    assert.equal(standingOf({ steps })?.isCommon, true)
  })

  it('is not common while one side alone ascribes it, and is once confirmed or reworded', () => {
    const asked = step('requested', { actOf: 'MX', side: 'MX' })
    const ascribing = (said: Partial<Step>) => [
      asked,
      step('promised-orally', { ...ascribed, ...said }),
    ]
    assert.equal(standingOf({ steps: ascribing({}) })?.isCommon, false)
    assert.equal(commonStanding({ steps: ascribing({}) })?.state, 'requested')
    for (const says of ['confirmed', 'reworded'] as const) {
      const steps = ascribing({ answer: answered(says) })
      assert.equal(commonStanding({ steps })?.state, 'promised-orally', says)
    }
  })

  it('falls back to the step before one that was declined', () => {
    const steps = [
      step('requested', { actOf: 'MX', side: 'MX' }),
      step('promised-orally', { ...ascribed, answer: answered('declined') }),
    ]
    assert.equal(standingOf({ steps })?.state, 'requested')
    assert.equal(standingOf({ steps: steps.slice(1) }), undefined)
  })

  it('counts for both only what both say, by who gives', () => {
    const entries = [
      entry([step('confirmed-by-note')]),
      entry([step('promised-orally', ascribed)]),
      entry([step('promised-orally', { visibility: 'MX', ...ascribed })]),
      entry([step('requested', { actOf: 'MX', side: 'MX' })]),
      entry([step('confirmed-by-note'), step('withdrawn')]),
      entry([step('confirmed-by-note', { actOf: 'MX', side: 'MX' })], 'MX'),
    ]
    assert.deepEqual(reciprocityOf(entries, 'AZ'), { given: 1, asked: 1, notCommon: 2 })
    assert.deepEqual(reciprocityOf(entries, 'MX'), { given: 1, asked: 0, notCommon: 0 })
  })
})

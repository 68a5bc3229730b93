import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import type { Decision } from '#contexts/measures/contract.ts'
import { anEventView } from '#tests/support/an-event-view.ts'

import type { Difference } from './difference-in-words.ts'
import { headlineOf, turnOf } from './view-model.ts'

const answer = (outcome: Decision['outcome'], lo: number, hi: number | null = lo): Decision => ({
  outcome,
  onSite: { lo, hi },
  allowed: { lo, hi },
  online: 'unlimited',
  because: [{ kind: 'capacity-not-known' }],
})

const flip = (before: Decision, after: Decision): Difference => ({
  view: anEventView(),
  before,
  after,
})

const reopened = flip(answer('online', 0), answer('hybrid', 60))
const closed = flip(answer('hybrid', 60), answer('online', 0))
const fewer = flip(answer('hybrid', 60), answer('hybrid', 30))
const settled = flip(answer('unclear', 0, 120), answer('in-person', 60))
const doubtful = flip(answer('hybrid', 60), answer('unclear', 0, 60))

describe('what a change means for an event', () => {
  it('is seats back, seats lost, an answer at last, or something else', () => {
    assert.deepEqual([reopened, closed, fewer, settled, doubtful].map(turnOf), [
      'gain',
      'lose',
      'lose',
      'settled',
      'other',
    ])
  })

  it('is said in one sentence, in every language', () => {
    const found = { flips: [reopened, reopened, fewer, settled], stays: 12 }
    assert.equal(
      headlineOf(found, 'en'),
      '2 events would get seats back; one event would lose seats; one event that cannot be told today would be settled; 12 stay as they are.',
    )
    assert.equal(
      headlineOf({ flips: [reopened], stays: 1 }, 'es'),
      'Un evento recuperaría lugares; uno queda como está.',
    )
    assert.equal(
      headlineOf({ flips: [reopened], stays: 0 }, 'az'),
      'Bir tədbirə yerlər qayıdardı; olduğu kimi qalanı yoxdur.',
    )
  })

  it('is nothing where nothing changes', () => {
    assert.equal(
      headlineOf({ flips: [], stays: 3 }, 'en'),
      'Nothing would change: all 3 open events stay as they are.',
    )
  })
})

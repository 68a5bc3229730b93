import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { answersIn } from './answers.ts'
import type { RecordedDecision } from './format-now.ts'

const decision = (asOf: number, said: Partial<RecordedDecision> = {}): RecordedDecision => ({
  asOf,
  outcome: 'hybrid',
  onSite: { lo: 30, hi: 30 },
  online: 'unlimited',
  because: [{ kind: 'capacity-not-known' }],
  cause: 'measure',
  contentHash: 'arbitrary',
  visibility: 'public',
  ...said,
})
const noRights: RecordedDecision['because'] = [{ kind: 'online-rights', held: null }]

describe('the answers among decisions', () => {
  it('are those that change the format or its seats, each with the grounds that came last', () => {
    const answers = answersIn([
      decision(3, { because: noRights }),
      decision(2),
      decision(1, { outcome: 'online' }),
    ])
    assert.deepEqual(
      answers.map(({ asOf, because }) => [asOf, because[0]?.kind]),
      [
        [2, 'online-rights'],
        [1, 'capacity-not-known'],
      ],
    )
  })

  it('are new when what was decided on has changed, or who may see it', () => {
    assert.equal(answersIn([decision(2, { contentHash: 'other' }), decision(1)]).length, 2)
    assert.equal(answersIn([decision(2, { visibility: 'MX' }), decision(1)]).length, 2)
  })
})

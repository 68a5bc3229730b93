import { deepEqual } from 'node:assert/strict'
import { describe, it } from 'node:test'

import { known } from '#tests/support/agreement-factories.ts'

import type { Act } from './act.ts'
import { pathTaken, type PathStep } from './national-path.ts'

const path: readonly PathStep[] = [
  { step: 'Approval by the Senate', alsoCalled: ['Senado'], office: 'Senate' },
  { step: 'Publication', alsoCalled: [], office: 'Gazette' },
]

const taken = (party: string, step: string, on: string): Act => ({
  kind: 'internal-step',
  id: `${party} ${step}`,
  party,
  step,
  on: known(on),
})

describe('the path that a side takes at home', () => {
  it('shows every step that is foreseen, with its day once it was taken under any of its names', () => {
    const acts = [taken('MX', 'SENADO', '2018-04-26')]
    deepEqual(
      pathTaken(path, acts, 'MX').map(({ step, on }) => [step, on]),
      [
        ['Approval by the Senate', known('2018-04-26')],
        ['Publication', null],
      ],
    )
  })

  it('shows after them what was done beside them', () => {
    const acts = [
      taken('MX', 'Opinion of a committee', '2018-03-01'),
      taken('MX', 'Publication', '2018-06-18'),
    ]
    deepEqual(
      pathTaken(path, acts, 'MX').map(({ step, office, on }) => [step, office, on]),
      [
        ['Approval by the Senate', 'Senate', null],
        ['Publication', 'Gazette', known('2018-06-18')],
        ['Opinion of a committee', '', known('2018-03-01')],
      ],
    )
  })

  it('takes no step of the other side for its own', () => {
    const acts = [taken('AZ', 'Publication', '2018-06-18'), taken('AZ', 'Decree', '2018-05-01')]
    deepEqual(
      pathTaken(path, acts, 'MX').map(({ on }) => on),
      [null, null],
    )
  })
})

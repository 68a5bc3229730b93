import { equal } from 'node:assert/strict'
import { describe, it } from 'node:test'

import type { Plan } from './event-to-decide.ts'
import { planOutcome } from './plan-outcome.ts'

const plan: Plan = {
  options: [
    { format: 'in-person', minOnSite: 40 },
    { format: 'hybrid', minOnSite: 15 },
    { format: 'online' },
  ],
  otherwise: 'cancel',
}

const outcome = (
  [lo, hi]: readonly [number, number],
  given: Partial<Plan> = {},
  onlineRights: boolean | null = true,
) => planOutcome({ plan: { ...plan, ...given }, onlineRights }, lo, hi)

describe('what a plan comes to', () => {
  const table: readonly (readonly [number, number, string])[] = [
    [40, 40, 'in-person'],
    [39, 39, 'hybrid'],
    [15, 15, 'hybrid'],
    [14, 14, 'online'],
    [0, 0, 'online'],
    [40, Infinity, 'in-person'],
    [39, 40, 'unclear'],
    [15, 39, 'hybrid'],
    [14, 15, 'unclear'],
    [0, 14, 'online'],
    [0, 300, 'unclear'],
  ]
  for (const [lo, hi, expected] of table) {
    it(`${expected} with ${String(lo)} to ${String(hi)} seats`, () => {
      equal(outcome([lo, hi]), expected)
    })
  }

  it('takes the first format that works, in the order of the plan', () => {
    equal(outcome([300, 300], { options: plan.options.toReversed() }), 'online')
    equal(
      outcome([300, 300], { options: [{ format: 'hybrid' }, { format: 'in-person' }] }),
      'hybrid',
    )
  })

  it('needs one seat on site unless it says otherwise, even none', () => {
    equal(outcome([0, 0], { options: [{ format: 'in-person' }] }), 'cancel')
    equal(outcome([1, 1], { options: [{ format: 'in-person' }] }), 'in-person')
    equal(outcome([0, 0], { options: [{ format: 'in-person', minOnSite: 0 }] }), 'in-person')
    equal(outcome([0, 0], { options: [{ format: 'hybrid' }] }), 'cancel')
    equal(outcome([1, 1], { options: [{ format: 'hybrid' }] }), 'hybrid')
  })

  it('is postponed or cancelled as the plan says where nothing works', () => {
    equal(outcome([300, 300], { options: [] }), 'cancel')
    equal(outcome([0, 300], { options: [], otherwise: 'postpone' }), 'postpone')
  })

  it('is neither online nor hybrid without the right to show it', () => {
    equal(outcome([300, 300], {}, false), 'in-person')
    equal(outcome([39, 39], {}, false), 'cancel')
    equal(outcome([0, 0], {}, false), 'cancel')
  })

  it('is unclear where the right is not known and matters at either end', () => {
    equal(outcome([300, 300], {}, null), 'in-person')
    equal(outcome([39, 39], {}, null), 'unclear')
    equal(outcome([0, 0], {}, null), 'unclear')
    equal(outcome([40, 300], {}, null), 'in-person')
    const options: Plan['options'] = [{ format: 'hybrid', minOnSite: 40 }]
    equal(outcome([0, 39], { options }, null), 'cancel')
    equal(outcome([0, 40], { options }, null), 'unclear')
    equal(outcome([0, 300], { options: [] }, null), 'cancel')
  })
})

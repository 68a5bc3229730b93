import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'

import { personalSequence } from './personal-sequence.ts'

describe('the sequence of a mail to one person', () => {
  const cases = [
    ['the first invitation has that of the entry', 'REQUEST', 7, null, 7],
    ['after the entry rose, a mail has that of the entry', 'REQUEST', 9, 7, 9],
    ['a mail about what stayed the same rises all the same', 'REQUEST', 7, 7, 8],
    ['a cancellation rises above the entry', 'CANCEL', 9, 7, 10],
    ['a cancellation rises above what was sent', 'CANCEL', 7, 9, 10],
    ['a cancellation of what was never sent rises above the entry', 'CANCEL', 7, null, 8],
    ['an invitation after a cancellation rises above it', 'REQUEST', 7, 10, 11],
  ] as const
  for (const [what, method, event, lastSent, expected] of cases) {
    it(what, () => {
      assert.equal(personalSequence({ event, lastSent, method }), expected)
    })
  }

  it('rises with every mail and never falls below the entry, whatever happens', () => {
    const step = fc.record({
      rise: fc.nat(5),
      method: fc.constantFrom('REQUEST' as const, 'CANCEL' as const),
    })
    fc.assert(
      fc.property(fc.nat(1000), fc.array(step), (first, steps) => {
        let event = first
        let lastSent: number | null = null
        for (const { rise, method } of steps) {
          event += rise
          const next = personalSequence({ event, lastSent, method })
          assert.ok(next >= event)
          assert.ok(lastSent === null || next > lastSent)
          if (method === 'CANCEL') assert.ok(next > event)
          lastSent = next
        }
      }),
    )
  })
})

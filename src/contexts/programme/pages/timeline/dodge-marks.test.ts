import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'

import { dodgeMarks } from './dodge-marks.ts'

describe('marks that would touch', () => {
  it('keep the middle when they stand alone', () => {
    assert.deepEqual(dodgeMarks([10, 40], 16), [
      { track: 0, tracks: 1 },
      { track: 0, tracks: 1 },
    ])
  })

  it('share the tracks of their crowd', () => {
    assert.deepEqual(dodgeMarks([10, 12, 30, 90], 16), [
      { track: 0, tracks: 2 },
      { track: 1, tracks: 2 },
      { track: 0, tracks: 1 },
      { track: 0, tracks: 1 },
    ])
  })

  it('never touch on one track', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 60 }), (xs) => {
        const sorted = xs.toSorted((one, other) => one - other)
        const dodged = dodgeMarks(sorted, 16)
        assert.equal(dodged.length, sorted.length)
        for (const [index, { track, tracks }] of dodged.entries()) {
          assert.ok(track < tracks)
          const x = sorted[index] ?? 0
          const touching = dodged.filter(
            (other, otherIndex) =>
              otherIndex !== index &&
              other.track === track &&
              Math.abs((sorted[otherIndex] ?? 0) - x) < 16,
          )
          assert.equal(touching.length, 0)
        }
      }),
    )
  })
})

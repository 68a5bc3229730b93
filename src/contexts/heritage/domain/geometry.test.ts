import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { checkGeometry, middleOf, wound } from './geometry.ts'

const square = [
  [0, 0],
  [0, 2],
  [2, 2],
  [2, 0],
  [0, 0],
] as const

describe('a geometry', () => {
  it('that cannot be drawn on the globe is refused, and says why', () => {
    const faults = {
      swapped: { type: 'Point', coordinates: [19.4, -99.1] },
      'out-of-range': { type: 'Point', coordinates: [200, 95] },
      empty: { type: 'MultiPoint', coordinates: [] },
      'ring-not-closed': { type: 'Polygon', coordinates: [square.slice(0, 4)] },
    } as const
    for (const [fault, geometry] of Object.entries(faults)) {
      assert.deepEqual(checkGeometry(geometry), { ok: false, refusal: fault })
    }
  })

  it('whose ring crosses itself is refused', () => {
    const bow = [
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
      [0, 0],
    ] as const
    assert.deepEqual(checkGeometry({ type: 'Polygon', coordinates: [bow] }), {
      ok: false,
      refusal: 'ring-crosses-itself',
    })
    assert.equal(checkGeometry({ type: 'Polygon', coordinates: [square] }).ok, true)
  })

  it('is written with its outer ring counter-clockwise, and has its middle in the middle', () => {
    const geometry = { type: 'Polygon', coordinates: [square] } as const
    assert.deepEqual(wound(geometry), { type: 'Polygon', coordinates: [square.toReversed()] })
    assert.deepEqual(wound(wound(geometry)), wound(geometry))
    assert.deepEqual(middleOf(geometry), [1, 1])
  })
})

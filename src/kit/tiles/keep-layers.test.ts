import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { aVectorTile } from '#tests/support/a-tile-archive.ts'

import { keepLayers } from './keep-layers.ts'

const area = {
  points: [
    [0, 0],
    [4096, 0],
    [4096, 300],
  ],
  isArea: true,
} as const
const line = {
  points: [
    [0, 4096],
    [4096, 0],
  ],
  isArea: false,
} as const

describe('the layers of a tile', () => {
  it('are kept by name, byte for byte', () => {
    const whole = aVectorTile({ water: [area], boundaries: [line], places: [line], roads: [line] })
    const kept = keepLayers(whole, new Set(['roads', 'water', 'not there']))
    assert.deepEqual(kept, aVectorTile({ water: [area], roads: [line] }))
  })

  it('may be none', () => {
    assert.equal(keepLayers(aVectorTile({ places: [line] }), new Set(['water'])).length, 0)
    assert.equal(keepLayers(new Uint8Array(), new Set(['water'])).length, 0)
  })

  it('are not guessed where the bytes end too early or are something else', () => {
    const whole = aVectorTile({ water: [area] })
    for (const bytes of [whole.subarray(0, -1), Buffer.from('<html>'), Buffer.alloc(20, 255)]) {
      assert.throws(() => keepLayers(bytes, new Set(['water'])), /in the middle of a field/)
    }
  })
})

import { deepEqual } from 'node:assert/strict'
import { describe, it } from 'node:test'

import { placeNames } from './place-names.ts'

const at = (x: number, y: number, label = 'A tower') => ({ x, y, label })

describe('names beside marks', () => {
  it('stand after them where there is room', () => {
    deepEqual(placeNames([at(100, 100), at(100, 200), at(500, 100)], 1_000), [
      'after',
      'after',
      'after',
    ])
  })

  it('stand before them at the edge, and where the next one would be covered', () => {
    deepEqual(placeNames([at(990, 100)], 1_000), ['before'])
    deepEqual(placeNames([at(300, 100), at(350, 100)], 1_000), ['before', 'after'])
  })

  it('are left out where there is room on neither side', () => {
    const crowd = [at(300, 100), at(310, 110), at(320, 100)]
    deepEqual(placeNames(crowd, 1_000), ['before', 'none', 'after'])
    deepEqual(placeNames([at(5, 100, 'A name that is wider than all'.repeat(3))], 1_000), ['none'])
  })
})

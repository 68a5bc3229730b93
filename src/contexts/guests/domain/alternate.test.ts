import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { alternate } from './alternate.ts'

describe('one order of both sides', () => {
  it('names one of each in turn, the own first, and then whoever is left', () => {
    assert.deepEqual(alternate(['a', 'b', 'c'], ['x']), ['a', 'x', 'b', 'c'])
    assert.deepEqual(alternate(['a'], ['x', 'y', 'z']), ['a', 'x', 'y', 'z'])
    assert.deepEqual(alternate([], ['x']), ['x'])
  })
})

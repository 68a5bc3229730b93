import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { cellReference, columnOf } from './cell-reference.ts'

describe('the name of a cell', () => {
  it('counts columns in letters, there and back', () => {
    const named = [0, 25, 26, 51, 52, 701, 702, 16_383].map((column) => cellReference(column, 7))
    assert.deepEqual(named, ['A7', 'Z7', 'AA7', 'AZ7', 'BA7', 'ZZ7', 'AAA7', 'XFD7'])
    assert.deepEqual(named.map(columnOf), [0, 25, 26, 51, 52, 701, 702, 16_383])
  })
})

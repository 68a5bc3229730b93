import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { nearestWord, slipsBetween } from './nearest-word.ts'

describe('a word with a slip of the hand', () => {
  it('is as far from another as letters were left out, added, changed or swapped', () => {
    assert.equal(slipsBetween('labardini', 'labardini'), 0)
    for (const slip of ['labardni', 'labarddini', 'labardyni', 'laabrdini']) {
      assert.equal(slipsBetween('labardini', slip), 1, slip)
    }
    assert.ok(slipsBetween('labardini', 'lombardi') > 2)
    assert.equal(slipsBetween('ab', 'abcdef'), 4)
    assert.equal(slipsBetween('', 'ab'), 2)
  })

  it('means the nearest of the words that are there, or how one begins', () => {
    const words = ['lavanda', 'labardini', 'labirint']
    assert.equal(nearestWord('labradini', words), 'labardini')
    assert.equal(nearestWord('labarid', words), 'labardini')
    assert.equal(nearestWord('labir', words), 'labirint')
  })

  it('means nothing where nothing is near, and short words mean themselves alone', () => {
    assert.equal(nearestWord('ministry', ['labardini']), undefined)
    assert.equal(nearestWord('bku', ['baku']), undefined)
    assert.equal(nearestWord('bak', ['baku']), 'baku')
  })
})

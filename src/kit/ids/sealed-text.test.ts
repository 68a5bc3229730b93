import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'

import { sealText, unsealText } from './sealed-text.ts'

describe('a sealed text', () => {
  it('is read again by the same key for the same record, and never looks the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const sealed = sealText('key', text.toWellFormed(), 'record')
        assert.equal(unsealText('key', sealed, 'record'), text.toWellFormed())
        assert.notEqual(sealText('key', text, 'record'), sealed)
      }),
      { numRuns: 50 },
    )
  })

  it('is nothing under another key, in another record, or when a character was altered', () => {
    const sealed = sealText('key', 'a secret', 'record')
    assert.ok(!sealed.includes('secret'))
    assert.equal(unsealText('other', sealed, 'record'), undefined)
    assert.equal(unsealText('key', sealed, 'another'), undefined)
    const altered =
      sealed.slice(0, -2) + (sealed.at(-2) === 'A' ? 'B' : 'A') + (sealed.at(-1) ?? '')
    assert.equal(unsealText('key', altered, 'record'), undefined)
    assert.equal(unsealText('key', 'short', 'record'), undefined)
  })
})

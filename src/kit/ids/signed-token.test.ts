import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { newId } from './ids.ts'
import { readToken, signToken } from './signed-token.ts'

describe('a signed token', () => {
  const id = newId()
  const token = signToken('a key', id)

  it('tells the id it was made for, to whoever has the key', () => {
    assert.equal(readToken('a key', token), id)
    assert.equal(readToken('another key', token), undefined)
  })

  it('is refused when any one character is another', () => {
    for (let at = 0; at < token.length; at += 1) {
      for (const other of ['A', 'B', 'z', '9', '-', '_'].filter((one) => one !== token[at])) {
        const altered = token.slice(0, at) + other + token.slice(at + 1)
        assert.equal(readToken('a key', altered), undefined, altered)
      }
    }
  })

  it('is refused when it is short, long or nothing', () => {
    for (const text of ['', 'x', token.slice(1), `${token}A`, `${token}=`]) {
      assert.equal(readToken('a key', text), undefined)
    }
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { attribute } from './attribute.ts'

describe('an optional attribute', () => {
  it('brings its own space and escapes its value', () => {
    assert.equal(String(attribute('lang', 'a"b')), ' lang="a&quot;b"')
  })

  it('is only its name when it is true, and nothing when it is false or absent', () => {
    assert.equal(String(attribute('required', true)), ' required')
    assert.equal(String(attribute('required', false)), '')
    assert.equal(String(attribute('required', undefined)), '')
  })

  it('keeps a zero and an empty text', () => {
    assert.equal(String(attribute('min', 0)), ' min="0"')
    assert.equal(String(attribute('alt', '')), ' alt=""')
  })
})

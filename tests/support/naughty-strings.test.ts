import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { broughtIn, naughtyStrings } from './naughty-strings.ts'

const pageOf = (text: string): string =>
  `<html lang="en"><p class="a">${text}</p><input value="${text}" /></html>`

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

describe('looking for what a text brought in', () => {
  const harmless = pageOf('harmless')

  it('has the whole list', () => {
    assert.equal(naughtyStrings.length, 515)
  })

  it('finds nothing where the text was escaped', () => {
    for (const text of naughtyStrings) {
      assert.deepEqual(broughtIn(pageOf(escaped(text)), harmless), [], text)
    }
  })

  it('finds elements and attributes where it was not', () => {
    assert.deepEqual(broughtIn(pageOf('<img src=x onerror=alert(1)>'), harmless), [
      '<img>',
      'img src',
      'img onerror',
    ])
    assert.deepEqual(broughtIn(pageOf('" onfocus="alert(1)'), harmless), ['input onfocus'])
    const found = naughtyStrings.filter((text) => broughtIn(pageOf(text), harmless).length > 0)
    assert.ok(found.length > 200, String(found.length))
  })
})

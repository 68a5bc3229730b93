import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { markup } from '#tests/support/markup.ts'

import { plainText } from './plain-text.ts'

const shown = (text: string): string => markup(plainText({ text, language: 'en' }))

describe('a plain text', () => {
  it('has its addresses as links, without the full stop behind them', () => {
    assert.match(
      shown('Your place: https://culture.example/r/abc_1. Bye'),
      /<a href="https:\/\/culture\.example\/r\/abc_1">https:\/\/culture\.example\/r\/abc_1<\/a>\. Bye/,
    )
  })

  it('is escaped, and makes no link of other schemes', () => {
    const text = shown(
      '<img src=x onerror=alert(1)> javascript:alert(1) https://x.example/"onclick=1',
    )
    assert.doesNotMatch(text, /<img|href="javascript|onclick=1"/)
    assert.match(text, /&lt;img/)
  })
})

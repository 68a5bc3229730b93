import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { html } from '#kit/html/html.ts'
import { markup } from '#tests/support/markup.ts'

import { disclosure } from './disclosure.ts'

describe('a disclosure', () => {
  it('opens without script', () => {
    assert.equal(
      markup(disclosure({ summary: 'Why', body: html`<p>Because.</p>` })),
      '<details class="disclosure disclosure-inline"><summary>Why</summary>' +
        '<div class="disclosure-body"><p>Because.</p></div></details>',
    )
  })

  it('may be open from the start, or a menu', () => {
    const menu = markup(disclosure({ summary: 'Clock', body: html``, open: true, kind: 'menu' }))
    assert.match(menu, /<details class="disclosure disclosure-menu" open>/)
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { html } from '#kit/html/html.ts'
import { markup } from '#tests/support/markup.ts'

import { facingPages } from './facing-pages.ts'

describe('two facing pages', () => {
  it('have the same structure, the reader’s own first', () => {
    const own = { title: 'Ours', accent: 'a', body: html`<p>1</p>` } as const
    const other = {
      title: 'Theirs',
      subtitle: 'Ministry',
      accent: 'b',
      body: html`<p>2</p>`,
    } as const
    assert.equal(
      markup(facingPages({ own, other })),
      '<div class="facing-pages">' +
        '<section class="facing-page side-a"><h2>Ours</h2><p>1</p></section>' +
        '<section class="facing-page side-b"><h2>Theirs</h2><p class="soft">Ministry</p><p>2</p></section></div>',
    )
  })
})

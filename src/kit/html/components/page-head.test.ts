import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { html } from '#kit/html/html.ts'
import { markup } from '#tests/support/markup.ts'

import { pageHead } from './page-head.ts'

describe('the head of a page', () => {
  it('is its title before all else', () => {
    assert.equal(
      markup(pageHead({ title: 'The year 2021' })),
      '<header class="page-head"><div><h1>The year 2021</h1></div></header>',
    )
  })

  it('leads back above and acts beside', () => {
    assert.equal(
      markup(
        pageHead({
          title: 'Concert',
          lede: 'Settles on 2 December.',
          above: { label: 'Programme', href: '/desk' },
          actions: html`<a href="#">Edit</a>`,
        }),
      ),
      '<header class="page-head"><div><p class="page-above"><a href="/desk">Programme</a></p>' +
        '<h1>Concert</h1><p class="lede">Settles on 2 December.</p></div>' +
        '<div class="actions"><a href="#">Edit</a></div></header>',
    )
  })
})

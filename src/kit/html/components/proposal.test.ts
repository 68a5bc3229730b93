import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { html } from '#kit/html/html.ts'
import { markup } from '#tests/support/markup.ts'

import { proposal } from './proposal.ts'

describe('a proposal', () => {
  const found = { id: 'person-1', title: 'A <Guest>', take: true, fields: html`<p>as a guest</p>` }

  it('is taken unless somebody leaves it, and is named for those who hear it', () => {
    const shown = markup(proposal(found))
    assert.match(shown, /<legend class="visually-hidden">A &lt;Guest&gt;<\/legend>/)
    assert.match(shown, /name="person-1-take" value="yes" checked/)
    assert.doesNotMatch(shown, /<a /)
    assert.doesNotMatch(markup(proposal({ ...found, take: false })), /checked/)
  })

  it('leads to where it was found', () => {
    const where = { label: 'in the text', href: '#found-1' }
    const shown = markup(proposal({ ...found, where }))
    assert.match(shown, /<a class="proposal-where" href="#found-1">in the text<\/a>/)
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { markup } from '#tests/support/markup.ts'

import { marginNote } from './margin-note.ts'

describe('a margin note', () => {
  it('wears the accent of the side that changed something', () => {
    assert.equal(
      markup(marginNote({ text: 'Moved online.', accent: 'b', language: 'en' })),
      '<p class="margin-note side-b" lang="en">Moved online.</p>',
    )
  })

  it('is an aside in ink without one', () => {
    assert.equal(markup(marginNote({ text: 'Note.' })), '<p class="margin-note">Note.</p>')
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { html } from '#kit/html/html.ts'
import { markup } from '#tests/support/markup.ts'

import { emptyState } from './empty-state.ts'

describe('an empty state', () => {
  it('teaches what belongs here and offers one thing to do', () => {
    assert.equal(
      markup(
        emptyState({
          title: 'No venues',
          text: 'A venue has seats.',
          action: html`<a href="#">Add</a>`,
        }),
      ),
      '<div class="empty-state"><p class="empty-title">No venues</p>' +
        '<p class="soft">A venue has seats.</p><a href="#">Add</a></div>',
    )
  })
})

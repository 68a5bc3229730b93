import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { markup } from '#tests/support/markup.ts'

import { flashMessage } from './flash-message.ts'

describe('a flash message', () => {
  it('tells politely what was done, and at once what went wrong', () => {
    assert.equal(
      markup(flashMessage({ text: 'Saved.' })),
      '<div class="flash flash-done" role="status"><p>Saved.</p></div>',
    )
    assert.equal(
      markup(flashMessage({ text: 'Refused.', kind: 'problem' })),
      '<div class="flash flash-problem" role="alert"><p>Refused.</p></div>',
    )
  })
})

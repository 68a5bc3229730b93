import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { markup } from '#tests/support/markup.ts'

import { framedDocument } from './framed-document.ts'

describe('a framed document', () => {
  it('runs no script and reaches nothing around it', () => {
    const frame = markup(framedDocument({ href: '/outbox/1/html', title: 'The mail' }))
    assert.match(frame, /sandbox="allow-popups allow-popups-to-escape-sandbox"/)
    assert.match(frame, /src="\/outbox\/1\/html"/)
    assert.match(frame, /title="The mail"/)
  })
})

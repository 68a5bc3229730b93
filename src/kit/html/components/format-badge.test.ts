import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { markup } from '#tests/support/markup.ts'

import { formatBadge } from './format-badge.ts'
import { formatMark } from './format-mark.ts'

describe('a format badge', () => {
  it('says the format by mark and by word', () => {
    assert.equal(
      markup(formatBadge({ format: 'hybrid', label: 'On site and online' })),
      `<p class="format-badge">${markup(formatMark({ format: 'hybrid' }))}<span>On site and online</span></p>`,
    )
  })

  it('carries its note below', () => {
    const badge = markup(formatBadge({ format: 'online', label: 'Online', note: '<3 places left' }))
    assert.ok(badge.endsWith('<p class="format-note">&lt;3 places left</p>'))
  })
})

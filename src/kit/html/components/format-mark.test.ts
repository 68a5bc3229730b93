import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { formatMark, formatShape, markFormats } from './format-mark.ts'

describe('a mark', () => {
  it('is told apart from every other by its shape alone', () => {
    const shapes = markFormats.map((format) =>
      String(formatShape(format)).replace(/<g class="[^"]+">/, ''),
    )
    assert.equal(new Set(shapes).size, markFormats.length)
  })

  it('is decoration beside its word, and an image when it stands alone', () => {
    assert.match(String(formatMark({ format: 'online' })), /<svg[^>]*aria-hidden="true"/)
    const alone = String(formatMark({ format: 'online', label: 'online & open', size: 24 }))
    assert.match(alone, /role="img"\s+aria-label="online &amp; open"/)
    assert.match(alone, /width="24"\s+height="24"/)
    assert.doesNotMatch(alone, /aria-hidden/)
  })
})

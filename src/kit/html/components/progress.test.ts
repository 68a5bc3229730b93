import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { markup } from '#tests/support/markup.ts'

import { progress } from './progress.ts'

describe('a progress', () => {
  it('is said in words and drawn from nothing to all', () => {
    assert.equal(
      markup(progress({ id: 'import', text: '0 of 12 imported.', done: 0, total: 12 })),
      '<div class="progress"><label for="import">0 of 12 imported.</label>' +
        '<progress id="import" value="0" max="12"></progress></div>',
    )
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { markup } from '#tests/support/markup.ts'

import { definitionList } from './definition-list.ts'

describe('a definition list', () => {
  it('sets each fact beside its term', () => {
    assert.equal(
      markup(definitionList({ items: [{ term: 'Seats', description: '300' }] })),
      '<dl class="definitions"><div><dt>Seats</dt><dd>300</dd></div></dl>',
    )
  })
})

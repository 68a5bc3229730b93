import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { markup } from '#tests/support/markup.ts'

import { pager } from './pager.ts'

describe('a pager', () => {
  it('says where one stands and leads on', () => {
    assert.equal(
      markup(
        pager({
          label: 'Pages',
          position: '1 to 50 of 60',
          next: { label: 'Later', href: '?page=2' },
        }),
      ),
      '<nav class="pager" aria-label="Pages"><span></span><span class="soft">1 to 50 of 60</span>' +
        '<span><a href="?page=2" rel="next">Later</a></span></nav>',
    )
  })
})

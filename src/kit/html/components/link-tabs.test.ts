import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { markup } from '#tests/support/markup.ts'

import { linkTabs } from './link-tabs.ts'

describe('tabs', () => {
  it('are links, and the present one says so', () => {
    const tabs = [
      { label: 'All', href: '/', current: true },
      { label: 'Español', href: '/es', language: 'es' },
    ]
    assert.equal(
      markup(linkTabs({ label: 'Filter', tabs })),
      '<nav class="link-tabs" aria-label="Filter"><ul><li><a href="/" aria-current="page">All</a></li>' +
        '<li><a href="/es" lang="es" hreflang="es">Español</a></li></ul></nav>',
    )
  })

  it('may have a second group at the end edge', () => {
    const tabs = markup(
      linkTabs({ label: 'F', tabs: [], aside: [{ label: 'Subscribe', href: '/s' }] }),
    )
    assert.match(tabs, /<\/ul><ul><li><a href="\/s">Subscribe<\/a><\/li><\/ul>/)
  })
})

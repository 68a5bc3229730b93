import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { html } from '#kit/html/html.ts'
import { markup } from '#tests/support/markup.ts'

import { datedEntry, monthSection } from './dated-entry.ts'

const entry = {
  id: 'kitchen',
  day: '5',
  dayLines: ['Saturday', '18:00 Baku'],
  title: 'Cocina',
  titleLanguage: 'es',
  href: '/events/kitchen',
}

describe('a dated entry', () => {
  it('sets the day beside the title, which names it and leads to it', () => {
    assert.equal(
      markup(datedEntry(entry)),
      '<article class="entry" aria-labelledby="kitchen"><div class="entry-date"><p class="entry-day">5</p>' +
        '<p class="entry-lines"><span>Saturday</span><span>18:00 Baku</span></p></div>' +
        '<div class="entry-text"><h3 id="kitchen"><a href="/events/kitchen" lang="es">Cocina</a></h3></div></article>',
    )
  })

  it('sets words where a date is not known smaller than figures', () => {
    assert.match(markup(datedEntry({ ...entry, day: 'week 3' })), /entry-day entry-day-words/)
    assert.doesNotMatch(markup(datedEntry({ ...entry, day: '5–17' })), /entry-day-words/)
  })

  it('stands in its month', () => {
    assert.equal(
      markup(monthSection({ title: 'December 2020', entries: html`<p>1</p>` })),
      '<section class="month"><h2>December 2020</h2><p>1</p></section>',
    )
  })
})

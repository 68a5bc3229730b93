import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { markup } from '#tests/support/markup.ts'

import { dataTable } from './data-table.ts'

describe('a table', () => {
  const table = markup(
    dataTable({
      id: 'changes',
      caption: 'Changes by lead time',
      columns: [
        { label: 'Event', sortHref: '?sort=event', sorted: 'ascending' },
        { label: 'Changes', numeric: true },
      ],
      rows: [{ cells: ['Concert', 0] }, { cells: ['Film', 3], current: true }],
    }),
  )

  it('is named by its caption, also where it scrolls', () => {
    assert.match(table, /role="region" aria-labelledby="changes-caption" tabindex="0"/)
    assert.match(table, /<caption id="changes-caption">Changes by lead time<\/caption>/)
  })

  it('names each row by its first cell and shows a zero', () => {
    assert.match(
      table,
      /<tr><th scope="row">Concert<\/th><td class="numeric" data-label="Changes">0<\/td><\/tr>/,
    )
    assert.match(table, /<tr class="current"><th scope="row">Film<\/th>/)
  })

  it('hides a caption that a heading says already, and still is named by it', () => {
    const named = markup(
      dataTable({
        id: 'people',
        caption: 'People',
        isNamedAbove: true,
        columns: [{ label: 'Name' }],
        rows: [],
      }),
    )
    assert.match(named, /<caption id="people-caption" class="visually-hidden">People<\/caption>/)
  })

  it('says how it is sorted', () => {
    assert.match(
      table,
      /<th scope="col" aria-sort="ascending"><a href="\?sort=event">Event<\/a><\/th>/,
    )
  })
})

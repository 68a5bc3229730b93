import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { anEventView, aRelation, dayOf } from '#tests/support/an-event-view.ts'

import { comingSections } from './programme-order.ts'
import { mostOnPage, pageOfList, sectionsOnPage } from './programme-parts.ts'
import { publicEvent } from './public-event.ts'

const today = Date.parse('2021-01-01T00:00:00Z')
const first = dayOf('2021-02-01')
const events = Array.from({ length: 250 }, (_, index) =>
  publicEvent(
    anEventView({
      slug: String(index),
      content: {
        when: {
          precision: 'day',
          first: first + index,
          last: first + index,
          startTime: null,
          endTime: null,
        },
      },
    }),
    { relation: aRelation, institutions: new Map() },
  ),
)

describe('a programme that is cut', () => {
  it('shows every event once, in its order, however many pages there are', () => {
    const sections = comingSections(events, today)
    const pages = [1, 2, 3].map((page) => sectionsOnPage(sections, page))
    const shown = pages.flatMap((page) => page.sections.flatMap((one) => one.events))
    assert.deepEqual(
      shown.map(({ slug }) => slug),
      events.map(({ slug }) => slug),
    )
    assert.deepEqual(
      pages.map(({ offset, pages: of }) => [offset, of]),
      [
        [0, 3],
        [mostOnPage, 3],
        [2 * mostOnPage, 3],
      ],
    )
  })

  it('names a month again on the page on which it goes on', () => {
    const sections = comingSections(events, today)
    const [one, two] = [sectionsOnPage(sections, 1), sectionsOnPage(sections, 2)]
    assert.deepEqual(one.sections.at(-1)?.section, two.sections[0]?.section)
  })

  it('answers its nearest page where there is none of that number', () => {
    assert.equal(pageOfList(events, 99).page, 3)
    assert.equal(pageOfList(events, -5).page, 1)
    assert.deepEqual(pageOfList([], 7), { items: [], page: 1, pages: 1, offset: 0, total: 0 })
  })
})

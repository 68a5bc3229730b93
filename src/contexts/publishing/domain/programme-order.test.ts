import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import type { When } from '#contexts/programme/contract.ts'
import { anEventView, aRelation, dayOf } from '#tests/support/an-event-view.ts'

import { comingSections, isAskedFor, pastYears } from './programme-order.ts'
import { publicEvent } from './public-event.ts'

const today = Date.parse('2020-12-20T20:30:00Z')
const directory = { relation: aRelation, institutions: new Map() }

const on = (first: string, last = first): When => ({
  precision: 'day',
  first: dayOf(first),
  last: dayOf(last),
  startTime: null,
  endTime: null,
})
const span = (precision: 'week' | 'months' | 'year', first: string, last: string): When => ({
  precision,
  first: dayOf(first),
  last: dayOf(last),
})
const event = (slug: string, when: When, state: 'announced' | 'held' = 'announced') =>
  publicEvent(anEventView({ slug, state, content: { when } }), directory)

const programme = [
  event('long-ago', on('2018-04-16', '2018-04-19'), 'held'),
  event('last-year-once', span('months', '2019-10-01', '2019-11-30'), 'held'),
  event('yesterday-there', on('2020-12-20')),
  event('running', on('2020-12-01', '2020-12-24')),
  event('this-evening', on('2020-12-21')),
  event('soon', on('2020-12-27')),
  event('a-week', span('week', '2021-01-04', '2021-01-10')),
  event('some-month', span('months', '2021-01-01', '2021-01-31')),
  event('spring', span('months', '2021-03-01', '2021-05-31')),
  event('that-year', span('year', '2021-01-01', '2021-12-31')),
  event('nobody-knows', { precision: 'none' }),
  event('was-some-day', { precision: 'none' }, 'held'),
]

describe('what is coming', () => {
  const sections = comingSections(programme, today)

  it('stands by month, the nearest first, and no more exactly than it is known', () => {
    assert.deepEqual(
      sections.map(({ section, events }) => [section.kind, events.map(({ slug }) => slug)]),
      [
        ['under-way', ['running']],
        ['month', ['this-evening', 'soon']],
        ['month', ['a-week', 'some-month']],
        ['months', ['spring']],
        ['year', ['that-year']],
        ['open', ['nobody-knows']],
      ],
    )
  })

  it('ends by the calendar of the place: there it is already tomorrow', () => {
    const slugs = sections.flatMap(({ events }) => events.map(({ slug }) => slug))
    assert.ok(!slugs.includes('yesterday-there'))
  })
})

describe('what was', () => {
  it('stands by year, the newest first, undated last', () => {
    assert.deepEqual(
      pastYears(programme, today).map(({ year, events }) => [year, events.map(({ slug }) => slug)]),
      [
        ['2020', ['yesterday-there']],
        ['2019', ['last-year-once']],
        ['2018', ['long-ago']],
        [null, ['was-some-day']],
      ],
    )
  })
})

describe('what a visitor asks for', () => {
  const soon = event('soon', on('2020-12-27'))
  const hybrid = publicEvent(
    anEventView({ now: { format: 'hybrid', basis: 'decided' } }),
    directory,
  )
  const unclear = publicEvent(
    anEventView({ now: { format: 'unclear', basis: 'decided' } }),
    directory,
  )

  it('is everything when nothing is named', () => {
    assert.ok(isAskedFor(soon, {}))
  })

  it('is one discipline, one place', () => {
    assert.ok(isAskedFor(soon, { discipline: 'music', place: 'near-city' }))
    assert.ok(!isAskedFor(soon, { discipline: 'cinema' }))
    assert.ok(!isAskedFor(soon, { place: 'far-city' }))
  })

  it('finds a hybrid event on site and online, and one that is unclear in neither', () => {
    assert.ok(isAskedFor(hybrid, { attend: 'on-site' }) && isAskedFor(hybrid, { attend: 'online' }))
    assert.ok(!isAskedFor(unclear, { attend: 'on-site' }))
    assert.ok(!isAskedFor(unclear, { attend: 'online' }))
  })
})

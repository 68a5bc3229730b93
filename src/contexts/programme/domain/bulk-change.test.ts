import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { anEventView } from '#tests/support/an-event-view.ts'

import { type BulkChange, bulkOutlook } from './bulk-change.ts'
import type { Event } from './event.ts'

const nothing: BulkChange = {
  programme: undefined,
  discipline: undefined,
  furtherDiscipline: undefined,
  venue: undefined,
  plan: undefined,
  shares: false,
  contribution: undefined,
  spokenLanguages: undefined,
}

const anEvent = (given: Partial<Event> = {}): Event => ({ ...anEventView().event, ...given })

const programmes = [
  { id: 'shared', visibility: 'joint' },
  { id: 'ours', visibility: 'XX' },
]

const outlook = (event: Event, change: Partial<BulkChange>) =>
  bulkOutlook(
    event,
    { ...nothing, ...change },
    { side: 'XX', startedFrom: event.contentHash, programmes },
  )

describe('what a bulk edit would make of an event', () => {
  it('puts a new main discipline before the others, once', () => {
    const event = anEvent()
    const content = { ...event.content, disciplines: ['music', 'dance'] as const }
    const after = outlook({ ...event, content }, { discipline: 'dance' })
    assert.deepEqual(after.content.disciplines, ['dance', 'music'])
    const further = outlook({ ...event, content }, { furtherDiscipline: 'music' })
    assert.deepEqual(further.content.disciplines, ['music', 'dance'])
  })

  it('takes the clocks of the new venue and forgets the city that was known before', () => {
    const { content } = outlook(anEvent(), { venue: { id: 'hall', zone: 'Asia/Baku' } })
    assert.deepEqual([content.venue, content.zone, content.place], ['hall', 'Asia/Baku', null])
  })

  it('says so when nothing would change', () => {
    const event = anEvent({ owner: 'XX', visibility: 'XX' })
    const [discipline] = event.content.disciplines
    assert.equal(outlook(event, { discipline }).outcome, 'unchanged')
    assert.equal(outlook(event, { shares: true }).outcome, 'in-force')
    assert.equal(outlook({ ...event, visibility: 'joint' }, { shares: true }).outcome, 'unchanged')
  })

  it('makes a proposal of what both published', () => {
    const event = anEvent({ owner: 'joint', visibility: 'public' })
    assert.equal(outlook(event, { discipline: 'heritage' }).outcome, 'awaits-the-other-side')
    assert.equal(
      outlook({ ...event, visibility: 'joint' }, { discipline: 'heritage' }).outcome,
      'in-force',
    )
  })

  it('changes nothing of the other side, and carries nothing where it would be lost', () => {
    const theirs = anEvent({ owner: 'YY', visibility: 'joint' })
    const dance = { discipline: 'dance' as const }
    assert.equal(outlook(theirs, dance).outcome, 'event-belongs-to-the-other-side')
    const shared = anEvent({ owner: 'XX', visibility: 'joint' })
    assert.equal(outlook(shared, { programme: 'ours' }).outcome, 'programme-is-not-seen-by-both')
    assert.equal(outlook(shared, { programme: 'gone' }).outcome, 'programme-not-found')
    const published = anEvent({ owner: 'joint', visibility: 'public' })
    assert.equal(
      outlook(published, { programme: 'shared' }).outcome,
      'public-joint-event-stays-in-its-programme',
    )
  })

  it('refuses an hour that the clocks of the new venue skip', () => {
    const event = anEvent({ owner: 'XX', visibility: 'XX' })
    // Clocks in Mexico City went from 02:00 to 03:00 on 4 April 2021.
    const when = {
      precision: 'day',
      first: 18_721,
      last: 18_721,
      startTime: '02:30',
      endTime: null,
    } as const
    const night = { ...event, content: { ...event.content, when } }
    const after = outlook(night, { venue: { id: 'hall', zone: 'America/Mexico_City' } })
    assert.equal(after.outcome, 'time-does-not-exist-on-that-day')
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { anEventView } from '#tests/support/an-event-view.ts'

import { linksOfEvent } from './links-of-event.ts'

const before = Date.parse('2020-11-26T06:00:00Z')
const after = Date.parse('2022-11-26T06:00:00Z')
const view = anEventView()
const visit = (role: 'editor' | 'viewer', today = before) => ({
  language: 'en' as const,
  today,
  actor: { side: 'MX', role },
})
const labels = (links: ReturnType<typeof linksOfEvent>): string[] =>
  [...links.kept, ...links.acts].map(({ label }) => label)

const all = ['Registrations', 'Guests', 'Attending online', 'Public page', 'Draft a change']
const withoutChange = all.slice(0, -1)

describe('the links of an event', () => {
  it('lead to its people, its room, its public page and what alters it', () => {
    assert.deepEqual(labels(linksOfEvent(view, visit('editor'))), all)
  })

  it('offer no change to who only reads, once it is over, or of the other side', () => {
    const theirs = { ...view, event: { ...view.event, owner: 'AZ' } }
    assert.deepEqual(labels(linksOfEvent(view, visit('viewer'))), withoutChange)
    assert.deepEqual(labels(linksOfEvent(view, visit('editor', after))), withoutChange)
    assert.deepEqual(labels(linksOfEvent(theirs, visit('editor'))), withoutChange)
  })

  it('lead an event that was postponed past its date to a new one', () => {
    const postponed = { ...view, state: 'postponed' as const }
    assert.deepEqual(labels(linksOfEvent(postponed, visit('editor', after))), all)
  })

  it('lead nowhere while it is not before the public', () => {
    const kept = { ...view, event: { ...view.event, visibility: 'joint' } }
    assert.deepEqual(labels(linksOfEvent(kept, visit('editor'))), [])
  })
})

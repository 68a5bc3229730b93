import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { anEventView, aVenue, dayOf } from '#tests/support/an-event-view.ts'

import type { EventView } from '../store/event-views.ts'
import { conflictFinder } from './conflicts.ts'

const otherHall = '7b0a3c1e-0000-4000-8000-0000000000bb'
const ensemble = { id: 'the-ensemble', kind: 'ensemble' as const }
const ministry = { id: 'the-ministry', kind: 'ministry' as const }
const known = { institutions: [ensemble, ministry] }

const takingPart = (
  institution: string,
  role: 'organiser' | 'host' | 'supporter' = 'organiser',
) => ({
  contributions: [{ institution, role, contributes: {} }],
})

const planned = anEventView({ id: 'planned' })

const found = (
  views: readonly EventView[],
  content: Parameters<typeof anEventView>[0] = {},
): string[] => {
  const candidate = anEventView({ id: 'candidate', ...content }).event
  return conflictFinder(
    views,
    known,
  )(candidate).map(
    ({ needed, certainty, with: { view } }) => `${needed.kind} ${certainty} ${view.event.id}`,
  )
}

describe('what is in the way of an event', () => {
  it('is another one in the same venue at the same time', () => {
    assert.deepEqual(found([planned]), ['venue surely planned'])
  })

  it('is never the event itself', () => {
    assert.deepEqual(found([anEventView({ id: 'candidate' })]), [])
  })

  it('is nothing in another venue, at another time, or without a venue', () => {
    assert.deepEqual(found([planned], { content: { venue: otherHall } }), [])
    const nextDay = { first: dayOf('2020-12-22'), last: dayOf('2020-12-22') }
    const when = { precision: 'day' as const, ...nextDay, startTime: null, endTime: null }
    assert.deepEqual(found([planned], { content: { when } }), [])
    assert.deepEqual(
      found([anEventView({ content: { venue: null } })], { content: { venue: null } }),
      [],
    )
  })

  it('is never what was cancelled or moved', () => {
    for (const state of ['cancelled', 'postponed'] as const) {
      assert.deepEqual(found([anEventView({ state })]), [])
      assert.deepEqual(found([anEventView({ now: { format: state } })]), [])
    }
  })

  it('is only perhaps an event that is online and may leave the hall free', () => {
    const online = anEventView({ id: 'online', now: { format: 'online' } })
    assert.deepEqual(found([online]), ['venue perhaps online'])
  })

  it('is the same ensemble at the same time elsewhere, on site or online', () => {
    const views = [
      anEventView({ id: 'there', content: takingPart(ensemble.id) }),
      anEventView({
        id: 'online',
        content: takingPart(ensemble.id, 'host'),
        now: { format: 'online' },
      }),
    ]
    const content = { venue: otherHall, ...takingPart(ensemble.id) }
    assert.deepEqual(found(views, { content }), [
      'performer surely there',
      'performer surely online',
    ])
  })

  it('is no institution that can be in many places, and no ensemble that only lends its name', () => {
    const content = { venue: otherHall, ...takingPart(ministry.id) }
    assert.deepEqual(found([anEventView({ content: takingPart(ministry.id) })], { content }), [])
    const lending = takingPart(ensemble.id, 'supporter')
    const elsewhere = { venue: otherHall, ...takingPart(ensemble.id) }
    assert.deepEqual(found([anEventView({ content: lending })], { content: elsewhere }), [])
  })

  it('tells one hall with one ensemble once', () => {
    const views = [anEventView({ id: 'same', content: takingPart(ensemble.id) })]
    const content = takingPart(ensemble.id)
    assert.deepEqual(found(views, { content: { venue: aVenue.id, ...content } }), [
      'venue surely same',
    ])
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { anEventView, aVenue, dayOf } from '#tests/support/an-event-view.ts'

import type { EventView } from '../store/event-views.ts'
import { conflictFinder, type Known } from './conflicts.ts'
import type { Hold, HoldState } from './hold.ts'

const otherHall = '7b0a3c1e-0000-4000-8000-0000000000bb'
const ensemble = { id: 'the-ensemble', kind: 'ensemble' as const }
const ministry = { id: 'the-ministry', kind: 'ministry' as const }
const known: Known = { institutions: [ensemble, ministry], holds: [] }

const aHold = (part: Partial<Hold> & { state?: HoldState } = {}): Known['holds'][number] => ({
  id: 'arbitrary',
  venue: aVenue.id,
  side: 'XX',
  answeredBy: 'YY',
  when: {
    precision: 'day',
    first: dayOf('2020-12-21'),
    last: dayOf('2020-12-21'),
    startTime: '17:00',
    endTime: '22:00',
  },
  zone: 'Asia/Baku',
  note: '',
  asked: { by: 'somebody', at: 0 },
  answers: [],
  event: null,
  state: 'held',
  ...part,
})

const foundHolds = (
  hold: Known['holds'][number],
  { owner, id }: { owner: string; id?: string },
): string[] => {
  const { content } = anEventView().event
  const candidate = { id, owner, content }
  return conflictFinder([], { ...known, holds: [hold] })(candidate).map(
    ({ needed, certainty, with: { kind } }) => `${needed.kind} ${certainty} ${kind}`,
  )
}

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
  )(candidate).map(({ needed, certainty, with: other }) => {
    const id = other.kind === 'event' ? other.view.event.id : other.hold.id
    return `${needed.kind} ${certainty} ${id}`
  })
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

  it('is the same artist or speaker elsewhere, of two events that share nothing else', () => {
    const artist = { id: 'the-artist', kind: 'artist' as const }
    const there = anEventView({ id: 'there', content: takingPart(artist.id) })
    const content = { ...anEventView().event.content, venue: otherHall, ...takingPart(artist.id) }
    const candidate = { id: 'candidate', owner: 'XX', content }
    const foundWith = (institutions: Known['institutions']) =>
      conflictFinder([there], { institutions, holds: [] })(candidate).map(({ needed }) => needed)
    assert.deepEqual(foundWith([artist]), [{ kind: 'performer', institution: artist.id }])
    assert.deepEqual(foundWith([{ ...artist, kind: 'institute' }]), [])
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

describe('a hold of the venue', () => {
  it('is in the way of the other side and of what belongs to both', () => {
    assert.deepEqual(foundHolds(aHold(), { owner: 'YY' }), ['venue surely hold'])
    assert.deepEqual(foundHolds(aHold(), { owner: 'joint' }), ['venue surely hold'])
  })

  it('is only perhaps in the way until it is answered, and not any more once it is over', () => {
    assert.deepEqual(foundHolds(aHold({ state: 'asked' }), { owner: 'YY' }), ['venue perhaps hold'])
    for (const state of ['declined', 'withdrawn', 'expired'] as const) {
      assert.deepEqual(foundHolds(aHold({ state }), { owner: 'YY' }), [], state)
    }
  })

  it('is not in the way of those who asked, nor of the event that it is for', () => {
    assert.deepEqual(foundHolds(aHold(), { owner: 'XX' }), [])
    assert.deepEqual(foundHolds(aHold({ event: 'own' }), { owner: 'joint', id: 'own' }), [])
    assert.deepEqual(foundHolds(aHold(), { owner: 'joint', id: 'other' }), ['venue surely hold'])
  })

  it('is nothing to another venue, and to another hour', () => {
    assert.deepEqual(foundHolds(aHold({ venue: otherHall }), { owner: 'YY' }), [])
    const when = { ...aHold().when, startTime: '20:00' }
    assert.deepEqual(foundHolds(aHold({ when }), { owner: 'YY' }), [])
  })
})

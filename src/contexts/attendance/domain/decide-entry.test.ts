import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { decideEntry } from './decide-entry.ts'

const room = { id: 'r1', place: { kind: 'link', address: 'https://meet.example/a' } } as const
const window = { opensAt: 1_000, closesAt: 5_000 }
const seated = {
  state: 'confirmed',
  offer: 'online',
  email: 'leyla@example.org',
  confirmBy: null,
} as const
const asked = {
  registration: seated,
  event: { format: 'online', window },
  room,
  ledTo: undefined,
} as const

const because = (change: Partial<Parameters<typeof decideEntry>[0]>, today = 2_000) => {
  const entry = decideEntry({ ...asked, ...change }, today)
  return entry.kind === 'refused' ? entry.because : entry.kind
}

describe('the way into a room', () => {
  it('is open from its opening until it closes, and not a moment longer', () => {
    assert.deepEqual(
      [999, 1_000, 4_999, 5_000].map((today) => because({}, today)),
      ['early', 'open', 'open', 'event-is-over'],
    )
  })

  it('is for those who hold seats online, and tells everybody else what stands in the way', () => {
    const held = (change: object) => because({ registration: { ...seated, ...change } })
    assert.equal(held({ confirmBy: 9_000 }), 'registration-is-to-confirm')
    assert.equal(held({ state: 'waiting' }), 'registration-waits')
    assert.equal(held({ state: 'cancelled' }), 'registration-is-cancelled')
    assert.equal(held({ state: 'released' }), 'registration-is-released')
    assert.equal(held({ offer: 'on-site' }), 'registration-is-on-site')
    assert.equal(held({ state: 'cancelled', email: null }), 'registration-is-erased')
  })

  it('is closed while the event is off, has no day, or is not before the public', () => {
    assert.equal(because({ event: { format: 'cancelled', window } }), 'event-is-off')
    assert.equal(because({ event: { format: 'postponed', window } }), 'event-is-off')
    assert.equal(because({ event: { format: 'online', window: undefined } }), 'event-has-no-day')
    assert.equal(because({ event: undefined }), 'event-is-not-public')
  })

  it('waits for a room that nobody has set, or that was taken away', () => {
    assert.equal(because({ room: undefined }), 'no-room')
    assert.equal(because({ room: { id: 'r2', place: undefined } }), 'no-room')
  })

  it('says that the room is new to those only who were led to another one', () => {
    const isNew = (ledTo: string | undefined) => {
      const entry = decideEntry({ ...asked, ledTo }, 2_000)
      return entry.kind === 'open' && entry.isNew
    }
    assert.deepEqual([undefined, 'r1', 'r0'].map(isNew), [false, false, true])
  })
})

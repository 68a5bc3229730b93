import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { maySwitchUntil, switchingCloses } from './switching.ts'

const at = (iso: string): number => Date.parse(iso)

describe('when switching closes', () => {
  it('is the start where nothing else is said, and hours before it else', () => {
    const start = { startsAt: at('2030-05-03T15:00:00Z'), zone: 'Asia/Baku' }
    assert.equal(switchingCloses(start, null), start.startsAt)
    assert.equal(switchingCloses(start, 3), at('2030-05-03T12:00:00Z'))
    assert.equal(switchingCloses(start, 168), at('2030-04-26T15:00:00Z'))
  })

  it('counts whole days by the clocks of the place across a change of these', () => {
    // Clocks in Madrid go back on 27 October 2030 and forward on 31 March.
    const autumn = { startsAt: at('2030-10-30T18:00:00Z'), zone: 'Europe/Madrid' }
    assert.equal(switchingCloses(autumn, 168), at('2030-10-23T17:00:00Z'))
    const spring = { startsAt: at('2030-04-02T17:00:00Z'), zone: 'Europe/Madrid' }
    assert.equal(switchingCloses(spring, 168), at('2030-03-26T18:00:00Z'))
    assert.equal(switchingCloses(spring, 3), at('2030-04-02T14:00:00Z'))
  })

  it('moves on by the gap where the hour of that day does not exist', () => {
    const start = { startsAt: at('2030-04-01T00:30:00Z'), zone: 'Europe/Madrid' }
    assert.equal(switchingCloses(start, 24), at('2030-03-31T01:30:00Z'))
  })
})

describe('until when somebody may switch', () => {
  const start = { startsAt: at('2030-05-03T15:00:00Z'), zone: 'Asia/Baku' }
  const switching = { 'on-site': 168, online: null }
  const closes = at('2030-04-26T15:00:00Z')
  const until = (one: Parameters<typeof maySwitchUntil>[0], toldAt?: number): number =>
    maySwitchUntil(one, { start, switching, toldAt })

  it('follows from the seats that they leave', () => {
    assert.equal(until({ state: 'confirmed', offer: 'on-site' }), closes)
    assert.equal(until({ state: 'confirmed', offer: 'online' }), start.startsAt)
  })

  it('is the start for whoever waits: they leave no seat', () => {
    assert.equal(until({ state: 'waiting', offer: 'on-site' }), start.startsAt)
  })

  it('is the start again for whoever was told of a change since it closed', () => {
    const seated = { state: 'confirmed', offer: 'on-site' } as const
    assert.equal(until(seated, closes), start.startsAt)
    assert.equal(until(seated, closes - 1), closes)
  })
})

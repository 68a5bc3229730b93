import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { z } from 'zod'

import { aFormerEvening, anEventView, aRelation, dayOf } from '#tests/support/an-event-view.ts'

import { publicEvent } from '../domain/public-event.ts'
import { eventJsonLd, jsonLdBlock } from './json-ld.ts'

const edition = { language: 'en', baseUrl: 'https://example.org', siteName: 'Guestland' } as const
const ldOf = (changes: Parameters<typeof anEventView>[0] = {}): Record<string, unknown> =>
  z
    .record(z.string(), z.unknown())
    .parse(
      JSON.parse(
        JSON.stringify(
          eventJsonLd(
            publicEvent(anEventView(changes), { relation: aRelation, institutions: new Map() }),
            edition,
          ),
        ),
      ),
    )

const place = {
  '@type': 'Place',
  name: 'Hall of Mirrors',
  address: { '@type': 'PostalAddress', addressLocality: 'Near City', addressCountry: 'AZ' },
  geo: { '@type': 'GeoCoordinates', latitude: 40.36, longitude: 49.83 },
}
const landing = {
  '@type': 'VirtualLocation',
  url: 'https://example.org/en/events/arbitrary-evening',
}
const online = { format: 'online', basis: 'decided' } as const
const newDate = { formerDates: [aFormerEvening('2020-12-05'), aFormerEvening('2020-12-12')] }

describe('the JSON-LD of an event', () => {
  const cases = [
    ['in person', {}, 'EventScheduled', 'Offline', place],
    [
      'hybrid',
      { now: { format: 'hybrid', basis: 'decided' } },
      'EventScheduled',
      'Mixed',
      [place, landing],
    ],
    ['moved online', { now: online }, 'EventMovedOnline', 'Online', landing],
    ['postponed', { now: { format: 'postponed' } }, 'EventPostponed', 'Offline', place],
    ['cancelled', { now: { format: 'cancelled' } }, 'EventCancelled', 'Offline', place],
    ['with a new date', newDate, 'EventRescheduled', 'Offline', place],
  ] as const
  for (const [what, changes, status, mode, location] of cases) {
    it(`says of one ${what}: ${status}, ${mode}`, () => {
      const ld = ldOf(changes)
      assert.equal(ld['eventStatus'], `https://schema.org/${status}`)
      assert.equal(ld['eventAttendanceMode'], `https://schema.org/${mode}EventAttendanceMode`)
      assert.deepEqual(ld['location'], location)
      assert.equal(ld['startDate'], '2020-12-21T18:30:00+04:00')
    })
  }

  it('gives the last date before the one it has, also of one that moved online', () => {
    for (const now of [{}, online]) {
      assert.equal(ldOf({ ...newDate, now })['previousStartDate'], '2020-12-12T18:30:00+04:00')
    }
    assert.deepEqual(ldOf({ ...newDate, now: online })['eventStatus'], [
      'https://schema.org/EventMovedOnline',
      'https://schema.org/EventRescheduled',
    ])
  })

  it('keeps the original start of one whose date was given up', () => {
    const ld = ldOf({ ...newDate, content: { when: { precision: 'none' } } })
    assert.equal(ld['eventStatus'], 'https://schema.org/EventPostponed')
    assert.equal(ld['startDate'], '2020-12-12T18:30:00+04:00')
    assert.equal(ld['endDate'], '2020-12-12T20:00:00+04:00')
    assert.ok(!('previousStartDate' in ld))
  })

  it('names no former start that was a month', () => {
    const month = {
      precision: 'months',
      first: dayOf('2020-11-01'),
      last: dayOf('2020-11-30'),
    } as const
    const ld = ldOf({ formerDates: [{ when: month, zone: 'Asia/Baku', leftAt: 0 }] })
    assert.equal(ld['eventStatus'], 'https://schema.org/EventRescheduled')
    assert.ok(!('previousStartDate' in ld))
  })

  it('names both sides as organisers', () => {
    assert.deepEqual(ldOf()['organizer'], [
      { '@type': 'Organization', name: 'Embassy of Guestland' },
      { '@type': 'Organization', name: 'Ministry of Hostland' },
    ])
  })

  it('claims no mode while none can be told, and no day that nobody stated', () => {
    const when = {
      precision: 'week',
      first: dayOf('2021-05-03'),
      last: dayOf('2021-05-09'),
    } as const
    const ld = ldOf({ now: { format: 'unclear', basis: 'decided' }, content: { when } })
    assert.ok(!('eventAttendanceMode' in ld))
    assert.ok(!('startDate' in ld) && !('endDate' in ld))
  })
})

describe('the data block of a page', () => {
  it('cannot be ended by a text, and stays the same JSON', () => {
    const name = '</script><script>alert(1)</script><!--'
    const block = String(jsonLdBlock({ name }))
    assert.equal(block.match(/<\/script>/g)?.length, 1)
    assert.equal(block.match(/</g)?.length, 2)
    const json = block.slice(block.indexOf('>') + 1, block.lastIndexOf('<'))
    assert.deepEqual(JSON.parse(json), { name })
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { aRelation, aVenue } from '#tests/support/an-event-view.ts'

import { placeTyped, zoneOf } from './event-places.ts'

const places = { venues: [aVenue], relation: aRelation }

describe('a typed city', () => {
  it('takes the form of the directory, by which measures are compared', () => {
    const typed = { city: 'YAXIN ŞƏHƏR', country: aVenue.country }
    assert.deepEqual(placeTyped(typed, { places, language: 'az' }), {
      country: aVenue.country,
      city: aVenue.city,
      name: aVenue.cityName,
    })
  })

  it('stays as typed where the directory does not know it, or knows it elsewhere', () => {
    const elsewhere = { city: 'Near City', country: 'XX' }
    assert.deepEqual(placeTyped(elsewhere, { places, language: 'en' }), {
      ...elsewhere,
      name: { en: 'Near City' },
    })
  })
})

describe('the clocks of an event', () => {
  it('are those of its venue, of its country, else of the host', () => {
    const zones = [
      zoneOf({ venue: aVenue.id, country: null }, places),
      zoneOf({ venue: null, country: 'XX' }, places),
      zoneOf({ venue: null, country: null }, places),
    ]
    assert.deepEqual(zones, ['Asia/Baku', 'America/Mexico_City', 'Asia/Baku'])
  })
})

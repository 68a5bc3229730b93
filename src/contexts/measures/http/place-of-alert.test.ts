import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { knownPlaces, valueOfPlace } from '../pages/measure-form/known-places.ts'
import { placesOfAlert } from './place-of-alert.ts'

const known = knownPlaces(
  ['AZ', 'MX'],
  [
    {
      country: 'AZ',
      region: 'AZ-BA',
      city: 'baku',
      cityName: { en: 'Baku', es: 'Bakú', az: 'Bakı' },
    },
    { country: 'AZ', region: 'AZ-QAB', city: 'gabala', cityName: { en: 'Gabala', az: 'Qəbələ' } },
    { country: 'MX', region: null, city: 'mexico-city', cityName: { es: 'Ciudad de México' } },
  ],
)

const found = (description: string, ...codes: readonly (readonly [string, string])[]): string[] => {
  const geocodes = codes.map(([name, value]) => ({ name, value }))
  return placesOfAlert([{ description, geocodes, isDrawn: false }], known).map(valueOfPlace)
}

describe('the place of an alert', () => {
  it('is found by a name in any language, as a word of its own', () => {
    assert.deepEqual(found('City of Baku'), ['AZ/AZ-BA/baku'])
    assert.deepEqual(found('BAKI'), ['AZ/AZ-BA/baku'])
    assert.deepEqual(found('Qebele rayonu'), ['AZ/AZ-QAB/gabala'])
    assert.deepEqual(found('Bakuriani'), [])
    assert.deepEqual(found('Azerbaiyán'), ['AZ'])
    assert.deepEqual(found('the whole of Azerbaijan'), ['AZ'])
  })

  it('is found by an ISO 3166 code, and by no code of another list', () => {
    assert.deepEqual(found('Region 7', ['ISO 3166-2', 'AZ-QAB']), ['AZ/AZ-QAB'])
    assert.deepEqual(found('Everywhere', ['iso3166-1', 'MX']), ['MX'])
    assert.deepEqual(found('Region 7', ['SAME', 'AZ-QAB']), [])
  })

  it('is the narrowest that is named, and several where several are', () => {
    assert.deepEqual(found('Baku, Azerbaijan', ['ISO 3166-2', 'AZ-BA']), ['AZ/AZ-BA/baku'])
    assert.deepEqual(found('Baku and Gabala'), ['AZ/AZ-BA/baku', 'AZ/AZ-QAB/gabala'])
  })

  it('is nowhere known where nothing is', () => {
    assert.deepEqual(found('Los Angeles County', ['SAME', '006037']), [])
    assert.deepEqual(placesOfAlert([], known), [])
  })
})

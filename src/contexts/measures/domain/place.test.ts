import { deepEqual, equal } from 'node:assert/strict'
import { describe, it } from 'node:test'

import type { Jurisdiction } from './measure.ts'
import { placeKeys, reachOf, rememberedPlaceKeys, specificity } from './place.ts'

const country: Jurisdiction = { country: 'AZ' }
const region: Jurisdiction = { country: 'AZ', region: 'AZ-BA' }
const city: Jurisdiction = { country: 'AZ', city: 'Baku' }
const full: Jurisdiction = { country: 'AZ', region: 'AZ-BA', city: 'Baku' }

const reach = (jurisdiction: Jurisdiction, place: Jurisdiction | null) => {
  const found = reachOf(placeKeys(jurisdiction), place === null ? null : placeKeys(place))
  return typeof found === 'string' ? found : JSON.stringify(found)
}

const notKnown = (part: string): string => JSON.stringify({ fact: 'place', part })

describe('whether a jurisdiction reaches a place', () => {
  const table: readonly (readonly [Jurisdiction, Jurisdiction | null, string])[] = [
    [country, full, 'reaches'],
    [country, country, 'reaches'],
    [country, { country: 'MX' }, 'elsewhere'],
    [{ ...full, country: 'MX' }, full, 'elsewhere'],
    [country, null, notKnown('country')],
    [region, full, 'reaches'],
    [region, { country: 'AZ', region: 'AZ-GA' }, 'elsewhere'],
    [region, country, notKnown('region')],
    [region, city, notKnown('region')],
    [city, full, 'reaches'],
    [city, city, 'reaches'],
    [city, { country: 'AZ', city: 'Ganja' }, 'elsewhere'],
    [city, region, notKnown('city')],
    [full, city, 'reaches'],
    [full, { country: 'AZ', region: 'AZ-GA', city: 'Baku' }, 'elsewhere'],
    [full, { country: 'AZ', region: 'AZ-GA' }, 'elsewhere'],
    [full, region, notKnown('city')],
  ]
  for (const [jurisdiction, place, expected] of table) {
    it(`${JSON.stringify(jurisdiction)} and ${JSON.stringify(place)}: ${expected}`, () => {
      equal(reach(jurisdiction, place), expected)
    })
  }

  it('compares names without regard to case, marks, blanks and dots on i', () => {
    equal(reach({ country: 'AZ', city: ' GƏNCƏ' }, { country: 'AZ', city: 'Gəncə' }), 'reaches')
    equal(
      reach({ country: 'AZ', city: 'İSMAYILLI' }, { country: 'AZ', city: 'ismayıllı' }),
      'reaches',
    )
    equal(reach({ country: 'MX', city: 'MÉRIDA' }, { country: 'MX', city: 'Merida' }), 'reaches')
  })
})

describe('how narrow a jurisdiction is', () => {
  it('grows from country to region to city', () => {
    deepEqual(
      [country, region, city, full].map((one) => specificity(placeKeys(one))),
      [0, 1, 2, 2],
    )
  })
})

describe('remembered places', () => {
  it('are the places themselves', () => {
    equal(rememberedPlaceKeys(null), null)
    deepEqual(rememberedPlaceKeys(full), placeKeys(full))
    equal(rememberedPlaceKeys(full), rememberedPlaceKeys(full))
  })
})

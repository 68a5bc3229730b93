import { deepEqual, equal, ok } from 'node:assert/strict'
import { describe, it } from 'node:test'

import { isZone } from '#kit/time/zones.ts'

import { countriesByAlpha3, zoneOfCountry } from './countries.ts'

describe('the table of countries', () => {
  it('names each code once, with a zone that this installation knows', () => {
    const countries = [...countriesByAlpha3.values()]
    equal(new Set(countries.map(({ alpha2 }) => alpha2)).size, countries.length)
    for (const { alpha3, alpha2, zone } of countries) {
      ok(/^[A-Z]{3}$/.test(alpha3) && /^[A-Z]{2}$/.test(alpha2) && isZone(zone), alpha3)
    }
  })

  it('knows every country that CLDR knows by its alpha-2 code', () => {
    const names = new Intl.DisplayNames(['en'], { type: 'region' })
    for (const { alpha2 } of countriesByAlpha3.values()) ok(names.of(alpha2) !== alpha2, alpha2)
  })

  it('has the countries of the published series', () => {
    deepEqual(countriesByAlpha3.get('AZE'), { alpha3: 'AZE', alpha2: 'AZ', zone: 'Asia/Baku' })
    equal(countriesByAlpha3.get('MEX')?.zone, 'America/Mexico_City')
    equal(countriesByAlpha3.get('RKS')?.alpha2, 'XK')
    equal(zoneOfCountry('AZ'), 'Asia/Baku')
    equal(zoneOfCountry('??'), 'UTC')
  })
})

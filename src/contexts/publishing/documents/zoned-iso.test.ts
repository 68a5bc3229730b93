import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { zonedIso } from './zoned-iso.ts'

describe('an instant with the offset of its place', () => {
  for (const [instant, zone, expected] of [
    ['2020-12-21T14:30:00Z', 'Asia/Baku', '2020-12-21T18:30:00+04:00'],
    ['2020-12-21T14:30:00Z', 'America/Mexico_City', '2020-12-21T08:30:00-06:00'],
    ['2021-07-01T20:00:00Z', 'Europe/Madrid', '2021-07-01T22:00:00+02:00'],
    ['2021-07-01T20:00:00Z', 'Asia/Kathmandu', '2021-07-02T01:45:00+05:45'],
    ['2021-07-01T20:00:00Z', 'America/St_Johns', '2021-07-01T17:30:00-02:30'],
    ['2021-07-01T20:00:00Z', 'UTC', '2021-07-01T20:00:00+00:00'],
  ] as const) {
    it(`reads ${expected} in ${zone}`, () => {
      assert.equal(zonedIso(Date.parse(instant), zone), expected)
      assert.equal(Date.parse(expected), Date.parse(instant))
    })
  }
})

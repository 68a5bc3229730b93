import { equal } from 'node:assert/strict'
import { describe, it } from 'node:test'

import { nameMeant } from './slips-of-the-pen.ts'

const known = ['id', 'start', 'end', 'venueCapacity', 'plan', 'otherwise', 'needsArrivals']

describe('a name that looks like a known one', () => {
  const table: readonly (readonly [string, string | undefined])[] = [
    ['needArrivals', 'needsArrivals'],
    ['needs_arrivals', 'needsArrivals'],
    ['NEEDSARRIVALS', 'needsArrivals'],
    ['venuCapacty', 'venueCapacity'],
    ['starts', 'start'],
    ['Plan', 'plan'],
    ['plans', 'plan'],
    ['ID', 'id'],
    ['title', undefined],
    ['note', undefined],
    ['and', undefined],
    ['is', undefined],
    ['capacity', undefined],
    ['discipline', undefined],
    ['city', undefined],
  ]
  for (const [given, meant] of table) {
    it(`${given}: ${meant ?? 'none is meant'}`, () => {
      equal(nameMeant(given, known), meant)
    })
  }
})

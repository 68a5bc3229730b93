import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'

import type { Offer } from './register.ts'
import { seatArrivals } from './seat-arrivals.ts'

const hall = (seats: number | null, taken = 0, isOpen = true): Offer => ({
  kind: 'on-site',
  isOpen,
  seats,
  ceiling: null,
  given: seats,
  taken,
  reserved: 0,
})

const parties = (...sizes: number[]) => sizes.map((party) => ({ party, offer: 'on-site' as const }))

const statesFor = (offer: Offer, ...sizes: number[]) =>
  seatArrivals([offer], parties(...sizes)).map(({ state }) => state)

describe('seating arrivals', () => {
  it('seats whoever came first, and lets the others wait', () => {
    assert.deepEqual(statesFor(hall(2), 1, 1, 1), ['confirmed', 'confirmed', 'waiting'])
  })

  it('does not split a party, and lets a smaller one after it sit', () => {
    assert.deepEqual(statesFor(hall(3), 2, 2, 1), ['confirmed', 'waiting', 'confirmed'])
  })

  it('seats as many as come where seats are not limited, and nobody where the offer is closed', () => {
    assert.deepEqual(statesFor(hall(null), 10, 10), ['confirmed', 'confirmed'])
    assert.deepEqual(statesFor(hall(null, 0, false), 1), ['waiting'])
    assert.deepEqual(seatArrivals([], parties(1))[0]?.state, 'waiting')
  })

  it('seats nobody above what an answer allows meanwhile', () => {
    assert.deepEqual(
      seatArrivals([{ ...hall(10, 2), ceiling: 3 }], parties(1, 1)).map(({ state }) => state),
      ['confirmed', 'waiting'],
    )
  })

  it('never seats more people than there are seats, and nobody waits who would have fitted', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 40 })
    fc.assert(
      fc.property(sizes, fc.nat(30), (all, seats) => {
        const answers = seatArrivals([hall(seats)], parties(...all))
        const seated = answers.filter(({ state }) => state === 'confirmed')
        const taken = seated.reduce((sum, { party }) => sum + party, 0)
        const smallest = Math.min(
          Infinity,
          ...answers.filter(({ state }) => state === 'waiting').map(({ party }) => party),
        )
        assert.ok(taken <= seats)
        assert.ok(smallest > seats - taken)
        assert.deepEqual(
          answers.map(({ party }) => party),
          all,
        )
      }),
    )
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'

import { mostForReserve, type Reserve, reserveGiven, reservesAfter, shareSeats } from './reserve.ts'
import type { Target } from './seeker.ts'

const reserves = (
  mx: number,
  az: number,
  online: readonly [number, number] = [0, 0],
): Reserve[] => [
  { kind: 'on-site', side: 'MX', seats: mx, given: mx },
  { kind: 'on-site', side: 'AZ', seats: az, given: az },
  { kind: 'online', side: 'MX', seats: online[0], given: online[0] },
  { kind: 'online', side: 'AZ', seats: online[1], given: online[1] },
]

const offers = (onSite: number, online: number | null | 'closed' = 'closed'): Target => ({
  onSite: { isOpen: onSite > 0, seats: onSite },
  online: online === 'closed' ? { isOpen: false, seats: 0 } : { isOpen: true, seats: online },
})

const seatsAfter = (before: readonly Reserve[], target: Target, publicOnline = 0) =>
  reservesAfter(before, target, publicOnline).map(({ seats }) => seats)

describe('reserves when the seats of an event change', () => {
  it('are kept while the seats cover all of them', () => {
    assert.deepEqual(seatsAfter(reserves(20, 10), offers(30)), [20, 10, 0, 0])
  })

  it('are cut evenly over what was given, and grow back to it', () => {
    const cut = reservesAfter(reserves(20, 10), offers(12), 0)
    assert.deepEqual(
      cut.map(({ seats }) => seats),
      [8, 4, 0, 0],
    )
    assert.deepEqual(seatsAfter(cut, offers(60)), [20, 10, 0, 0])
  })

  it('leave to the public a seat to which both sides have the same claim', () => {
    assert.deepEqual(seatsAfter(reserves(10, 10), offers(7)), [3, 3, 0, 0])
  })

  it('get online what they lose on site, out of seats that nobody holds', () => {
    assert.deepEqual(seatsAfter(reserves(20, 10), offers(12, 100)), [8, 4, 12, 6])
    assert.deepEqual(seatsAfter(reserves(20, 10), offers(12, 100), 91), [8, 4, 6, 3])
    assert.deepEqual(seatsAfter(reserves(20, 10), offers(12, null)), [8, 4, null, null])
  })
})

const claims = fc.array(fc.nat(500), { minLength: 1, maxLength: 4 })

describe('sharing seats, whatever is claimed', () => {
  it('gives nobody more than was claimed, and all together no more than there is', () => {
    fc.assert(
      fc.property(claims, fc.nat(1000), (claimed, seats) => {
        const shares = shareSeats(claimed, seats)
        assert.ok(shares.every((share, index) => share >= 0 && share <= (claimed[index] ?? 0)))
        assert.ok(shares.reduce((sum, share) => sum + share, 0) <= seats)
      }),
    )
  })

  it('gives those who claim the same the same', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(1000), (claim, seats) => {
        const [one, other] = shareSeats([claim, claim], seats)
        assert.equal(one, other)
      }),
    )
  })

  it('leaves at most a seat for each equal claim when it cannot give all', () => {
    fc.assert(
      fc.property(claims, fc.nat(1000), (claimed, seats) => {
        const total = claimed.reduce((sum, claim) => sum + claim, 0)
        const given = shareSeats(claimed, seats).reduce((sum, share) => sum + share, 0)
        assert.ok(Math.min(total, seats) - given < claimed.length)
      }),
    )
  })
})

describe('a side that sets its reserve', () => {
  const own: Reserve = { kind: 'on-site', side: 'MX', seats: 10, given: 10 }
  const offer = { isOpen: true, seats: 50, ceiling: null, taken: 30, reserved: 15 }
  const asked = { own, offer, taken: 4 }

  it('gets seats that are free, and no more', () => {
    assert.deepEqual(reserveGiven(15, asked), { ...own, seats: 15, given: 15 })
    assert.equal(reserveGiven(16, asked), 'no-free-seats')
    assert.deepEqual(mostForReserve(asked), { seats: 15, given: 15 })
  })

  it('gives back all but what its guests hold', () => {
    assert.deepEqual(reserveGiven(4, asked), { ...own, seats: 4, given: 4 })
    assert.equal(reserveGiven(3, asked), 'guests-hold-these-seats')
  })

  it('is told what is not a number of seats', () => {
    for (const wanted of [-1, 1.5, Number.NaN, 100_001, Infinity]) {
      assert.equal(reserveGiven(wanted, asked), 'reserve-is-not-a-number')
    }
  })

  it('keeps its claim while a change has cut it', () => {
    const cut = { ...asked, own: { ...own, seats: 5 }, offer: { ...offer, taken: 35 } }
    assert.deepEqual(reserveGiven(9, cut), { ...own, seats: 5, given: 9 })
  })

  it('gets none above what an answer in force allows', () => {
    assert.equal(reserveGiven(11, { ...asked, offer: { ...offer, ceiling: 45 } }), 'no-free-seats')
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'

import { allocateSeats, type Allotted } from './allocate-seats.ts'
import type { Allocation } from './register.ts'
import { openPool } from './seat-pools.ts'
import type { Seeker, Target } from './seeker.ts'

const order: Allocation = { by: 'order' }

const aSeeker = (id: string, parts: Partial<Seeker> = {}): Seeker => ({
  id,
  party: 1,
  offer: 'on-site',
  wished: 'on-site',
  ifMoved: 'online',
  state: 'confirmed',
  hasAccessNeeds: false,
  guest: null,
  ...parts,
})

const offers = (onSite: number | null, online: number | null | 'closed'): Target => ({
  onSite: { isOpen: onSite !== 0, seats: onSite },
  online: online === 'closed' ? { isOpen: false, seats: 0 } : { isOpen: true, seats: online },
})

const reasons = (answers: readonly Allotted[]): Record<string, string> =>
  Object.fromEntries(answers.map(({ id, because }) => [id, because]))

describe('allocating seats', () => {
  it('lets whoever came first keep a seat, and sends the others where they said', () => {
    const seekers = [
      aSeeker('first'),
      aSeeker('second'),
      aSeeker('online'),
      aSeeker('waits', { ifMoved: 'wait' }),
      aSeeker('goes', { ifMoved: 'release' }),
    ]
    assert.deepEqual(reasons(allocateSeats(seekers, offers(2, null), order)), {
      first: 'keeps-seat',
      second: 'keeps-seat',
      online: 'moves-online',
      waits: 'waits-by-choice',
      goes: 'released-by-choice',
    })
  })

  it('puts people with access needs before those who came earlier', () => {
    const seekers = [aSeeker('early'), aSeeker('needs', { hasAccessNeeds: true })]
    assert.equal(reasons(allocateSeats(seekers, offers(1, null), order))['needs'], 'keeps-seat')
  })

  it('gives whoever finds no seat one at the second sitting, whole parties, while there is room', () => {
    const seekers = [
      aSeeker('keeps'),
      aSeeker('pair', { party: 2 }),
      aSeeker('late', { ifMoved: 'wait' }),
      aSeeker('waited', { state: 'waiting' }),
    ]
    const seats = { ...offers(1, 'closed'), second: openPool(3) }
    assert.deepEqual(reasons(allocateSeats(seekers, seats, order)), {
      keeps: 'keeps-seat',
      pair: 'moves-to-second-sitting',
      late: 'moves-to-second-sitting',
      waited: 'still-waits',
    })
  })

  it('says whether online was full or closed to those who have to wait', () => {
    const seekers = [aSeeker('a', { party: 2 })]
    const because = (target: Target) => reasons(allocateSeats(seekers, target, order))['a']
    assert.equal(because(offers(0, 1)), 'waits-since-online-is-full')
    assert.equal(because(offers(1, 'closed')), 'waits-since-online-is-closed')
  })

  it('brings back on site whoever wished to come, before the waitlist, when online ends', () => {
    const seekers = [
      aSeeker('waits', { state: 'waiting' }),
      aSeeker('moved', { offer: 'online' }),
      aSeeker('abroad', { offer: 'online', wished: 'online' }),
    ]
    assert.deepEqual(reasons(allocateSeats(seekers, offers(1, 'closed'), order)), {
      moved: 'returns-on-site',
      abroad: 'waits-for-online',
      waits: 'still-waits',
    })
  })

  it('draws the same lots from the same seed, and others from another', () => {
    const seekers = Array.from({ length: 40 }, (_, index) => aSeeker(`person ${String(index)}`))
    const kept = (seed: string): string[] =>
      allocateSeats(seekers, offers(10, null), { by: 'lottery', seed })
        .filter(({ because }) => because === 'keeps-seat')
        .map(({ id }) => id)
    assert.deepEqual(kept('a seed'), kept('a seed'))
    assert.notDeepEqual(kept('a seed'), kept('another'))
  })
})

const seekers: fc.Arbitrary<Seeker[]> = fc
  .array(
    fc.record({
      party: fc.integer({ min: 1, max: 6 }),
      offer: fc.constantFrom('on-site' as const, 'online' as const),
      wished: fc.constantFrom('on-site' as const, 'online' as const),
      ifMoved: fc.constantFrom('online' as const, 'wait' as const, 'release' as const),
      state: fc.constantFrom('confirmed' as const, 'waiting' as const),
      hasAccessNeeds: fc.boolean(),
      guest: fc.constant(null),
    }),
    { maxLength: 30 },
  )
  .map((all) => all.map((one, index) => ({ ...one, id: `registration ${String(index)}` })))

const anOffer = fc.oneof(
  fc.constant({ isOpen: false, seats: 0 }),
  fc.record({ isOpen: fc.constant(true), seats: fc.option(fc.nat(60)) }),
)
const targets: fc.Arbitrary<Target> = fc.record({ onSite: anOffer, online: anOffer })
const rules: fc.Arbitrary<Allocation> = fc.oneof(
  fc.constant(order),
  fc.record({ by: fc.constant('lottery' as const), seed: fc.string() }),
)

const seatedOn = (answers: readonly Allotted[], offer: 'on-site' | 'online'): number =>
  answers
    .filter(({ to }) => to.state === 'confirmed' && to.offer === offer)
    .reduce((sum, { to }) => sum + to.party, 0)

const capacity = ({ isOpen, seats }: Target['onSite']): number => (isOpen ? (seats ?? Infinity) : 0)

describe('an allocation, whatever the registrations', () => {
  it('answers everybody exactly once, with the party whole', () => {
    fc.assert(
      fc.property(seekers, targets, rules, (all, target, rule) => {
        const answers = allocateSeats(all, target, rule)
        assert.deepEqual(answers.map(({ id }) => id).sort(), all.map(({ id }) => id).sort())
        for (const { id, to } of answers) {
          assert.equal(to.party, all.find((one) => one.id === id)?.party)
        }
      }),
    )
  })

  it('never seats more than there are seats', () => {
    fc.assert(
      fc.property(seekers, targets, rules, (all, target, rule) => {
        const answers = allocateSeats(all, target, rule)
        assert.ok(seatedOn(answers, 'on-site') <= capacity(target.onSite))
        assert.ok(seatedOn(answers, 'online') <= capacity(target.online))
      }),
    )
  })

  it('moves nobody who holds a seat when seats are added', () => {
    fc.assert(
      fc.property(seekers, rules, (all, rule) => {
        const answers = allocateSeats(all, offers(null, null), rule)
        for (const { from, because } of answers) {
          assert.equal(because, from.state === 'confirmed' ? 'keeps-seat' : 'promoted')
        }
      }),
    )
  })

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(seekers, targets, rules, (all, target, rule) => {
        const again = allocateSeats(all, target, rule).flatMap(({ id, to }) => {
          const one = all.find((seeker) => seeker.id === id)
          const { state, offer } = to
          if (one === undefined || state === 'released' || state === 'cancelled') return []
          return [{ ...one, state, offer }]
        })
        const inArrival = all.flatMap(({ id }) => again.filter((one) => one.id === id))
        for (const { from, to } of allocateSeats(inArrival, target, rule)) {
          if (from.state === 'confirmed') assert.deepEqual(to, from)
        }
      }),
    )
  })
})

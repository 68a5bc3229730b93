import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'

import { allocateSeats, type Allotted } from './allocate-seats.ts'
import { type Reserve, reservesAfter } from './reserve.ts'
import type { Seeker, Target } from './seeker.ts'

const order = { by: 'order' } as const

const aGuest = (id: string, rank: number, parts: Partial<Seeker> = {}): Seeker => ({
  id,
  party: 1,
  offer: 'on-site',
  wished: 'on-site',
  ifMoved: 'online',
  state: 'confirmed',
  hasAccessNeeds: false,
  guest: { side: 'MX', rank },
  ...parts,
})

const reservesOf = (mx: number, az = 0): Reserve[] => [
  { kind: 'on-site', side: 'MX', seats: mx, given: mx },
  { kind: 'on-site', side: 'AZ', seats: az, given: az },
  { kind: 'online', side: 'MX', seats: null, given: 0 },
  { kind: 'online', side: 'AZ', seats: null, given: 0 },
]

const offers = (onSite: number): Target => ({
  onSite: { isOpen: onSite > 0, seats: onSite },
  online: { isOpen: true, seats: null },
})

const allocate = (seekers: readonly Seeker[], target: Target, reserves: readonly Reserve[]) =>
  allocateSeats(seekers, { ...target, reserves: reservesAfter(reserves, target, 0) }, order)

const reasons = (answers: readonly Allotted[]): Record<string, string> =>
  Object.fromEntries(answers.map(({ id, because }) => [id, because]))

describe('official guests, when seats are cut', () => {
  it('keep their seats before the public does', () => {
    const seekers = [aGuest('came first', 0, { guest: null }), aGuest('ambassador', 1)]
    assert.deepEqual(reasons(allocate(seekers, offers(1), reservesOf(1))), {
      ambassador: 'keeps-seat',
      'came first': 'moves-online',
    })
  })

  it('keep them by precedence, and go where they said', () => {
    const seekers = [
      aGuest('attaché', 4),
      aGuest('director', 3, { ifMoved: 'wait' }),
      aGuest('minister', 2),
      aGuest('ambassador', 1),
    ]
    assert.deepEqual(reasons(allocate(seekers, offers(2), reservesOf(4))), {
      ambassador: 'keeps-seat',
      minister: 'keeps-seat',
      director: 'waits-by-choice',
      attaché: 'moves-online',
    })
  })

  it('stay with their companions', () => {
    const seekers = [aGuest('ambassador', 1, { party: 3 }), aGuest('attaché', 2)]
    assert.deepEqual(reasons(allocate(seekers, offers(2), reservesOf(4))), {
      ambassador: 'moves-online',
      attaché: 'keeps-seat',
    })
  })

  it('come back on site by precedence when seats return', () => {
    const seekers = [
      aGuest('attaché', 3, { offer: 'online' }),
      aGuest('minister', 2, { state: 'waiting' }),
      aGuest('ambassador', 1, { offer: 'online' }),
      aGuest('by choice online', 0, { offer: 'online', wished: 'online' }),
    ]
    assert.deepEqual(reasons(allocate(seekers, offers(50), reservesOf(2))), {
      ambassador: 'seats-return',
      minister: 'promoted',
      attaché: 'keeps-seat',
      'by choice online': 'keeps-seat',
    })
  })
})

const guests: fc.Arbitrary<Seeker[]> = fc
  .array(
    fc.record({
      party: fc.integer({ min: 1, max: 4 }),
      offer: fc.constantFrom('on-site' as const, 'online' as const),
      wished: fc.constantFrom('on-site' as const, 'online' as const),
      ifMoved: fc.constantFrom('online' as const, 'wait' as const, 'release' as const),
      state: fc.constantFrom('confirmed' as const, 'waiting' as const),
      hasAccessNeeds: fc.boolean(),
      guest: fc.option(
        fc.record({ side: fc.constantFrom('MX', 'AZ'), rank: fc.integer({ min: 1, max: 40 }) }),
      ),
    }),
    { maxLength: 24 },
  )
  .map((all) =>
    all.map((one, index) => ({
      ...one,
      // Whoever waits, waits for what they wished.
      offer: one.state === 'waiting' ? one.wished : one.offer,
      id: `one ${String(index)}`,
    })),
  )

const anOffer = fc.oneof(
  fc.constant({ isOpen: false, seats: 0 }),
  fc.record({ isOpen: fc.constant(true), seats: fc.option(fc.nat(40)) }),
)
const targets: fc.Arbitrary<Target> = fc.record({ onSite: anOffer, online: anOffer })

const someReserves: fc.Arbitrary<Reserve[]> = fc
  .tuple(fc.nat(15), fc.nat(15), fc.nat(8), fc.nat(8))
  .map((given) =>
    (['on-site', 'online'] as const).flatMap((kind, at) =>
      ['MX', 'AZ'].map((side, index) => ({
        kind,
        side,
        seats: given[at * 2 + index] ?? 0,
        given: given[at * 2 + index] ?? 0,
      })),
    ),
  )

type Made = {
  readonly seekers: readonly Seeker[]
  readonly target: Target
  readonly after: readonly Reserve[]
  readonly answers: readonly Allotted[]
}

const worlds: fc.Arbitrary<Made> = fc
  .tuple(guests, targets, someReserves)
  .map(([seekers, target, reserves]) => {
    const publicOnline = seekers
      .filter((one) => one.guest === null && one.state === 'confirmed' && one.offer === 'online')
      .reduce((sum, { party }) => sum + party, 0)
    const after = reservesAfter(reserves, target, publicOnline)
    return {
      seekers,
      target,
      after,
      answers: allocateSeats(seekers, { ...target, reserves: after }, order),
    }
  })

const seated = ({ answers, seekers }: Made, kind: string, side: string | null): number => {
  const sideOf = new Map(seekers.map(({ id, guest }) => [id, guest?.side ?? null]))
  return answers
    .filter(({ to }) => to.state === 'confirmed' && to.offer === kind)
    .filter(({ id }) => sideOf.get(id) === side)
    .reduce((sum, { to }) => sum + to.party, 0)
}

const capacity = ({ isOpen, seats }: Target['onSite']): number => (isOpen ? (seats ?? Infinity) : 0)

describe('seating guests, whatever the guests', () => {
  it('answers everybody exactly once, with the party whole', () => {
    fc.assert(
      fc.property(worlds, ({ seekers, answers }) => {
        const parties = new Map(seekers.map(({ id, party }) => [id, party]))
        assert.deepEqual(answers.map(({ id }) => id).sort(), [...parties.keys()].sort())
        for (const { id, to } of answers) assert.equal(to.party, parties.get(id))
      }),
    )
  })

  it('seats no more in a reserve than it has, and in all no more than the offer has', () => {
    fc.assert(
      fc.property(worlds, (made) => {
        for (const [kind, offer] of [
          ['on-site', made.target.onSite],
          ['online', made.target.online],
        ] as const) {
          const own = made.after.filter((one) => one.kind === kind)
          for (const { side, seats } of own) {
            assert.ok(seated(made, kind, side) <= (seats ?? Infinity))
          }
          const kept = own.reduce((sum, { seats }) => sum + (seats ?? 0), 0)
          assert.ok(seated(made, kind, null) + kept <= capacity(offer))
        }
      }),
    )
  })

  it('tells one side nothing of the guests of the other, nor the public of any', () => {
    fc.assert(
      fc.property(worlds, ({ seekers, target, after, answers }) => {
        const asSeen = seekers.filter(({ guest }) => guest?.side !== 'AZ')
        const seen = new Set(asSeen.map(({ id }) => id))
        const preview = allocateSeats(asSeen, { ...target, reserves: after }, order)
        assert.deepEqual(reasons(preview), reasons(answers.filter(({ id }) => seen.has(id))))
      }),
    )
  })

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(worlds, ({ seekers, target, after, answers }) => {
        const byId = new Map(answers.map(({ id, to }) => [id, to]))
        const again = seekers.flatMap((one): Seeker[] => {
          const { state, offer } = byId.get(one.id) ?? one
          return state === 'confirmed' || state === 'waiting' ? [{ ...one, state, offer }] : []
        })
        for (const { from, to } of allocateSeats(again, { ...target, reserves: after }, order)) {
          if (from.state === 'confirmed') assert.deepEqual(to, from)
        }
      }),
    )
  })

  it('moves nobody who holds a seat when seats are added, but back to where they wished', () => {
    fc.assert(
      fc.property(guests, (seekers) => {
        const everything: Target = {
          onSite: { isOpen: true, seats: null },
          online: { isOpen: true, seats: null },
        }
        const reserves = reservesOf(0).map((one) => ({ ...one, seats: null }))
        for (const { because, from } of allocateSeats(
          seekers,
          { ...everything, reserves },
          order,
        )) {
          const fits = from.state === 'confirmed' ? ['keeps-seat', 'seats-return'] : ['promoted']
          assert.ok(fits.includes(because))
        }
      }),
    )
  })
})

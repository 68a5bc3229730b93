import { deepEqual } from 'node:assert/strict'
import { describe, it } from 'node:test'

import { anOfferContent } from '#tests/support/restoration-factories.ts'

import { standsOn } from './capability.ts'
import { historyOf, type OfferStep } from './offer-history.ts'

const step = (said: Partial<OfferStep>): OfferStep => ({
  visibility: 'XX',
  content: anOfferContent({ standsUntil: 100 }),
  memberName: 'A member',
  recordedAt: 0,
  ...said,
})

describe('an offer that names a last day', () => {
  it('stands on that day, and on no day later', () => {
    deepEqual(
      [99, 100, 101].map((today) => standsOn({ standsUntil: 100 }, today)),
      [true, true, false],
    )
    deepEqual(standsOn({ standsUntil: null }, 101), true)
  })

  it('has a record that names each step by what it changed', () => {
    const renewed = anOfferContent({ standsUntil: 120 })
    const kinds = historyOf([
      step({}),
      step({ visibility: 'joint' }),
      step({ visibility: 'joint', content: renewed }),
      step({ visibility: 'joint', content: { ...renewed, people: 3 } }),
      step({ visibility: 'joint', content: { ...renewed, standsUntil: 110 } }),
      step({ visibility: 'joint', content: null }),
    ]).map((event) =>
      event.kind === 'renewed' ? `renewed until ${String(event.until)}` : event.kind,
    )
    deepEqual(kinds, [
      'recorded',
      'released',
      'renewed until 120',
      'corrected',
      'corrected',
      'withdrawn',
    ])
  })

  it('begins anew for who sees it only since it was released', () => {
    deepEqual(
      historyOf([step({ visibility: 'joint' })]).map(({ kind }) => kind),
      ['recorded'],
    )
  })
})

import { deepEqual } from 'node:assert/strict'
import { describe, it } from 'node:test'

import { aMeasure, anEvent, midnightOf } from '#tests/support/measure-factories.ts'

import { decide } from './decide.ts'
import type { EventToDecide } from './event-to-decide.ts'
import type { Measure, Scope } from './measure.ts'

const asOf = { at: midnightOf('2020-11-26'), by: 'announced' } as const

const missing = (
  measure: Partial<Measure> & { readonly scope?: Scope },
  event: Partial<EventToDecide> = {},
): readonly string[] => {
  const { scope, ...said } = measure
  const rule = { kind: 'contact-data', keepsDays: 14, ...(scope && { scope }) } as const
  const { because } = decide(anEvent(event), [aMeasure({ ...said, rules: [rule] })], asOf)
  return because.flatMap((ground) =>
    ground.kind === 'measure' ? ground.missing.map(({ fact }) => fact) : ['no-measure'],
  )
}

describe('a rule that asks for contact data', () => {
  it('says what is missing where it may not hold, though it takes no seat', () => {
    deepEqual(missing({}), [])
    deepEqual(missing({ targeted: true }), ['reach'])
    deepEqual(missing({ scope: { setting: 'indoor' } }, { setting: 'unknown' }), ['setting'])
  })

  it('is about the events of its setting and disciplines alone', () => {
    deepEqual(missing({ scope: { setting: 'indoor' } }, { setting: 'outdoor' }), ['no-measure'])
    deepEqual(missing({ scope: { disciplines: ['cinema'] } }, { disciplines: ['music'] }), [
      'no-measure',
    ])
  })

  it('asks nothing more while it is a recommendation', () => {
    deepEqual(missing({ targeted: true, binding: false }), [])
  })
})

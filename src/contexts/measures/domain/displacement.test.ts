import { deepEqual, equal } from 'node:assert/strict'
import { describe, it } from 'node:test'

import { aMeasure, anEvent, midnightOf } from '#tests/support/measure-factories.ts'

import { decide } from './decide.ts'
import type { Decision } from './decision.ts'
import type { EventToDecide } from './event-to-decide.ts'
import type { Jurisdiction, Measure, Rule } from './measure.ts'

const answer = (measures: readonly Measure[], given: Partial<EventToDecide> = {}): Decision =>
  decide(anEvent(given), measures, { at: midnightOf('2020-12-01'), by: 'announced' })

const effectOf = ({ because }: Decision, id: string): string | undefined =>
  because.flatMap((ground) =>
    ground.kind === 'measure' && ground.measure.id === id ? [ground.effect] : [],
  )[0]

const country: Jurisdiction = { country: 'AZ' }
const region: Jurisdiction = { country: 'AZ', region: 'AZ-BA' }
const city: Jurisdiction = { country: 'AZ', region: 'AZ-BA', city: 'baku' }

const ban = aMeasure({ id: 'ban', announced: midnightOf('2020-10-01') })

const limit = (given: Partial<Measure> = {}): Measure =>
  aMeasure({
    id: 'limit',
    jurisdiction: city,
    prevails: true,
    rules: [{ kind: 'people-limit', people: 50 }],
    announced: midnightOf('2020-11-27'),
    ...given,
  })

describe('a measure that prevails', () => {
  it('displaces a broader one that was announced before it', () => {
    const decision = answer([ban, limit()])
    deepEqual(decision.allowed, { lo: 50, hi: 50 })
    equal(effectOf(decision, 'ban'), 'displaced')
    const displaced = decision.because.find(
      (ground) => ground.kind === 'measure' && ground.measure.id === 'ban',
    )
    if (displaced?.kind !== 'measure') throw new Error('the ban is no ground')
    deepEqual(displaced.displacedBy, {
      id: 'limit',
      title: { en: 'Arbitrary measure' },
      announced: midnightOf('2020-11-27'),
      jurisdiction: city,
    })
    deepEqual(displaced.seats, { lo: 300, hi: 300 })
    deepEqual(displaced.missing, [])
  })

  it('displaces one announced at the same moment, and none announced later', () => {
    const at = midnightOf('2020-11-27')
    equal(answer([aMeasure({ announced: at }), limit()]).outcome, 'in-person')
    equal(answer([aMeasure({ announced: at + 1 }), limit()]).outcome, 'online')
  })

  const table: readonly (readonly [string, Jurisdiction, Jurisdiction, boolean])[] = [
    ['a city over its country', city, country, true],
    ['a city over its region', city, region, true],
    ['a region over its country', region, country, true],
    ['a country over a city', country, city, false],
    ['a city over itself', city, city, false],
    ['a city elsewhere', { country: 'AZ', city: 'ganja' }, country, false],
  ]
  for (const [name, narrower, broader, displaces] of table) {
    it(`${displaces ? 'displaces' : 'does not displace'}: ${name}`, () => {
      const measures = [{ ...ban, jurisdiction: broader }, limit({ jurisdiction: narrower })]
      equal(answer(measures).outcome, displaces ? 'in-person' : 'online')
    })
  }

  it('displaces nothing without saying so, nor as a recommendation', () => {
    equal(answer([ban, limit({ prevails: false })]).outcome, 'online')
    equal(answer([ban, limit({ binding: false })]).outcome, 'online')
  })

  it('displaces a targeted measure and one that is not known', () => {
    equal(answer([{ ...ban, targeted: true }, limit()]).outcome, 'in-person')
    const unknown: Rule = { kind: 'not-known', topic: 'gatherings' }
    equal(answer([{ ...ban, rules: [unknown] }, limit()]).outcome, 'in-person')
  })

  it('displaces only what it speaks of: no word on halls opens a border', () => {
    const border = aMeasure({ id: 'border', rules: [{ kind: 'arrivals', barred: 'all' }] })
    const decision = answer([border, limit()], { needsArrivals: true })
    equal(decision.outcome, 'online')
    equal(effectOf(decision, 'border'), 'closes')
  })

  it('displaces nothing for an event of which it does not speak', () => {
    const theatre: Rule = { kind: 'people-limit', people: 50, scope: { disciplines: ['theatre'] } }
    equal(answer([ban, limit({ rules: [theatre] })]).outcome, 'online')
  })

  it('may say that nothing holds, and that is a ground', () => {
    const decision = answer([
      aMeasure({
        id: 'share',
        rules: [{ kind: 'capacity-share', percent: 50 }],
        jurisdiction: city,
      }),
      ban,
      limit({ rules: [{ kind: 'none', topic: 'gatherings' }] }),
    ])
    deepEqual(decision.allowed, { lo: 150, hi: 150 })
    equal(effectOf(decision, 'limit'), 'changes-nothing')
  })

  it('is itself displaced by a narrower one that prevails', () => {
    const regional = limit({ id: 'regional', jurisdiction: region })
    const decision = answer([
      ban,
      regional,
      limit({ rules: [{ kind: 'people-limit', people: 20 }] }),
    ])
    deepEqual(decision.allowed, { lo: 20, hi: 20 })
    equal(effectOf(decision, 'regional'), 'displaced')
    equal(effectOf(decision, 'ban'), 'displaced')
  })
})

describe('a measure that prevails, but may not reach the event', () => {
  const cases: readonly (readonly [string, Partial<Measure>, Partial<EventToDecide>])[] = [
    ['it is targeted', { targeted: true }, {}],
    ['the city of the event is not known', {}, { place: country }],
    [
      'the discipline of the event is not known',
      {
        rules: [{ kind: 'people-limit', people: 50, scope: { disciplines: ['music'] } }],
      },
      { disciplines: [] },
    ],
  ]
  for (const [name, measure, event] of cases) {
    it(`leaves what it may displace open: ${name}`, () => {
      const decision = answer([ban, limit(measure)], event)
      deepEqual(decision.allowed, { lo: 0, hi: 300 })
      equal(decision.outcome, 'unclear')
      equal(effectOf(decision, 'ban'), 'leaves-open')
      const [ground] = decision.because.filter(
        (one) => one.kind === 'measure' && one.measure.id === 'ban',
      )
      if (ground?.kind !== 'measure') throw new Error('the ban is no ground')
      deepEqual(
        ground.missing.map(({ fact }) => fact),
        ['displacement'],
      )
      equal(ground.displacedBy, null)
    })
  }

  it('does not matter where another certainly prevails', () => {
    const targeted = limit({ id: 'first', targeted: true })
    const decision = answer([ban, targeted, limit({ id: 'second' })])
    equal(effectOf(decision, 'ban'), 'displaced')
  })
})

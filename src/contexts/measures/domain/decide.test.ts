import { deepEqual, equal } from 'node:assert/strict'
import { describe, it } from 'node:test'

import { aMeasure, anEvent, dayOf, midnightOf } from '#tests/support/measure-factories.ts'

import { decide } from './decide.ts'
import type { AsOf, Decision, Ground } from './decision.ts'
import type { EventToDecide } from './event-to-decide.ts'
import type { Measure, Rule } from './measure.ts'

const asOf: AsOf = { at: midnightOf('2020-11-26'), by: 'announced' }

const answer = (measures: readonly Measure[], given: Partial<EventToDecide> = {}): Decision =>
  decide(anEvent(given), measures, asOf)

const allowed = (rules: readonly Rule[], given: Partial<EventToDecide> = {}) => {
  const { lo, hi } = answer([aMeasure({ rules })], given).allowed
  return [lo, hi]
}

const effectsOf = ({ because }: Decision): string[] =>
  because.map((ground) =>
    ground.kind === 'measure' ? `${ground.measure.id} ${ground.effect}` : ground.kind,
  )

const missingOf = ({ because }: Decision): string[] =>
  because.flatMap((ground) =>
    ground.kind === 'measure' ? ground.missing.map(({ fact }) => fact) : [],
  )

describe('what one binding rule leaves on site, of 300 seats', () => {
  const table: readonly (readonly [Rule, number, number | null])[] = [
    [{ kind: 'events-banned' }, 0, 0],
    [{ kind: 'venues-closed' }, 0, 0],
    [{ kind: 'stay-at-home' }, 0, 0],
    [{ kind: 'people-limit', people: 50 }, 50, 50],
    [{ kind: 'people-limit', people: 301 }, 300, 300],
    [{ kind: 'people-range', from: 11, to: 100 }, 11, 100],
    [{ kind: 'people-range', from: 101, to: 1000 }, 101, 300],
    [{ kind: 'people-range', from: 301, to: null }, 300, 300],
    [{ kind: 'people-range', from: 200, to: null }, 200, 300],
    [{ kind: 'capacity-share', percent: 50 }, 150, 150],
    [{ kind: 'capacity-share', percent: 33.5 }, 100, 100],
    [{ kind: 'capacity-share', percent: 0 }, 0, 0],
    [{ kind: 'curfew', from: 20 * 60, until: 6 * 60 }, 0, 0],
    [{ kind: 'entry-condition', condition: 'a test' }, 300, 300],
    [{ kind: 'contact-data', keepsDays: 14 }, 300, 300],
    [{ kind: 'none', topic: 'gatherings' }, 300, 300],
    [{ kind: 'not-known', topic: 'gatherings' }, 0, 300],
    [{ kind: 'audiences-barred' }, 300, 300],
    [{ kind: 'not-known', topic: 'audiences' }, 300, 300],
    [{ kind: 'arrivals', barred: 'all' }, 300, 300],
    [{ kind: 'not-known', topic: 'arrivals' }, 300, 300],
  ]
  for (const [rule, lo, hi] of table) {
    it(`leaves ${String(lo)} to ${String(hi)} under ${JSON.stringify(rule)}`, () => {
      deepEqual(allowed([rule]), [lo, hi])
    })
  }

  it('closes for an audience of other regions where they are barred, and leaves it open where that is not known', () => {
    const audience = 'other-regions'
    deepEqual(allowed([{ kind: 'audiences-barred' }], { audience }), [0, 0])
    deepEqual(allowed([{ kind: 'not-known', topic: 'audiences' }], { audience }), [0, 300])
  })

  it('closes for an event that needs arrivals where they are barred, and leaves it open where some are', () => {
    const needsArrivals = true
    deepEqual(allowed([{ kind: 'arrivals', barred: 'all' }], { needsArrivals }), [0, 0])
    deepEqual(allowed([{ kind: 'arrivals', barred: 'some' }], { needsArrivals }), [0, 300])
    const condition: Rule = { kind: 'arrivals', barred: 'none-with-condition' }
    deepEqual(allowed([condition], { needsArrivals }), [300, 300])
    deepEqual(allowed([{ kind: 'not-known', topic: 'arrivals' }], { needsArrivals }), [0, 300])
  })

  it('takes a range as it is read', () => {
    const range: Rule = { kind: 'people-range', from: 11, to: 100 }
    deepEqual(allowed([range], { reading: 'strict' }), [11, 11])
    deepEqual(allowed([range], { reading: 'lenient' }), [100, 100])
    const unbounded: Rule = { kind: 'people-range', from: 101, to: null }
    deepEqual(allowed([unbounded], { reading: 'strict' }), [101, 101])
    deepEqual(allowed([unbounded], { reading: 'lenient' }), [300, 300])
  })

  it('keeps the least that any of several rules leaves, at both ends', () => {
    const rules: Rule[] = [
      { kind: 'people-range', from: 11, to: 200 },
      { kind: 'capacity-share', percent: 40 },
      { kind: 'entry-condition', condition: 'a test' },
    ]
    deepEqual(allowed(rules), [11, 120])
  })
})

describe('a venue whose seats are not known', () => {
  const capacity = null

  it('seats somebody, and how many is said to be missing', () => {
    const decision = answer([], { capacity })
    deepEqual(decision.allowed, { lo: 1, hi: null })
    deepEqual(effectsOf(decision), ['no-measure', 'capacity-not-known'])
    equal(decision.outcome, 'unclear')
  })

  it('is enough for a plan that needs a single seat', () => {
    const plan = { options: [{ format: 'in-person' as const }], otherwise: 'cancel' as const }
    equal(answer([], { capacity, plan }).outcome, 'in-person')
  })

  it('is bounded by a limit, and by a share only where nothing is left', () => {
    deepEqual(allowed([{ kind: 'people-limit', people: 50 }], { capacity }), [1, 50])
    deepEqual(allowed([{ kind: 'capacity-share', percent: 50 }], { capacity }), [0, null])
    deepEqual(allowed([{ kind: 'capacity-share', percent: 0 }], { capacity }), [0, 0])
  })

  it('is missing even where a single person may come', () => {
    const rules: Rule[] = [{ kind: 'people-limit', people: 1 }]
    const decision = answer([aMeasure({ rules })], { capacity })
    deepEqual(effectsOf(decision), ['arbitrary-measure limits', 'capacity-not-known'])
  })

  it('does not matter where everything is closed', () => {
    const decision = answer([aMeasure()], { capacity })
    equal(decision.outcome, 'online')
    deepEqual(effectsOf(decision), ['arbitrary-measure closes'])
  })

  it('asks for no exact limit where the reading gives one', () => {
    const rules: Rule[] = [{ kind: 'people-range', from: 11, to: 100 }]
    deepEqual(missingOf(answer([aMeasure({ rules })], { capacity, reading: 'strict' })), [])
    deepEqual(missingOf(answer([aMeasure({ rules })], { capacity })), ['exact-limit'])
  })
})

describe('what is missing', () => {
  const of = (rule: Rule, given: Partial<EventToDecide> = {}) =>
    missingOf(answer([aMeasure({ rules: [rule] })], given))

  it('is the level, where there are no data', () => {
    deepEqual(of({ kind: 'not-known', topic: 'gatherings' }), ['level'])
    deepEqual(of({ kind: 'not-known', topic: 'audiences' }), [])
  })

  it('is the origin of the guests, where some are barred', () => {
    const needsArrivals = true
    deepEqual(of({ kind: 'arrivals', barred: 'some' }, { needsArrivals }), ['origin'])
    deepEqual(of({ kind: 'arrivals', barred: 'all' }, { needsArrivals }), [])
  })

  it('is the discipline, the setting or the hours of the event, where a rule turns on them', () => {
    const disciplines = { disciplines: ['music'] }
    deepEqual(of({ kind: 'events-banned', scope: disciplines }, { disciplines: [] }), [
      'discipline',
    ])
    const scope = { setting: 'indoor' as const }
    deepEqual(of({ kind: 'events-banned', scope }, { setting: 'unknown' }), ['setting'])
    deepEqual(of({ kind: 'curfew', from: 1200, until: 360 }, { startsAt: null }), ['hours'])
  })

  it('is the exact limit, where a range is left open that could matter', () => {
    const range = (from: number, to: number | null): Rule => ({ kind: 'people-range', from, to })
    deepEqual(of(range(11, 100)), ['exact-limit'])
    deepEqual(of(range(11, null)), ['exact-limit'])
    deepEqual(of(range(50, 50)), [])
    deepEqual(of(range(300, 500)), [])
    deepEqual(of({ kind: 'people-limit', people: 50 }), [])
  })
})

describe('the effect of a rule', () => {
  const effectOf = (rule: Rule, given: Partial<EventToDecide> = {}) =>
    effectsOf(answer([aMeasure({ id: 'it', rules: [rule] })], given))[0]

  it('is to close where nobody is left, and to limit where somebody is', () => {
    equal(effectOf({ kind: 'people-limit', people: 0 }), 'it closes')
    equal(effectOf({ kind: 'people-limit', people: 1 }), 'it limits')
    equal(effectOf({ kind: 'people-limit', people: 299 }), 'it limits')
    equal(effectOf({ kind: 'people-limit', people: 300 }), 'it changes-nothing')
    equal(effectOf({ kind: 'people-range', from: 11, to: 300 }), 'it leaves-open')
  })

  it('is nothing on a venue without seats', () => {
    equal(effectOf({ kind: 'events-banned' }, { capacity: 0 }), 'it changes-nothing')
  })

  it('comes with the reading of a range, and of nothing else', () => {
    const readings = (rule: Rule) =>
      answer([aMeasure({ rules: [rule] })], { reading: 'lenient' }).because.map((ground) =>
        ground.kind === 'measure' ? ground.reading : '',
      )
    deepEqual(readings({ kind: 'people-range', from: 11, to: 100 }), ['lenient'])
    deepEqual(readings({ kind: 'people-limit', people: 11 }), [null])
  })
})

describe('a recommendation', () => {
  it('is shown and closes nothing', () => {
    const decision = answer([aMeasure({ binding: false })])
    equal(decision.outcome, 'in-person')
    deepEqual(decision.allowed, { lo: 300, hi: 300 })
    deepEqual(effectsOf(decision), ['arbitrary-measure recommends'])
    deepEqual(missingOf(decision), [])
  })
})

describe('a targeted measure', () => {
  const targeted = aMeasure({ targeted: true })

  it('may or may not reach the event: the outcome is unclear, and the question is named', () => {
    const decision = answer([targeted])
    deepEqual(decision, {
      outcome: 'unclear',
      onSite: { lo: 0, hi: 300 },
      online: 'unclear',
      allowed: { lo: 0, hi: 300 },
      because: [
        {
          kind: 'measure',
          measure: {
            id: 'arbitrary-measure',
            title: { en: 'Arbitrary measure' },
            jurisdiction: { country: 'AZ' },
            targeted: true,
            binding: true,
            holdsFrom: dayOf('2020-10-01'),
            announced: midnightOf('2020-10-01'),
            source: { name: 'Arbitrary gazette' },
          },
          until: null,
          rule: { kind: 'events-banned' },
          effect: 'leaves-open',
          seats: { lo: 0, hi: 300 },
          reading: null,
          displacedBy: null,
          missing: [{ fact: 'reach', place: { country: 'AZ', region: 'AZ-BA', city: 'baku' } }],
          asOf: midnightOf('2020-11-26'),
        },
      ],
    })
  })

  it('leaves a plan alone that does without seats', () => {
    const plan = { options: [{ format: 'online' as const }], otherwise: 'cancel' as const }
    equal(answer([targeted], { plan }).outcome, 'online')
  })

  it('asks nothing where it would change nothing', () => {
    deepEqual(missingOf(answer([aMeasure({ targeted: true, binding: false })])), [])
    const rules: Rule[] = [{ kind: 'people-limit', people: 500 }]
    deepEqual(missingOf(answer([aMeasure({ targeted: true, rules })])), [])
  })

  it('asks for the exact limit as well where that is not known either', () => {
    const rules: Rule[] = [{ kind: 'people-range', from: 0, to: 10 }]
    const decision = answer([aMeasure({ targeted: true, rules })])
    deepEqual(missingOf(decision), ['reach', 'exact-limit'])
  })
})

describe('the grounds of a decision', () => {
  const ban = aMeasure({ id: 'ban' })
  const limit = aMeasure({ id: 'limit', rules: [{ kind: 'people-limit', people: 50 }] })
  const open = aMeasure({ id: 'open', targeted: true })
  const condition = aMeasure({
    id: 'condition',
    rules: [{ kind: 'entry-condition', condition: 'a test' }],
  })
  const nothing = aMeasure({ id: 'nothing', rules: [{ kind: 'none', topic: 'gatherings' }] })

  it('stand in the order of their strength, whatever order the measures came in', () => {
    // Each id stands before those of the stronger ones, so that the order is not that of the ids.
    const region = { country: 'AZ', region: 'AZ-BA' }
    const measures = [
      aMeasure({ id: 'f', jurisdiction: region }),
      aMeasure({ id: 'e', jurisdiction: region, rules: [{ kind: 'people-limit', people: 50 }] }),
      aMeasure({ id: 'd', jurisdiction: region, targeted: true }),
      aMeasure({ id: 'c' }),
      aMeasure({ id: 'b', jurisdiction: region, binding: false }),
      aMeasure({
        id: 'a',
        jurisdiction: region,
        prevails: true,
        rules: [{ kind: 'entry-condition', condition: 'a test' }],
      }),
    ]
    const expected = [
      'f closes',
      'e limits',
      'd leaves-open',
      'c displaced',
      'b recommends',
      'a changes-nothing',
    ]
    deepEqual(effectsOf(answer(measures)), expected)
    deepEqual(effectsOf(answer(measures.toReversed())), expected)
  })

  it('of one measure stand in the order of its rules', () => {
    const rules: Rule[] = [{ kind: 'venues-closed' }, { kind: 'events-banned' }]
    const kinds = answer([aMeasure({ rules })]).because.map((ground) =>
      ground.kind === 'measure' ? ground.rule.kind : '',
    )
    deepEqual(kinds, ['venues-closed', 'events-banned'])
  })

  it('of equal strength stand by series, then by announcement, then by id', () => {
    const of = (code: 'C3' | 'C4', id: string, announced: string) =>
      aMeasure({ id, announced: midnightOf(announced), series: { code, level: 2, flag: 1 } })
    const measures = [
      of('C4', 'd', '2020-10-01'),
      of('C3', 'c', '2020-10-03'),
      of('C3', 'b', '2020-10-02'),
      of('C3', 'a', '2020-10-03'),
      of('C3', 'e', '2020-10-03'),
      aMeasure({ id: 'z', announced: midnightOf('2020-10-09') }),
    ]
    const idsOf = (all: readonly Measure[]) =>
      answer(all).because.map((ground: Ground) =>
        ground.kind === 'measure' ? ground.measure.id : '',
      )
    const expected = ['z', 'b', 'a', 'c', 'e', 'd']
    deepEqual(idsOf(measures), expected)
    deepEqual(idsOf(measures.toReversed()), expected)
    deepEqual(idsOf([...measures.slice(3), ...measures.slice(0, 3)]), expected)
  })

  it('say that nothing holds only where nothing limits', () => {
    deepEqual(effectsOf(answer([nothing, condition])), [
      'condition changes-nothing',
      'nothing changes-nothing',
    ])
    deepEqual(effectsOf(answer([nothing, ban])), ['ban closes'])
    deepEqual(effectsOf(answer([nothing, open])), ['open leaves-open'])
  })

  it('say what holds for audiences always', () => {
    const audiences = aMeasure({ id: 'audiences', rules: [{ kind: 'none', topic: 'audiences' }] })
    deepEqual(effectsOf(answer([audiences, ban])), ['ban closes', 'audiences changes-nothing'])
  })

  it('name the day and the place where no measure is known at all', () => {
    const decision = answer([])
    deepEqual(decision.because, [
      {
        kind: 'no-measure',
        place: { country: 'AZ', region: 'AZ-BA', city: 'baku' },
        day: dayOf('2020-12-05'),
        asOf: asOf.at,
      },
    ])
    equal(decision.outcome, 'in-person')
  })

  it('cite the series, and the end as it was known', () => {
    const series = { code: 'C3' as const, level: 2, flag: 1 as const }
    const statedUntil = dayOf('2020-12-31')
    const [ground] = answer([aMeasure({ series, statedUntil })]).because
    if (ground?.kind !== 'measure') throw new Error('no ground')
    deepEqual(ground.measure.series, series)
    equal(ground.until, statedUntil)
  })

  it('are plain JSON', () => {
    const decision = answer([ban, limit, open], { capacity: null, onlineRights: null })
    deepEqual(JSON.parse(JSON.stringify(decision)), decision)
  })
})

describe('online', () => {
  it('seats as many as come, or the number that is known, where the format is open online', () => {
    equal(answer([aMeasure()]).online, 'unlimited')
    equal(answer([aMeasure()], { onlineCapacity: 0 }).online, 0)
    equal(answer([], { onlineCapacity: 500 }).online, 0)
    const hybrid = [aMeasure({ rules: [{ kind: 'people-limit', people: 20 }] })]
    equal(answer(hybrid, { onlineCapacity: 500 }).online, 500)
    equal(answer(hybrid).outcome, 'hybrid')
    deepEqual(answer(hybrid).onSite, { lo: 20, hi: 20 })
  })

  it('is no way out without the right to show it', () => {
    const decision = answer([aMeasure()], { onlineRights: false })
    equal(decision.outcome, 'postpone')
    equal(decision.online, 0)
    deepEqual(decision.because.at(-1), { kind: 'online-rights', held: false })
  })

  it('leaves the outcome unclear where the right is not known and matters', () => {
    const decision = answer([aMeasure()], { onlineRights: null })
    equal(decision.outcome, 'unclear')
    deepEqual(decision.because.at(-1), { kind: 'online-rights', held: null })
    const inPerson = answer([], { onlineRights: null })
    equal(inPerson.outcome, 'in-person')
    deepEqual(effectsOf(inPerson), ['no-measure'])
  })
})

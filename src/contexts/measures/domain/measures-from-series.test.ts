import { deepEqual, equal } from 'node:assert/strict'
import { describe, it } from 'node:test'

import { dayOf } from '#tests/support/measure-factories.ts'
import { isoFromDay } from '#kit/time/days.ts'

import { oxcgrtLevels } from '../data/oxcgrt-levels.ts'
import type { LevelSeries } from './country-series.ts'
import { measuresFromSeries } from './measures-from-series.ts'
import type { Measure } from './measure.ts'

const baku = { alpha3: 'AZE', alpha2: 'AZ', zone: 'Asia/Baku' }

const measuresOf = (given: Partial<LevelSeries>): readonly Measure[] => {
  const series: LevelSeries = {
    code: 'C3',
    firstDay: dayOf('2020-01-01'),
    levels: [],
    flags: [],
    ...given,
  }
  return measuresFromSeries({ country: baku, series: [series] }, oxcgrtLevels)
}

const told = ({ holdsFrom, ended, series, targeted, binding, rules }: Measure) => ({
  from: isoFromDay(holdsFrom),
  until: ended === null ? null : isoFromDay(ended.lastDay),
  level: series?.level,
  flag: series?.flag,
  targeted,
  binding,
  kinds: rules.map(({ kind }) => kind),
})

describe('measures from a series', () => {
  it('are its runs of one level and flag, and what is not known before and after', () => {
    const levels = [0, 0, 1, 2, 2, 2, null]
    const flags = [null, 0, 1, 1, 0, null, 1] as const
    const notKnown = {
      level: null,
      flag: null,
      targeted: false,
      binding: true,
      kinds: ['not-known'],
    }
    deepEqual(measuresOf({ levels, flags }).map(told), [
      { from: '1000-01-01', until: '2019-12-31', ...notKnown },
      {
        from: '2020-01-01',
        until: '2020-01-02',
        level: 0,
        flag: null,
        targeted: false,
        binding: true,
        kinds: ['none'],
      },
      {
        from: '2020-01-03',
        until: '2020-01-03',
        level: 1,
        flag: 1,
        targeted: false,
        binding: false,
        kinds: ['events-banned'],
      },
      {
        from: '2020-01-04',
        until: '2020-01-04',
        level: 2,
        flag: 1,
        targeted: false,
        binding: true,
        kinds: ['events-banned'],
      },
      {
        from: '2020-01-05',
        until: '2020-01-05',
        level: 2,
        flag: 0,
        targeted: true,
        binding: true,
        kinds: ['events-banned'],
      },
      {
        from: '2020-01-06',
        until: '2020-01-06',
        level: 2,
        flag: null,
        targeted: true,
        binding: true,
        kinds: ['events-banned'],
      },
      { from: '2020-01-07', until: null, ...notKnown },
    ])
  })

  it('are not known again from the day after the last, though that day had a level', () => {
    const measures = measuresOf({ levels: [2], flags: [1] })
    deepEqual(
      measures.map(({ holdsFrom }) => isoFromDay(holdsFrom)),
      ['1000-01-01', '2020-01-01', '2020-01-02'],
    )
  })

  it('are announced at midnight of the country, open-ended, and end when the next begins', () => {
    const [, first, second] = measuresOf({ levels: [1, 2], flags: [1, 1] })
    const midnight = Date.parse('2019-12-31T20:00:00Z')
    deepEqual(first, {
      id: 'oxcgrt-AZE-C3-2020-01-01',
      title: { en: 'Public events', es: 'Eventos públicos', az: 'Kütləvi tədbirlər' },
      jurisdiction: { country: 'AZ' },
      targeted: false,
      binding: false,
      prevails: false,
      rules: [{ kind: 'events-banned' }],
      holdsFrom: dayOf('2020-01-01'),
      statedUntil: null,
      ended: {
        lastDay: dayOf('2020-01-01'),
        announced: midnight + 86_400_000,
        recorded: midnight + 86_400_000,
      },
      announced: midnight,
      recorded: midnight,
      withdrawn: null,
      source: { name: 'OxCGRT', url: 'https://doi.org/10.1038/s41562-021-01079-8' },
      series: { code: 'C3', level: 1, flag: 1 },
    })
    equal(second?.announced, first?.ended?.announced)
  })

  it('are targeted from level 1 on, wherever the flag does not say that they are general', () => {
    const levels = [0, 1, 2, 1, 2, 1, 2]
    const flags = [0, 0, 0, 1, 1, null, null] as const
    const [, ...measures] = measuresOf({ code: 'C4', levels, flags })
    deepEqual(
      measures.map(({ targeted }) => targeted),
      [false, true, true, false, false, true, true, false],
    )
  })

  it('of a series without flags are general', () => {
    const measures = measuresOf({ code: 'C7', levels: [2] })
    deepEqual(
      measures.map(({ targeted }) => targeted),
      [false, false, false],
    )
  })

  it('have ids that are unique', () => {
    const measures = measuresOf({ levels: [0, 1, 2, 1, null, 0], flags: [] })
    equal(new Set(measures.map(({ id }) => id)).size, measures.length)
  })
})

describe('the reading of the published levels', () => {
  const rulesOf = (code: LevelSeries['code'], level: number) => {
    const [, measure] = measuresOf({ code, levels: [level], flags: [1] })
    return [measure?.binding, ...(measure?.rules ?? [])]
  }

  const table: readonly (readonly [LevelSeries['code'], number, boolean, object])[] = [
    ['C3', 1, false, { kind: 'events-banned' }],
    ['C3', 2, true, { kind: 'events-banned' }],
    ['C4', 1, true, { kind: 'people-range', from: 1001, to: null }],
    ['C4', 2, true, { kind: 'people-range', from: 101, to: 1000 }],
    ['C4', 3, true, { kind: 'people-range', from: 11, to: 100 }],
    ['C4', 4, true, { kind: 'people-range', from: 0, to: 10 }],
    ['C6', 1, false, { kind: 'stay-at-home' }],
    ['C6', 2, true, { kind: 'stay-at-home' }],
    ['C6', 3, true, { kind: 'stay-at-home' }],
    ['C7', 1, false, { kind: 'audiences-barred' }],
    ['C7', 2, true, { kind: 'audiences-barred' }],
    ['C8', 1, true, { kind: 'arrivals', barred: 'none-with-condition' }],
    ['C8', 2, true, { kind: 'arrivals', barred: 'none-with-condition' }],
    ['C8', 3, true, { kind: 'arrivals', barred: 'some' }],
    ['C8', 4, true, { kind: 'arrivals', barred: 'all' }],
  ]
  for (const [code, level, binding, rule] of table) {
    it(`${code} ${String(level)} is ${binding ? 'a rule' : 'a recommendation'}: ${JSON.stringify(rule)}`, () => {
      deepEqual(rulesOf(code, level), [binding, rule])
    })
  }

  it('speaks of arrivals in C8, of audiences in C7 and of gatherings in the others', () => {
    for (const [code, topic] of [
      ['C3', 'gatherings'],
      ['C4', 'gatherings'],
      ['C6', 'gatherings'],
      ['C7', 'audiences'],
      ['C8', 'arrivals'],
    ] as const) {
      const [before, none] = measuresOf({ code, levels: [0] })
      deepEqual(before?.rules, [{ kind: 'not-known', topic }])
      deepEqual(none?.rules, [{ kind: 'none', topic }])
    }
  })
})

import { deepEqual, equal, ok } from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'
import { IntlMessageFormat } from 'intl-messageformat'

import { events, measures, moments } from '#tests/support/measure-arbitraries.ts'
import { aMeasure, anEvent, dayOf, midnightOf } from '#tests/support/measure-factories.ts'
import { languages } from '#kit/text/localised.ts'

import { decide } from '../domain/decide.ts'
import type { EventToDecide } from '../domain/event-to-decide.ts'
import type { Measure, Rule } from '../domain/measure.ts'
import az from '../messages/because.az.json' with { type: 'json' }
import en from '../messages/because.en.json' with { type: 'json' }
import es from '../messages/because.es.json' with { type: 'json' }
import { groundsInWords } from './grounds-in-words.ts'

const cities = [
  {
    country: 'AZ',
    region: 'AZ-BA',
    city: 'baku',
    cityName: { en: 'Baku', es: 'Bakú', az: 'Bakı' },
  },
]

const groundsOf = (all: readonly Measure[], given: Partial<EventToDecide> = {}) =>
  decide(anEvent(given), all, { at: midnightOf('2020-11-26'), by: 'announced' }).because

const said = (measure: Partial<Measure>, given: Partial<EventToDecide> = {}): string =>
  groundsInWords('en', groundsOf([aMeasure(measure)], given), { cities }).join(' ')

const clause = (rule: Rule): string =>
  said({ rules: [rule] }, { needsArrivals: true }).replace(/ in Azerbaijan .*/, '')

describe('a targeted ban of a series, in words', () => {
  const ban = aMeasure({
    targeted: true,
    series: { code: 'C3', level: 2, flag: 0 },
    holdsFrom: dayOf('2020-09-18'),
  })
  const grounds = groundsOf([ban])

  it('is a sentence and a question in English', () => {
    deepEqual(groundsInWords('en', grounds, { cities }), [
      'Public events are barred in some regions of Azerbaijan since 18 September 2020 (C3 level 2, flag 0: targeted; read for 26 November 2020). Whether Baku is among them is not stated.',
    ])
  })

  it('is a sentence and a question in Spanish', () => {
    deepEqual(groundsInWords('es', grounds, { cities }), [
      'Los eventos públicos están prohibidos en algunas regiones de Azerbaiyán desde el 18 de septiembre de 2020 (C3 nivel 2, indicador 0: solo en una parte; dato del 26 de noviembre de 2020). No consta si Bakú está entre ellas.',
    ])
  })

  it('is a sentence and a question in Azerbaijani', () => {
    deepEqual(groundsInWords('az', grounds, { cities }), [
      'Azərbaycan ərazisinin bəzi regionlarında 18 sentyabr 2020 tarixindən kütləvi tədbirlər qadağandır (C3 səviyyə 2, əhatə 0: qismən; 26 noyabr 2020 tarixli göstərici). Bakı şəhərinin bunlara aid olub-olmadığı göstərilməyib.',
    ])
  })

  it('asks about the venue where no more than its country is known', () => {
    const [words = ''] = groundsInWords('en', groundsOf([ban], { place: { country: 'AZ' } }))
    ok(words.endsWith('Whether the venue lies in one of them is not stated.'))
  })
})

describe('what a rule says, in words', () => {
  const table: readonly (readonly [Rule, string])[] = [
    [{ kind: 'events-banned' }, 'Public events are barred'],
    [{ kind: 'venues-closed' }, 'Venues are closed'],
    [{ kind: 'people-limit', people: 50 }, 'Gatherings are limited'],
    [{ kind: 'stay-at-home' }, 'People must stay at home'],
    [{ kind: 'audiences-barred' }, 'People from other regions may not come'],
    [{ kind: 'entry-condition', condition: 'a test' }, 'Entry is on a condition'],
    [
      { kind: 'contact-data', keepsDays: 14 },
      'The telephone number of everybody who comes is kept 14 days',
    ],
    [{ kind: 'arrivals', barred: 'some' }, 'Arrivals from some countries are barred'],
    [{ kind: 'none', topic: 'arrivals' }, 'Nothing limits arrivals from abroad'],
    [{ kind: 'not-known', topic: 'gatherings' }, 'What holds for gatherings'],
  ]
  for (const [rule, words] of table) {
    it(`${rule.kind}: ${words}`, () => {
      equal(clause(rule), words)
    })
  }

  it('names limits, shares and hours', () => {
    ok(said({ rules: [{ kind: 'people-limit', people: 1 }] }).includes('to one person ('))
    ok(said({ rules: [{ kind: 'people-limit', people: 50 }] }).includes('to 50 people ('))
    ok(
      said({ rules: [{ kind: 'people-range', from: 0, to: 10 }] }).includes(
        'to 10 people or fewer (',
      ),
    )
    ok(
      said({ rules: [{ kind: 'people-range', from: 101, to: 1000 }] }).includes(
        'to a number from 101 to 1,000 people',
      ),
    )
    ok(
      said({ rules: [{ kind: 'people-range', from: 1001, to: null }] }).includes(
        'to a number above 1,000 people',
      ),
    )
    ok(
      said({ rules: [{ kind: 'capacity-share', percent: 50 }] }).includes(
        'may use 50 % of their seats',
      ),
    )
    ok(
      said({ rules: [{ kind: 'curfew', from: 1200, until: 365 }] }).includes('from 20:00 to 06:05'),
    )
  })

  it('names settings and disciplines', () => {
    const scope = { setting: 'indoor' as const, disciplines: ['music', 'cinema'] }
    ok(
      said({ rules: [{ kind: 'events-banned', scope }] }).includes(
        ', indoors, for music, cinema only (',
      ),
    )
  })

  it('names the source of a measure that is of no series', () => {
    ok(said({}).includes('(“Arbitrary measure”, Arbitrary gazette).'))
  })

  it('is a recommendation where it does not bind', () => {
    equal(
      said({ binding: false }),
      'It is recommended in Azerbaijan since 1 October 2020 to call off public events (“Arbitrary measure”, Arbitrary gazette). A recommendation closes nothing.',
    )
    ok(
      said({ binding: false, rules: [{ kind: 'people-limit', people: 50 }] }).includes(
        ': a recommendation, not a rule (',
      ),
    )
  })
})

describe('since when, in words', () => {
  it('is a day past, a day to come, or a period', () => {
    ok(said({}).includes(' since 1 October 2020 '))
    ok(said({ holdsFrom: dayOf('2020-11-26') }).includes(' since 26 November 2020 '))
    ok(said({ holdsFrom: dayOf('2020-11-27') }).includes(' from 27 November 2020 '))
    ok(
      said({ statedUntil: dayOf('2020-12-31') }).includes(
        ' from 1 October 2020 until 31 December 2020 ',
      ),
    )
  })
})

describe('what a ground does to the seats, in words', () => {
  it('closes, limits, or changes nothing', () => {
    ok(said({}).endsWith(' No seats remain on site.'))
    ok(
      said({ rules: [{ kind: 'people-limit', people: 1 }] }).endsWith(' At most one seat on site.'),
    )
    ok(
      said({ rules: [{ kind: 'people-limit', people: 50 }] }).endsWith(
        ' At most 50 seats on site.',
      ),
    )
    ok(
      said({ rules: [{ kind: 'people-limit', people: 500 }] }).endsWith(
        ' It changes nothing for this event.',
      ),
    )
    ok(
      said({ rules: [{ kind: 'people-range', from: 11, to: 100 }] }).endsWith(
        'Between 11 and 100 seats on site. The exact figure is not known.',
      ),
    )
  })

  it('says how a range was taken', () => {
    const rules: Rule[] = [{ kind: 'people-range', from: 11, to: 100 }]
    ok(
      said({ rules }, { reading: 'strict' }).endsWith(
        'Taken strictly, as the lower figure. At most 11 seats on site.',
      ),
    )
    ok(
      said({ rules }, { reading: 'lenient' }).endsWith(
        'Taken leniently, as the upper figure. At most 100 seats on site.',
      ),
    )
  })

  it('says what gives way to what', () => {
    const limit = aMeasure({
      id: 'limit',
      title: { en: 'Halls in Baku' },
      jurisdiction: { country: 'AZ', region: 'AZ-BA', city: 'baku' },
      announced: midnightOf('2020-11-20'),
      prevails: true,
      rules: [{ kind: 'people-limit', people: 50 }],
    })
    const [, displaced] = groundsInWords('en', groundsOf([aMeasure(), limit]), { cities })
    ok(
      displaced?.endsWith(
        'It gives way to “Halls in Baku”, announced on 20 November 2020, which prevails in Baku, Azerbaijan.',
      ),
    )
    const [perhaps] = groundsInWords(
      'en',
      groundsOf([aMeasure(), limit], { place: { country: 'AZ' } }),
      { cities },
    )
    ok(
      perhaps?.endsWith(
        '“Halls in Baku” prevails where it holds; whether it holds here is not known.',
      ),
    )
  })
})

describe('grounds that are no measure, in words', () => {
  it('name the day, and what was known when', () => {
    deepEqual(groundsInWords('en', groundsOf([]), { cities }), [
      'No measure is on record for 5 December 2020 in Baku, Azerbaijan, by what was known on 26 November 2020.',
    ])
    deepEqual(groundsInWords('en', groundsOf([], { place: null })), [
      'No measure is on record for 5 December 2020, by what was known on 26 November 2020.',
    ])
  })

  it('name seats and rights that are not known', () => {
    const words = groundsInWords('en', groundsOf([], { capacity: null }))
    equal(words.at(-1), 'How many seats the venue has is not known.')
    const [, lacking] = groundsInWords('en', groundsOf([aMeasure()], { onlineRights: false }))
    equal(lacking, 'There is no right to show it online.')
    const [, unknown] = groundsInWords('en', groundsOf([aMeasure()], { onlineRights: null }))
    equal(unknown, 'Whether it may be shown online is not known.')
  })
})

describe('the words of grounds', () => {
  const placeholders = (text: string): string[] => {
    const names = [...text.matchAll(/\{(\w+)[,}]/g)].map(([, name = '']) => name)
    return [...new Set(names)].toSorted()
  }

  it('fill the same in every language, and are messages that can be said', () => {
    for (const [key, text] of Object.entries(en)) {
      const own = placeholders(text)
      for (const [language, texts] of Object.entries({ es, az })) {
        const other = Object.entries(texts).find(([name]) => name === key)?.[1] ?? ''
        deepEqual(placeholders(other), own, `${language} ${key}`)
        ok(new IntlMessageFormat(other, language).getAst().length > 0)
      }
    }
  })

  it('say every ground there can be, in every language, leaving no hole', () => {
    fc.assert(
      fc.property(measures, fc.tuple(events, moments), ([...all], [event, asOf]) => {
        const { because } = decide(event, all, asOf)
        for (const language of languages) {
          const words = groundsInWords(language, because, { cities })
          equal(words.length, because.length)
          for (const sentence of words)
            ok(/^[^{}]+\.$/u.test(sentence) && !sentence.includes('undefined'), sentence)
        }
      }),
      { numRuns: 200 },
    )
  })
})

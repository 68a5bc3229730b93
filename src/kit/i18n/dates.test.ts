import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { languages } from '#kit/text/localised.ts'
import { dayFromIso } from '#kit/time/days.ts'

import {
  formatDay,
  formatDayOf,
  formatDays,
  formatTime,
  formatWhen,
  withinSentence,
} from './dates.ts'

const day = (iso: string): number => {
  const found = dayFromIso(iso)
  assert.ok(found !== undefined)
  return found
}

describe('a day in words', () => {
  it('reads as people of each language write it', () => {
    const december = day('2020-12-05')
    assert.deepEqual(
      languages.map((language) => formatDay(language, december, 'full')),
      ['Saturday, 5 December 2020', 'sábado, 5 de diciembre de 2020', '5 dekabr 2020, şənbə'],
    )
  })

  it('names every Azerbaijani month by its name, never by a number', () => {
    const months = Array.from({ length: 12 }, (_none, month) =>
      formatDay('az', day(`2021-${String(month + 1).padStart(2, '0')}-15`), 'month'),
    )
    assert.equal(months[0], 'yanvar 2021')
    assert.equal(months[8], 'sentyabr 2021')
    assert.ok(months.every((month) => !/\bM\d/.test(month)))
  })

  it('says once what the ends of a range share', () => {
    const days = { first: day('2020-12-05'), last: day('2020-12-07') }
    assert.equal(formatDays('en', days), '5–7 December 2020')
    assert.equal(formatDays('es', days), '5–7 de diciembre de 2020')
    assert.equal(formatDays('az', days), '5–7 dekabr 2020')
  })

  it('keeps the ends of a range apart when they share nothing', () => {
    const days = { first: day('2020-12-30'), last: day('2021-01-02') }
    assert.equal(formatDays('en', days), '30 December 2020 – 2 January 2021')
  })
})

describe('a time of day', () => {
  it('is what the clocks of the named zone show, in twenty-four hours', () => {
    const instant = Date.parse('2020-12-05T15:00:00Z')
    assert.equal(formatTime('az', instant, 'Asia/Baku'), '19:00')
    assert.equal(formatTime('en', instant, 'America/Mexico_City'), '09:00')
    assert.equal(formatTime('es', Date.parse('2020-12-04T20:00:00Z'), 'Asia/Baku'), '00:00')
  })

  it('belongs to the calendar day of its zone', () => {
    const instant = Date.parse('2020-12-04T21:30:00Z')
    assert.equal(formatDayOf('en', { instant, zone: 'Asia/Baku' }), '5 December 2020')
    assert.equal(formatDayOf('en', { instant, zone: 'America/Mexico_City' }), '4 December 2020')
  })
})

describe('a date that is not exactly known', () => {
  const first = day('2021-05-03')
  const cases = [
    [{ precision: 'none' }, ['Date open', 'Fecha por definir', 'Tarix hələ məlum deyil']],
    [
      { precision: 'year', first: day('2021-01-01'), last: day('2021-12-31') },
      ['2021', '2021', '2021'],
    ],
    [
      { precision: 'months', first: day('2021-05-01'), last: day('2021-05-31') },
      ['May 2021', 'Mayo de 2021', 'May 2021'],
    ],
    [
      { precision: 'week', first, last: first + 6 },
      ['Week of 3–9 May 2021', 'Semana del 3 al 9 de mayo de 2021', '3–9 may 2021 həftəsi'],
    ],
    [
      { precision: 'day', first, last: first + 2 },
      ['3–5 May 2021', '3–5 de mayo de 2021', '3–5 may 2021'],
    ],
  ] as const
  for (const [when, said] of cases) {
    it(`says ${said[0]} and no more`, () => {
      assert.deepEqual(
        languages.map((language) => formatWhen(language, when, 'full')),
        said,
      )
    })
  }
})

describe('a date within a sentence', () => {
  it('begins small where the language writes it so', () => {
    const when = { precision: 'day', first: day('2021-05-15'), last: day('2021-05-15') } as const
    const within = (of: Parameters<typeof formatWhen>[1]) =>
      languages.map((language) => withinSentence(language, formatWhen(language, of, 'full')))
    assert.deepEqual(within(when), [
      'Saturday, 15 May 2021',
      'sábado, 15 de mayo de 2021',
      '15 may 2021, şənbə',
    ])
    assert.deepEqual(within({ precision: 'none' }), [
      'date open',
      'fecha por definir',
      'tarix hələ məlum deyil',
    ])
  })
})

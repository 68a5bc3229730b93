import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { instantOfWallTime } from '#kit/time/zones.ts'
import { dayFromIso } from '#kit/time/days.ts'

import { knownPlaces } from '../pages/measure-form/known-places.ts'
import type { NewMeasure, RecordedMeasure } from '../store/measure-store.ts'
import { exampleTable } from './example-table.ts'
import { measuresOfTable } from './measures-of-table.ts'

const places = knownPlaces(
  ['AZ', 'MX'],
  [{ country: 'AZ', region: 'AZ-BA', city: 'baku', cityName: { en: 'Baku', az: 'Bakı' } }],
)
const zone = 'Asia/Baku'
const day = dayFromIso('2020-11-26') ?? 0
const today = instantOfWallTime(day, '10:00', zone)

const context = (recorded: readonly RecordedMeasure[] = []) => {
  let ids = 0
  return {
    side: 'AZ',
    places,
    zone,
    today,
    recorded,
    disciplines: ['music', 'cinema'],
    newId: () => `id-${String((ids += 1))}`,
  }
}

const good = {
  'title-en': 'Halls closed',
  country: 'AZ',
  city: 'Bakı',
  from: '2020-11-28',
  until: '2020-12-31',
  announced: '2020-11-25 18:00',
  'rule-1-kind': 'people-limit',
  'rule-1-people': '30',
  'source-name': 'Cabinet',
}
type Cells = Readonly<Record<string, string>>

/** A table of these rows; each may change or add cells of the good one. */
const table = (...rows: readonly Cells[]): Buffer => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys({ ...good, ...row })))]
  const lines = rows.map((row) => {
    const cells: Cells = { ...good, ...row }
    return columns.map((column) => `"${(cells[column] ?? '').replaceAll('"', '""')}"`).join(',')
  })
  return Buffer.from([columns.join(','), ...lines].join('\n'))
}

const accepted = (bytes: Uint8Array): readonly NewMeasure[] => {
  const read = measuresOfTable(bytes, context())
  assert.ok(read.ok, JSON.stringify(read))
  return read.value
}

/** Every problem as `line column problem`. */
const problems = (
  bytes: Uint8Array | string,
  recorded: readonly RecordedMeasure[] = [],
): string[] => {
  const read = measuresOfTable(Buffer.from(bytes), context(recorded))
  assert.ok(!read.ok)
  return read.refusal.map(
    ({ line, column, problem }) => `${String(line)} ${column || '–'} ${problem}`,
  )
}

describe('a table of measures', () => {
  it('is read row by row as a form would be', () => {
    assert.deepEqual(accepted(table({})), [
      {
        id: 'id-1',
        title: { en: 'Halls closed' },
        source: { name: 'Cabinet' },
        announced: instantOfWallTime(day - 1, '18:00', zone),
        visibility: 'public',
        holdsFrom: day + 2,
        statedUntil: dayFromIso('2020-12-31'),
        owner: 'AZ',
        jurisdiction: { country: 'AZ', region: 'AZ-BA', city: 'baku' },
        rules: [{ kind: 'people-limit', people: 30 }],
        binding: true,
        targeted: false,
        prevails: false,
        ended: null,
        illustrative: false,
      },
    ])
  })

  it('knows words, private rows, places that nobody knows, and disciplines', () => {
    const [one] = accepted(
      table({
        binding: 'Recommendation',
        targeted: 'yes',
        prevails: 'no',
        visibility: 'private',
        city: 'Lankaran',
        region: 'AZ-LAN',
        'rule-1-disciplines': 'music cinema',
      }),
    )
    assert.deepEqual(
      [one?.binding, one?.targeted, one?.prevails, one?.visibility],
      [false, true, false, 'AZ'],
    )
    assert.deepEqual(one?.jurisdiction, { country: 'AZ', region: 'AZ-LAN', city: 'Lankaran' })
    assert.deepEqual(one?.rules, [
      { kind: 'people-limit', people: 30, scope: { disciplines: ['music', 'cinema'] } },
    ])
  })

  it('may have semicolons or tabs, a byte order mark, and headers as people write them', () => {
    const text = table({}).toString().replaceAll('"', '')
    const mark = '\uFEFF'
    for (const delimiter of [';', '\t']) {
      const other = `${mark}${text.replaceAll(',', delimiter)}\r\n`
      assert.equal(accepted(Buffer.from(other)).length, 1)
    }
    const shouted = text.replace('source-name', 'Source Name').replace('title-en', 'TITLE_EN')
    assert.equal(accepted(Buffer.from(shouted)).length, 1)
  })

  it('takes its own example as it is', () => {
    const place = { country: 'AZ', region: 'AZ-BA', city: 'baku' }
    assert.equal(accepted(Buffer.from(exampleTable(place, { today, zone }))).length, 2)
  })
})

describe('what is wrong in a table', () => {
  const wrong: readonly (readonly [string, Cells, readonly string[]])[] = [
    ['a day that does not exist', { from: '2020-11-31' }, ['2 from from-is-not-a-day']],
    ['an end before the start', { until: '2020-11-27' }, ['2 until until-is-before-from']],
    ['an announcement ahead', { announced: '2020-11-27' }, ['2 announced announced-lies-ahead']],
    [
      'a time that is none',
      { announced: '2020-11-25 25:00' },
      ['2 announced announced-is-not-a-time'],
    ],
    ['a country of neither side', { country: 'FR' }, ['2 country country-is-not-ours']],
    [
      'a number that is none',
      { 'rule-1-people': 'some' },
      ['2 rule-1-people people-are-no-number'],
    ],
    ['a kind that is none', { 'rule-1-kind': 'ban' }, ['2 rule-1-kind rule-is-unknown']],
    ['a trait in other words', { prevails: 'maybe' }, ['2 prevails not-yes-or-no']],
    ['a force in other words', { binding: 'yes' }, ['2 binding not-binding-or-recommendation']],
    [
      'a discipline nobody knows',
      { 'rule-1-disciplines': 'musik' },
      ['2 rule-1-disciplines discipline-is-unknown'],
    ],
    [
      'a number its kind has not',
      { 'rule-1-percent': '50' },
      ['2 rule-1-percent part-is-not-used'],
    ],
    ['a number without a kind', { 'rule-2-people': '5' }, ['2 rule-2-people part-is-not-used']],
    ['the other side alone', { visibility: 'MX' }, ['2 visibility not-a-visibility']],
    [
      'a script for an address',
      { 'source-url': 'javascript:alert(1)' },
      ['2 source-url source-is-no-address'],
    ],
    [
      'no title and no source',
      { 'title-en': '', 'source-name': '' },
      ['2 title-en title-is-missing', '2 source-name source-is-missing'],
    ],
  ]
  for (const [what, cells, expected] of wrong) {
    it(`${what} is named with its line and column`, () => {
      assert.deepEqual(problems(table(cells)), expected)
    })
  }

  it('is all named at once, on the lines where the rows begin', () => {
    const rows = [{ 'title-en': 'One,\ntwo\nlines' }, { from: 'x' }, {}, { country: '' }]
    assert.deepEqual(problems(table(...rows)), [
      '5 from from-is-not-a-day',
      '6 – row-is-repeated',
      '7 country country-is-not-ours',
    ])
  })

  it('is a header that lacks a column, repeats one, or has one nobody knows', () => {
    assert.deepEqual(problems('title-en,country,city,city,colour\nx,AZ,,,red'), [
      '1 city column-is-repeated',
      '1 colour column-is-unknown',
      '1 from column-is-missing',
      '1 announced column-is-missing',
      '1 source-name column-is-missing',
      '1 rule-1-kind column-is-missing',
    ])
  })

  it('is a cell below no name, since a comma too many moves all that follow', () => {
    const text = `${table({}).toString()},"stray"`
    assert.deepEqual(problems(text), ['2 10 cell-has-no-column'])
  })

  it('is what is on record already, unless that was withdrawn', () => {
    const [one] = accepted(table({}))
    assert.ok(one)
    const recorded = { ...one, recorded: today, withdrawn: null }
    const other = { 'title-en': 'The same under another name', city: 'Baku' }
    assert.deepEqual(problems(table(other), [recorded]), ['2 – row-is-on-record'])
    assert.ok(measuresOfTable(table(other), context([{ ...recorded, withdrawn: today }])).ok)
  })

  it('is the table itself: empty, too large, too long, unreadable, or in another encoding', () => {
    const text = table({}).toString()
    assert.deepEqual(problems(''), ['1 – table-is-missing'])
    assert.deepEqual(problems('x'.repeat(1024 * 1024 + 1)), ['1 – table-is-too-large'])
    assert.deepEqual(problems(text.split('\n')[0] ?? ''), ['1 – table-has-no-rows'])
    const long = table(...Array.from({ length: 1_001 }, () => ({})))
    assert.deepEqual(problems(long), ['1 – table-has-too-many-rows'])
    assert.deepEqual(problems(`${text}\n"open,AZ`), ['3 – table-cannot-be-read'])
    assert.deepEqual(problems(Buffer.from(text.replace('Bakı', 'Bogotá'), 'latin1')), [
      '2 – table-is-not-utf-8',
    ])
  })
})

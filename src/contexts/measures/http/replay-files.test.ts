import { deepEqual, equal, ok } from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'

import { parse } from 'csv-parse/sync'

import { replayFiles } from './replay-files.ts'

const fixture = fileURLToPath(new URL('../../../../tests/fixtures/oxcgrt', import.meta.url))

const folder = mkdtempSync(join(tmpdir(), 'alternat-replay-'))
const programme = join(folder, 'programme.json')

const event = {
  id: 'event',
  end: '2031-01-01T00:00:00Z',
  venueCapacity: 300,
  plan: [
    { format: 'in-person', minOnSite: 40 },
    { format: 'hybrid', minOnSite: 5 },
    { format: 'online' },
  ],
  otherwise: 'postpone',
}

const at = (day: string): string => `${day}T19:00:00+04:00`

const write = (...events: readonly object[]): void =>
  writeFileSync(programme, JSON.stringify({ events: events.map((one) => ({ ...event, ...one })) }))

const asked = { folder: fixture, alpha3: 'AZE', programme, reading: 'open', leadDays: 0 } as const

type Given = Partial<Omit<typeof asked, 'reading' | 'leadDays' | 'alpha3' | 'folder'>> & {
  readonly reading?: 'strict' | 'lenient' | 'open'
  readonly leadDays?: number
  readonly alpha3?: string
  readonly folder?: string
}

const rowsOf = async (given: Given = {}): Promise<string[][]> => {
  const replay = await replayFiles({ ...asked, ...given })
  if (!replay.ok) return [[...replay.refusal]]
  return parse(replay.value.csv)
}

const refusalOf = async (given: Given = {}): Promise<readonly string[]> => {
  const replay = await replayFiles({ ...asked, ...given })
  return replay.ok ? ['answered'] : replay.refusal
}

after(() => {
  rmSync(folder, { recursive: true })
})

// What the published levels of the day come to, worked out by hand from the change points of the
// series (level, then flag: t targeted, g general) and rules 2 to 7 of docs/replay.md.
describe('a replay through the real series, 300 seats, in person from 40 and hybrid from 5', () => {
  const table: readonly (readonly [string, string, string, string, string])[] = [
    ['AZE', '2020-01-15', 'C3 0, C4 0, C6 0', 'in-person', '300'],
    ['AZE', '2020-03-11', 'C3 1 g: advised; C4 0, C6 0', 'in-person', '300'],
    ['AZE', '2020-05-20', 'C3 2 g closes', 'online', '0'],
    ['AZE', '2020-11-26', 'C3 2 t, C4 4 t, C6 1', 'unclear', '0-300'],
    ['AZE', '2020-12-11', 'C3 2 t, C4 4 t, C6 2 t', 'unclear', '0-300'],
    ['AZE', '2020-12-20', 'C3 2 g closes', 'online', '0'],
    ['AZE', '2021-07-10', 'C3 2 g closes', 'online', '0'],
    ['AZE', '2022-04-20', 'C3 1 g, C4 4 g: 0 to 10, C6 0', 'unclear', '0-10'],
    ['AZE', '2022-06-25', 'C3 2 g closes', 'online', '0'],
    ['AZE', '2023-01-10', 'all NA', 'unclear', '0-300'],
    ['AZE', '2019-12-31', 'before the series', 'unclear', '0-300'],
    ['AZE', '2023-02-21', 'after the series', 'unclear', '0-300'],
    ['MEX', '2020-03-26', 'C3 2 g closes', 'online', '0'],
    ['MEX', '2021-02-20', 'C3 2 t, C4 3 t, C6 2 t', 'unclear', '0-300'],
    ['MEX', '2021-03-15', 'C3 1 g, C4 0, C6 1', 'in-person', '300'],
    ['MEX', '2021-07-26', 'C3 2 t, C4 4 t, C6 2 t', 'unclear', '0-300'],
    ['MEX', '2022-12-01', 'C3 0, C4 0, C6 0', 'in-person', '300'],
    ['FRA', '2021-06-01', 'C6 2 g closes', 'online', '0'],
    ['FRA', '2021-06-22', 'C3 1 g, C4 4 g: 0 to 10, C6 0', 'unclear', '0-10'],
    ['FRA', '2021-07-05', 'C3 2 t, C4 3 t: 11 or more', 'unclear', '0-300'],
    ['FRA', '2022-03-20', 'C3 0, C4 0, C6 0', 'in-person', '300'],
  ]
  for (const [alpha3, day, levels, outcome, seats] of table) {
    it(`${alpha3} on ${day} (${levels}): ${outcome}`, async () => {
      write({ start: at(day) })
      const [, row = []] = await rowsOf({ alpha3 })
      const online = { 'in-person': '0', unclear: 'unclear' }[outcome] ?? 'unlimited'
      deepEqual(row.slice(0, 5), ['event', day, outcome, seats, online])
    })
  }

  it('takes the range 0 to 10 strictly as 0, leniently as 10', async () => {
    write({ start: at('2021-06-22') })
    const [, strict = []] = await rowsOf({ alpha3: 'FRA', reading: 'strict' })
    deepEqual(strict.slice(2, 5), ['online', '0', 'unlimited'])
    const [, lenient = []] = await rowsOf({ alpha3: 'FRA', reading: 'lenient' })
    deepEqual(lenient.slice(2, 5), ['hybrid', '10', 'unlimited'])
  })

  it('does not let a reading resolve what is targeted', async () => {
    write({ start: at('2020-11-26') })
    for (const reading of ['strict', 'lenient'] as const) {
      const [, row = []] = await rowsOf({ reading })
      deepEqual(row.slice(2, 4), ['unclear', '0-300'])
    }
  })

  it('takes the lead from the day that was written, whatever its offset', async () => {
    const starts = [
      '2020-12-22T00:30:00+14:00',
      '2020-12-22T23:30:00-12:00',
      '2020-12-22T12:00:00Z',
    ]
    write(...starts.map((start, index) => ({ id: String(index), start })))
    const rows = await rowsOf({ leadDays: 3 })
    deepEqual(
      rows.slice(1).map((row) => row.slice(0, 3)),
      [
        ['0', '2020-12-19', 'unclear'],
        ['1', '2020-12-19', 'unclear'],
        ['2', '2020-12-19', 'unclear'],
      ],
    )
    const closed = await rowsOf({ leadDays: 2 })
    deepEqual(
      closed.slice(1).map((row) => row.slice(1, 3)),
      starts.map(() => ['2020-12-20', 'online']),
    )
  })

  it('takes the levels of the decision day to last until the event, however far off', async () => {
    write({ start: at('2024-02-29') })
    const [, row = []] = await rowsOf({ alpha3: 'MEX', leadDays: 500 })
    deepEqual(row.slice(1, 3), ['2022-10-17', 'in-person'])
  })

  it('asks for arrivals only where an event needs them', async () => {
    const start = at('2022-05-01')
    // C8 3 from 2020-03-17 to 2022-07-31: barred from some regions, so nobody can tell.
    write({ id: 'needs', start, needsArrivals: true }, { id: 'does without', start })
    const rows = await rowsOf({ alpha3: 'FRA' })
    deepEqual(
      rows.slice(1).map((row) => row.slice(2, 4)),
      [
        ['unclear', '0-300'],
        ['in-person', '300'],
      ],
    )
  })

  it('closes for an audience of other regions where they are barred', async () => {
    // MEX: C7 2 from 2020-03-30 to 2021-12-06, C3 1 and C4 0.
    write(
      { id: 'travels', start: at('2021-03-15'), audience: 'other-regions' },
      { start: at('2021-03-15') },
    )
    const rows = await rowsOf({ alpha3: 'MEX' })
    deepEqual(
      rows.slice(1).map((row) => row[2]),
      ['online', 'in-person'],
    )
  })

  it('fills the online seats that are known', async () => {
    write({ start: at('2020-12-20'), onlineCapacity: 500 })
    const [, row = []] = await rowsOf()
    equal(row[4], '500')
  })
})

describe('the grounds of a replay', () => {
  const because = async (day: string, given: object = {}, alpha3 = 'AZE') => {
    write({ start: at(day), ...given })
    const [, row = []] = await rowsOf({ alpha3 })
    return row[5]
  }

  it('name series, level, flag and day, and what is missing', async () => {
    equal(
      await because('2020-11-26'),
      [
        'Public events are barred in some regions of Azerbaijan since 2020-09-18',
        '(C3 level 2, flag 0: targeted; read for 2020-11-26).',
        'Whether the venue lies in one of them is not stated.',
        'Gatherings are limited in some regions of Azerbaijan since 2020-09-29 to 10 people or fewer',
        '(C4 level 4, flag 0: targeted; read for 2020-11-26).',
        'Whether the venue lies in one of them is not stated. The exact figure is not known.',
        'It is recommended in some regions of Azerbaijan since 2020-09-18 to stay at home',
        '(C6 level 1, flag 0: targeted; read for 2020-11-26). A recommendation closes nothing.',
        'It is recommended in Azerbaijan since 2020-10-23 not to travel between regions',
        '(C7 level 1; read for 2020-11-26). A recommendation closes nothing.',
      ].join(' '),
    )
  })

  it('name the levels read where nothing limits', async () => {
    equal(
      await because('2020-01-15'),
      [
        ['Public events', 'C3'],
        ['Gatherings', 'C4'],
        ['Staying at home', 'C6'],
        ['Movement between regions', 'C7'],
      ]
        .map(
          ([title, code]) =>
            `${String(title)}: no measure in Azerbaijan since 2020-01-01 (${String(code)} level 0; read for 2020-01-15).`,
        )
        .join(' '),
    )
  })

  it('say that there are no data', async () => {
    const said = await because('2023-01-10', { needsArrivals: true })
    for (const code of ['C3', 'C4', 'C6', 'C7', 'C8']) {
      ok(
        said?.includes(
          `what held then is not known (${code} level not known; read for 2023-01-10)`,
        ),
      )
    }
  })

  it('say that a flag which is not given counts as targeted', async () => {
    // C6 1 with its flag empty does not occur for these countries; C4 2 of Mexico loses its flag here.
    const copy = join(folder, 'without-flags')
    cpSync(fixture, copy, { recursive: true })
    const file = join(copy, 'c4_flag.csv')
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/(?<=,)1(?=,)/g, ''))
    write({ start: at('2020-03-26'), plan: [{ format: 'in-person' }] })
    const [, row = []] = await rowsOf({ alpha3: 'MEX', folder: copy })
    ok(row[5]?.includes('(C4 level 2, flag not given: taken as targeted; read for 2020-03-26)'))
    rmSync(copy, { recursive: true })
  })
})

describe('a replay that cannot be answered', () => {
  before(() => {
    write({ start: at('2020-12-20') })
  })

  it('names a programme that is missing, is a folder or no text', async () => {
    deepEqual(await refusalOf({ programme: `${folder}/none.json` }), [
      `${folder}/none.json: this file is missing`,
    ])
    deepEqual(await refusalOf({ programme: folder }), [`${folder}: this is a folder, not a file`])
    const latin = join(folder, 'latin.json')
    writeFileSync(latin, Buffer.from([0x22, 0xe9, 0x22]))
    deepEqual(await refusalOf({ programme: latin }), [`${latin}: this file is not UTF-8 text`])
  })

  it('names a country that is none, or that the files lack', async () => {
    deepEqual(await refusalOf({ alpha3: 'AZ' }), [
      '--country: AZ is no ISO 3166-1 alpha-3 code of a country, such as AZE',
    ])
    deepEqual(await refusalOf({ alpha3: 'DEU' }), [
      'c3_cancel_public_events.csv, country_code: DEU is not in this file',
    ])
  })

  const needed = [
    'c3_cancel_public_events.csv',
    'c3_flag.csv',
    'c4_restrictions_on_gatherings.csv',
    'c4_flag.csv',
    'c6_stay_at_home_requirements.csv',
    'c6_flag.csv',
    'c7_movementrestrictions.csv',
  ]
  for (const name of needed) {
    it(`names ${name} when it is missing`, async () => {
      const copy = join(folder, 'copy')
      cpSync(fixture, copy, { recursive: true })
      rmSync(join(copy, name))
      deepEqual(await refusalOf({ folder: copy }), [`${name}: this file is missing`])
      rmSync(copy, { recursive: true })
    })
  }

  it('does without C8 until an event needs arrivals', async () => {
    const copy = join(folder, 'without-c8')
    cpSync(fixture, copy, { recursive: true })
    rmSync(join(copy, 'c8_internationaltravel.csv'))
    deepEqual(await refusalOf({ folder: copy }), ['answered'])
    write({ start: at('2020-12-20'), needsArrivals: true })
    deepEqual(await refusalOf({ folder: copy }), [
      'c8_internationaltravel.csv: this file is missing',
    ])
    write({ start: at('2020-12-20'), needsArrivals: false })
    deepEqual(await refusalOf({ folder: copy }), ['answered'])
    rmSync(copy, { recursive: true })
  })

  it('names no more than twenty problems, and how many there are', async () => {
    write(...Array.from({ length: 30 }, () => ({ start: 'soon' })))
    const problems = await refusalOf()
    equal(problems.length, 21)
    equal(problems.at(-1), 'and 10 more')
  })
})

describe('a replay of nothing', () => {
  it('is a header', async () => {
    write()
    deepEqual(await rowsOf(), [
      ['event', 'decided_on', 'outcome', 'on_site_seats', 'online_seats', 'because'],
    ])
  })
})

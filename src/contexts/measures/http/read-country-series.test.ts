import { deepEqual, equal, ok } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'

import { problemInWords } from '#kit/files/file-problem.ts'
import { isoFromDay } from '#kit/time/days.ts'

import { countriesByAlpha3 } from '../data/countries.ts'
import {
  filesOfFolder,
  type PublishedFiles,
  readCountrySeries,
  readSeriesOfCountry,
} from './read-country-series.ts'

const folder = fileURLToPath(new URL('../../../../tests/fixtures/oxcgrt', import.meta.url))

const fixture = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8')

const withFile =
  (changed: string, text: string): PublishedFiles =>
  (name) =>
    Readable.from([Buffer.from(name === changed ? text : fixture(name))])

const c3 = 'c3_cancel_public_events.csv'

/** A small file of its own, in place of C3: the rest of the fixture stands beside it. */
const readC3 = async (text: string, file = c3) => {
  const wanted = { countries: ['AZE'], codes: ['C3' as const] }
  const read = await readCountrySeries(withFile(file, text), wanted)
  return read.ok ? read.value : problemInWords(read.refusal)
}

const lines = (...rows: readonly string[]): string => `${rows.join('\n')}\n`

const header = ',country_code,country_name,30Jan2020,31Jan2020,01Feb2020'

describe('a published file of series', () => {
  it('gives the levels of a country from its first day on', async () => {
    const read = await readC3(lines(header, '10,AZE,Azerbaijan,0,,2', '45,DEU,Germany,1,1,1'))
    ok(typeof read === 'object')
    const [country] = read
    deepEqual(country?.country, { alpha3: 'AZE', alpha2: 'AZ', zone: 'Asia/Baku' })
    const [series] = country?.series ?? []
    deepEqual([series?.code, isoFromDay(series?.firstDay ?? 0)], ['C3', '2020-01-30'])
    deepEqual(series?.levels, [0, null, 2])
    // The flags of the fixture begin on 1 January 2020, with no flag for 69 days.
    deepEqual(series?.flags, [null, null, null])
  })

  it('is read with line ends of any system, quotes, a byte order mark and blank lines', async () => {
    const text = `\uFEFF${header.replace('country_name', '"country_name"')}\r\n"10","AZE","Azerbaijan, Republic of","0","NA","2"\r\n\r\n`
    const read = await readC3(text)
    ok(typeof read === 'object')
    deepEqual(read[0]?.series[0]?.levels, [0, null, 2])
  })

  const wrong: readonly (readonly [string, string, string])[] = [
    ['is empty', '', 'line 1: the file is empty'],
    [
      'has a header without its first column',
      lines(header.slice(1), '10,AZE,Azerbaijan,0,0,0'),
      'line 1, country_code: column 1 of the first line has to be without a name; is the header shifted?',
    ],
    [
      'has a header with a column too many',
      lines(`,${header}`, '10,AZE,Azerbaijan,0,0,0'),
      'line 1, column 2: column 2 of the first line has to be "country_code"; is the header shifted?',
    ],
    [
      'names countries in another column',
      lines(',country_name,country_code,01Jan2020', '10,Azerbaijan,AZE,0'),
      'line 1, country_name: column 2 of the first line has to be "country_code"; is the header shifted?',
    ],
    [
      'lacks a day',
      lines(header.replace('31Jan2020,', ''), '10,AZE,Azerbaijan,0,0'),
      'line 1, 01Feb2020: this is not the day after that of the column before',
    ],
    [
      'names a day twice',
      lines(header.replace('01Feb2020', '31Jan2020'), '10,AZE,Azerbaijan,0,0,0'),
      'line 1, 31Jan2020: this is not the day after that of the column before',
    ],
    [
      'names a day that does not exist',
      lines(header.replace('01Feb2020', '32Jan2020'), '10,AZE,Azerbaijan,0,0,0'),
      'line 1, 32Jan2020: a day such as 05Jan2020 belongs here',
    ],
    [
      'writes days otherwise',
      lines(',country_code,country_name,2020-01-30', '10,AZE,Azerbaijan,0'),
      'line 1, 2020-01-30: a day such as 05Jan2020 belongs here',
    ],
    [
      'has no days',
      lines(',country_code,country_name', '10,AZE,Azerbaijan'),
      'line 1, country_name: no column with a day follows',
    ],
    [
      'has a row that is too short',
      lines(header, '45,DEU,Germany,0,0', '10,AZE,Azerbaijan,0,0,0'),
      'line 2, DEU: 5 columns, where the first line has 6',
    ],
    [
      'has a row that is shifted',
      lines(header, 'AZE,Azerbaijan,0,0,0,'),
      'line 2, country_code: "Azerbaijan" is no ISO 3166-1 alpha-3 code',
    ],
    [
      'has a country twice',
      lines(header, '10,AZE,Azerbaijan,0,0,0', '45,DEU,Germany,0,0,0', '11,AZE,Azerbaijan,0,0,0'),
      'line 4, country_code: AZE stands here a second time',
    ],
    [
      'does not have the country',
      lines(header, '45,DEU,Germany,0,0,0'),
      'country_code: AZE is not in this file',
    ],
    [
      'has a level that is no whole number',
      lines(header, '45,DEU,Germany,0,0,0', '10,AZE,Azerbaijan,0,1.5,0'),
      'line 3, 31Jan2020: "1.5" is not a level from 0 to 2, NA or empty',
    ],
    [
      'has a level that the series does not know',
      lines(header, '10,AZE,Azerbaijan,0,0,3'),
      'line 2, 01Feb2020: "3" is not a level from 0 to 2, NA or empty',
    ],
    [
      'has a level below 0',
      lines(header, '10,AZE,Azerbaijan,-1,0,0'),
      'line 2, 30Jan2020: "-1" is not a level from 0 to 2, NA or empty',
    ],
    [
      'has a word for a level',
      lines(header, '10,AZE,Azerbaijan,0,nan,0'),
      'line 2, 31Jan2020: "nan" is not a level from 0 to 2, NA or empty',
    ],
    [
      'leaves a quote open',
      lines(header, '10,AZE,"Azerbaijan,0,0,0'),
      'line 2: this is no CSV: Quote Not Closed: the parsing is finished with an opening quote at line 2',
    ],
  ]
  for (const [name, text, problem] of wrong) {
    it(`is refused when it ${name}`, async () => {
      equal(await readC3(text), `${c3}, ${problem}`)
    })
  }

  it('is refused when a flag is neither 0 nor 1', async () => {
    const text = lines(header, '10,AZE,Azerbaijan,0,1,2')
    equal(
      await readC3(text, 'c3_flag.csv'),
      'c3_flag.csv, line 2, 01Feb2020: "2" is not a level from 0 to 1, NA or empty',
    )
  })

  it('of another country does not matter where it is wrong', async () => {
    const read = await readC3(lines(header, '45,DEU,Germany,x,9,0', '10,AZE,Azerbaijan,0,0,0'))
    ok(typeof read === 'object')
  })
})

describe('flags that begin on another day than the levels', () => {
  it('stand beside the levels of their own days', async () => {
    const files: PublishedFiles = (name) => {
      const levels = lines(header, '10,AZE,Azerbaijan,2,2,2')
      const flags = lines(',country_code,country_name,31Jan2020', '10,AZE,Azerbaijan,1')
      return Readable.from([Buffer.from(name === c3 ? levels : flags)])
    }
    const read = await readCountrySeries(files, { countries: ['AZE'], codes: ['C3'] })
    ok(read.ok)
    deepEqual(read.value[0]?.series[0]?.flags, [null, 1, null])
  })
})

describe('a folder of published files', () => {
  const codes = ['C3', 'C4', 'C6', 'C7', 'C8'] as const

  it('gives every series of every country', async () => {
    const read = await readCountrySeries(filesOfFolder(folder), { countries: 'all', codes })
    ok(read.ok)
    deepEqual(
      read.value.map(({ country, series }) => [country.alpha3, series.map(({ code }) => code)]),
      ['AZE', 'FRA', 'MEX'].map((alpha3) => [alpha3, [...codes]]),
    )
  })

  it('is refused when a file that is wanted is missing, is a folder, or there is none', async () => {
    const read = async (name: string) => {
      const found = await readCountrySeries(filesOfFolder(name), { countries: ['AZE'], codes })
      return found.ok ? 'read' : problemInWords(found.refusal)
    }
    equal(await read(`${folder}/nowhere`), `${c3}: this file is missing`)
    equal(
      await read(`${folder}/README.md`),
      `${c3}: this file is missing: what should be its folder is a file`,
    )
    equal(await read('/dev'), `${c3}: this file is missing`)
  })

  it('gives the measures of a country', async () => {
    const measures = await readSeriesOfCountry(folder, 'AZE')
    const of = (code: string) => measures.filter(({ series }) => series?.code === code)
    // Runs of the change points of level and flag, and what is not known before 2020.
    deepEqual(
      codes.map((code) => of(code).length),
      [9, 9, 15, 10, 9],
    )
  })

  it('of the whole world is read as a stream, in files of any number of countries', async () => {
    const world: PublishedFiles = (name) => {
      const [first = '', azerbaijan = ''] = fixture(name).split('\n')
      const rows = [...countriesByAlpha3.keys()].map((alpha3, index) =>
        azerbaijan.replace(/^[^,]*,[^,]*/, `${String(index)},${alpha3}`),
      )
      return Readable.from([first, ...rows].map((row) => Buffer.from(`${row}\n`)))
    }
    const read = await readCountrySeries(world, { countries: 'all', codes })
    ok(read.ok)
    equal(read.value.length, countriesByAlpha3.size)
    equal(read.value.at(-1)?.series[0]?.levels.length, 1147)
  })
})

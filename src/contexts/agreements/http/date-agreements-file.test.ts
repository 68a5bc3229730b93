import { deepEqual, equal, match, notEqual, ok } from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { onDay } from '#kit/time/known-date.ts'

import { parse } from 'csv-parse/sync'

import { findForce } from '../domain/force-finding.ts'
import { dateAgreementsFile } from './date-agreements-file.ts'
import { readAgreementsTable } from './read-agreements-table.ts'
import { recordOfRow } from './record-of-row.ts'
import type { TableRow } from './table-row.ts'

const fixture = fileURLToPath(
  new URL('../../../../tests/fixtures/agreements/agreements.csv', import.meta.url),
)
const folder = mkdtempSync(join(tmpdir(), 'alternat-agreements-'))

after(() => {
  rmSync(folder, { recursive: true })
})

const cellsOf = (csv: string): string[][] => parse(csv)

const dated = async (file: string) => {
  const found = await dateAgreementsFile(file)
  if (!found.ok) throw new Error(found.refusal.join('\n'))
  return found.value
}

const rowsOf = (file: string): readonly TableRow[] => {
  const table = readAgreementsTable(readFileSync(file))
  if (!table.ok) throw new Error(JSON.stringify(table.refusal))
  return table.value.rows
}

const findingOf = (row: TableRow) => findForce(recordOfRow(row).value)

const ofUse = (use: string) => rowsOf(fixture).filter((row) => row.cell('test_use') === use)

const documented = (): string[][] =>
  readFileSync(new URL('../../../../docs/agreements-table.md', import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, id = '', , official = '']) => /^[A-Z]{2}-/.test(id) && /^$|^\d/.test(official))
    .map(([, id = '', computed = '', , verdict = '']) => [id, computed, verdict])

describe('the published facts on seventy-two agreements', () => {
  it('come to the verdicts that the documentation lists, row by row', async () => {
    const [header, ...rows] = cellsOf((await dated(fixture)).csv)
    deepEqual(header, ['id', 'computed', 'verdict', 'because'])
    deepEqual(
      rows.map(([id, computed, verdict]) => [id, computed, verdict]),
      documented(),
    )
    equal(rows.length, 72)
  })

  for (const row of ofUse('exact')) {
    it(`${row.cell('id')} is in force on the official date by its clause and acts alone`, () => {
      const { verdict } = findingOf(row)
      equal(verdict, 'agrees')
      const withoutOfficial: TableRow = {
        ...row,
        cell: (column) => (column === 'eif_actual' ? '' : row.cell(column)),
      }
      const alone = findingOf(withoutOfficial)
      deepEqual([alone.verdict, alone.days], ['recorded', findingOf(row).days])
    })
  }

  for (const row of ofUse('clause_and_eif')) {
    it(`${row.cell('id')} has a span for its trigger, from each day of which its clause gives the official date`, () => {
      const { record, finding } = { record: recordOfRow(row).value, finding: findingOf(row) }
      deepEqual([finding.verdict, finding.days], ['agrees', []])
      notEqual(finding.triggers.length, 0)
      for (const { first, last } of finding.triggers) {
        for (let day = first; day <= last; day += 1) {
          const on = onDay(day)
          const note = { kind: 'note', party: null, received: on, dated: on } as const
          const acts = (
            ['internal-procedures', 'internal-procedures', 'proposal', 'reply'] as const
          ).map((about, index) => ({ ...note, id: `n${String(index)}`, about }))
          const forward = findForce({ ...record, acts: [...record.acts, ...acts] })
          equal(forward.verdict, 'agrees')
          equal(forward.days.length, 1)
        }
      }
    })
  }

  for (const row of ofUse('negative')) {
    it(`${row.cell('id')} stays recorded: no rule is drawn from the distance to a note`, () => {
      const { verdict, days, because } = findingOf(row)
      deepEqual([verdict, days], ['recorded', []])
      ok(because.some((one) => one.kind === 'remark' && one.of.remark === 'no-rule-from-distance'))
    })
  }

  for (const row of ofUse('divergence')) {
    it(`${row.cell('id')} shows that text and recorded date disagree, and adjusts neither`, () => {
      const { verdict, because } = findingOf(row)
      const isRemarked = because.some(
        (one) => one.kind === 'remark' && one.of.remark === 'same-day-exchange',
      )
      ok(verdict === 'differs' || verdict === 'conflict' || isRemarked)
    })
  }

  it('says the reason of each difference in the words of the row, too', async () => {
    const rows = cellsOf((await dated(fixture)).csv)
    const apart = rows.filter(([, , verdict]) => verdict === 'differs' || verdict === 'conflict')
    deepEqual(
      apart.map(([id]) => id),
      ['MX-CH-2017-FILM', 'CH-BEfr-2008-FILM'],
    )
    for (const [, , , because = ''] of apart) match(because, /In the words of the row: “.+”\./)
    equal((await dated(fixture)).apart, 2)
  })

  it('never has an official date reach what is computed', () => {
    for (const row of rowsOf(fixture)) {
      const moved: TableRow = {
        ...row,
        cell: (column) => (column === 'eif_actual' ? '2031-03-01' : row.cell(column)),
      }
      deepEqual(findingOf(moved).days, findingOf(row).days, row.cell('id'))
    }
  })
})

describe('a file of agreements', () => {
  const fileWith = (text: string): string => {
    const file = join(folder, 'table.csv')
    writeFileSync(file, text)
    return file
  }

  it('may have its columns in any order, and others besides, which are named', async () => {
    const text = 'Colour,EIF Pattern,date-signed,id\nred,ON_SIGNATURE,2017-10-20,A\n'
    const { csv, notes } = await dated(fileWith(text))
    deepEqual(cellsOf(csv)[1]?.slice(0, 3), ['A', '2017-10-20', 'recorded'])
    match(notes.join(), /passed over: colour$/)
  })

  it('keeps quoted commas, quotation marks and line breaks together', async () => {
    const text =
      'id,title,eif_pattern,date_signed\r\n"A,1","one, ""two""\nthree",ON_SIGNATURE,2017-10-20\r\n'
    const { csv } = await dated(fileWith(text))
    deepEqual(cellsOf(csv)[1]?.slice(0, 3), ['A,1', '2017-10-20', 'recorded'])
  })

  for (const [what, text, told] of [
    [
      'a date that is none',
      'id,eif_pattern,date_signed\nA,ON_SIGNATURE,2018-06-30\nB,ON_SIGNATURE,2018-06-31\n',
      /table\.csv, line 3, date_signed: “2018-06-31”: This is no date/,
    ],
    [
      'a number that is none',
      'id,eif_pattern,eif_n\nA,DAYS_AFTER_LAST_RECEIPT,thirty\n',
      /line 2, eif_n: “thirty”: Write a whole number/,
    ],
    [
      'a unit that is none',
      'id,eif_pattern,eif_unit\nA,DAYS_AFTER_LAST_RECEIPT,fortnight\n',
      /line 2, eif_unit: “fortnight”: Write day, month/,
    ],
    ['a table without patterns', 'id\nA\n', /line 1, eif_pattern: This column is needed/],
    [
      'a column given twice',
      'id,eif_pattern,ID\nA,,B\n',
      /line 1, id: “id”: This column is there twice/,
    ],
    [
      'a comma too many',
      'id,eif_pattern\nA,ON_SIGNATURE,x\n',
      /line 2, 3: “x”: This cell is below/,
    ],
    ['nothing', '', /line 1: There is no table here/],
    ['no row', 'id,eif_pattern\n', /line 1: The table has no row/],
  ] as const) {
    it(`is refused as a whole for ${what}, by line and column`, async () => {
      const found = await dateAgreementsFile(fileWith(text))
      equal(found.ok, false)
      match(found.ok ? '' : found.refusal.join('\n'), told)
    })
  }

  it('takes a signature ad referendum for no consent (VCLT Art. 12(2)(b))', async () => {
    const file = join(folder, 'ad-referendum.csv')
    const row = 'XX-YY,Mexico;Azerbaijan,2020-01-15,ON_SIGNATURE,signature ad referendum'
    writeFileSync(file, `id,parties,date_signed,eif_pattern,eif_trigger\n${row}\n`)
    const [, cells = []] = cellsOf((await dated(file)).csv)
    deepEqual(cells.slice(0, 3), ['XX-YY', '', 'undetermined'])
  })

  it('is refused when it is not there', async () => {
    const found = await dateAgreementsFile(join(folder, 'none.csv'))
    match(found.ok ? '' : found.refusal.join(), /none\.csv: /)
  })
})

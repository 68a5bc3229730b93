import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'

import {
  aPart,
  aWorkbook,
  aZip,
  sheetXml,
  workbookParts,
  type ZipEntry,
} from '#tests/support/a-workbook.ts'

import { readWorkbook, type WorkbookProblem } from './read-workbook.ts'

const limits = {
  bytes: 5 * 1024 * 1024,
  sheets: 60,
  zip: { entries: 1_000, bytes: 50 * 1024 * 1024, ratio: 100 },
  sheet: { rows: 5_001, columns: 200, characters: 4 * 1024 * 1024 },
}

const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../../../tests/fixtures/workbooks/${name}`, import.meta.url))

const sheetsIn = async (bytes: Buffer) => {
  const read = await readWorkbook(bytes, limits)
  assert.ok(read.ok, read.ok ? '' : read.refusal)
  return read.value.map(({ name, rows }) => [
    name,
    rows.ok ? rows.value.map(({ cells: each }) => each) : rows.refusal,
  ])
}

const refusalOf = async (bytes: Buffer): Promise<WorkbookProblem | undefined> => {
  const read = await readWorkbook(bytes, limits)
  return read.ok ? undefined : read.refusal
}

const cells = (xml: string): string =>
  `<worksheet><sheetData><row>${xml}</row></sheetData></worksheet>`

const plan = [
  ['Event', 'Date', 'Time', 'Ends', 'Type', 'City', 'Notes'],
  ['Opening concert', '2021-03-05', '19:00', '21:30', 'Music', 'Baku', 'Ələt, Şəki & “quotes”'],
  ['Reading evening', '2021-03-12 18:30', '', '', 'literature', 'Baku', 'first line\nsecond line'],
  ['Exhibition', 'May 2021', '', '', 'Visual arts', 'Ganja'],
  ['Film week', '2021-06', '', '', 'Cinema', 'Baku'],
]

// Rows of people differ; two that are equal a thousand times unpack like a bomb.
const digest = (index: number): string => String((index * 2_654_435_761) % 4_294_967_296)

describe('a workbook', () => {
  it('says what its cells show, whichever day it counts from', async () => {
    assert.deepEqual(await sheetsIn(fixture('plan-1900.xlsx')), [['Plan', plan]])
    assert.deepEqual(await sheetsIn(fixture('plan-1904.xlsx')), [['Plan', plan]])
  })

  it('has several sheets, of which the hidden ones are left out', async () => {
    const header = ['Title', 'Date', 'Discipline', 'Seats']
    assert.deepEqual(await sheetsIn(fixture('three-sheets.xlsx')), [
      ['Spring', [header, ['Spring recital', '2021-03-05', 'Music', '200']]],
      ['Autumn', [header, ['Autumn recital', '2021-10-01', 'Music', '200']]],
    ])
  })

  it('keeps cells in their columns, and leaves empty rows out', async () => {
    const xml = `<worksheet><sheetData><row/><row r="7"><c r="B7" t="str"><v>b</v></c>
      <c r="AA7" t="b"><v>1</v></c></row><row><c s="1"/></row></sheetData></worksheet>`
    const [[, rows] = []] = await sheetsIn(aWorkbook({ Plan: xml }))
    const row = Array.from({ length: 27 }, (_, index) => ({ 1: 'b', 26: 'TRUE' })[index] ?? '')
    assert.deepEqual(rows, [row])
  })

  it('says the text of merged cells in each of their rows, not across columns', async () => {
    const text = (at: string): string => `<c r="${at}" t="str"><v>${at}</v></c>`
    const xml = `<worksheet><sheetData><row r="2">${text('A2')}${text('B2')}</row>
      <row r="4">${text('B4')}</row><row r="5">${text('B5')}</row><row r="6">${text('B6')}</row></sheetData>
      <mergeCells><mergeCell ref="A2:A5"/><mergeCell ref="B6:D6"/><mergeCell ref="B2:B4"/></mergeCells></worksheet>`
    const read = await readWorkbook(aWorkbook({ Plan: xml }), limits)
    assert.ok(read.ok)
    const [{ rows } = { rows: undefined }] = read.value
    assert.deepEqual(rows?.ok && rows.value, [
      { number: 2, cells: ['A2', 'B2'] },
      { number: 4, cells: ['A2', 'B4'] },
      { number: 5, cells: ['A2', 'B5'] },
      { number: 6, cells: ['', 'B6'] },
    ])
  })

  it('takes of a formula the value beside it, and an ISO date as it stands', async () => {
    const xml = cells(`<c t="str"><f>UPPER("x")</f><v>X</v></c><c><f>NOW()</f></c>
      <c t="e"><v>#REF!</v></c><c t="d"><v>2021-05-03T00:00:00</v></c>
      <c t="str"><f>""</f><v></v></c><c r="H1" t="str"><v>end</v></c>`)
    assert.deepEqual(await sheetsIn(aWorkbook({ Plan: xml })), [
      ['Plan', [['X', '=NOW()', '#REF!', '2021-05-03', '', '', '', 'end']]],
    ])
  })
})

describe('what is no workbook', () => {
  it('is told apart: an old one, a locked one, another kind, a damaged one', async () => {
    assert.equal(await refusalOf(fixture('of-an-old-kind.xls')), 'workbook-is-of-an-old-kind')
    assert.equal(await refusalOf(fixture('with-a-password.xlsx')), 'workbook-has-a-password')
    const renamed = aZip([aPart('holiday.txt', 'not a workbook')])
    assert.equal(await refusalOf(renamed), 'workbook-is-of-another-kind')
    const locked = aZip(workbookParts({ Plan: cells('') }).map((part) => ({ ...part, flags: 1 })))
    assert.equal(await refusalOf(locked), 'workbook-has-a-password')
    const whole = fixture('plan-1900.xlsx')
    for (let length = 4; length < whole.length; length += 97) {
      assert.equal(await refusalOf(whole.subarray(0, length)), 'workbook-is-damaged')
    }
  })

  it('never makes us fall, whichever byte of it is another one', async () => {
    const whole = fixture('three-sheets.xlsx')
    for (let at = 0; at < whole.length; at += 5) {
      const broken = Buffer.from(whole)
      broken[at] = (broken[at] ?? 0) ^ 0xff
      await readWorkbook(broken, limits)
    }
  })
})

const bombs: Readonly<Record<string, () => readonly ZipEntry[]>> = {
  'unpacks to more than 50 MB': () =>
    Array.from({ length: 6 }, (_, index) => ({
      name: `${String(index)}.bin`,
      bytes: Buffer.alloc(9 * 1024 * 1024),
    })),
  'unpacks to more than a hundred times its size': () => [
    ...workbookParts({ Plan: cells('') }),
    { name: 'xl/zeros.bin', bytes: Buffer.alloc(2 * 1024 * 1024) },
  ],
  'has more than a thousand entries': () =>
    Array.from({ length: 1_001 }, (_, index) => aPart(`${String(index)}.xml`, '<a/>')),
}

describe('a workbook that is a trap', () => {
  for (const [what, entries] of Object.entries(bombs)) {
    it(`is refused unread when it ${what}`, async () => {
      assert.equal(await refusalOf(aZip(entries())), 'workbook-unpacks-to-too-much')
    })
  }

  it('unpacks no more than it claims', async () => {
    const [sheet, ...others] = workbookParts({
      Plan: sheetXml([['x'.repeat(9_000_000)]]),
    }).toReversed()
    assert.ok(sheet !== undefined)
    const lying = aZip([...others, { ...sheet, claimedSize: 1_000 }])
    const before = process.memoryUsage().arrayBuffers
    assert.equal(await refusalOf(lying), 'workbook-is-damaged')
    assert.ok(process.memoryUsage().arrayBuffers - before < 2_000_000)
  })

  it('cannot bring entities, nor files from outside', async () => {
    const laughs = `<!DOCTYPE a [<!ENTITY b "ha">]>${cells('<c t="str"><v>&b;</v></c>')}`
    assert.deepEqual(await sheetsIn(aWorkbook({ Plan: laughs })), [
      ['Plan', 'xml-has-a-document-type'],
    ])
    const outside = workbookParts({ Plan: cells('') }).map((part) =>
      part.name.endsWith('workbook.xml.rels')
        ? aPart(
            part.name,
            part.bytes
              .toString()
              .replace('Target="sheet0.xml"', 'Target="file:///etc/passwd" TargetMode="External"'),
          )
        : part,
    )
    assert.equal(await refusalOf(aZip(outside)), 'workbook-is-of-another-kind')
  })

  it('is bounded in rows, columns and characters', async () => {
    const many = sheetXml(Array.from({ length: 5_002 }, (_, index) => [digest(index)]))
    assert.deepEqual(await sheetsIn(aWorkbook({ Plan: many })), [
      ['Plan', 'sheet-has-too-many-rows'],
    ])
    const wide = cells('<c r="XFD1" t="str"><v>x</v></c>')
    assert.deepEqual(await sheetsIn(aWorkbook({ Plan: wide })), [
      ['Plan', 'sheet-has-too-many-columns'],
    ])
    const long = sheetXml(Array.from({ length: 200 }, () => ['x'.repeat(30_000)]))
    const alone = await readWorkbook(aWorkbook({ Plan: long }), {
      ...limits,
      zip: { ...limits.zip, ratio: 2_000 },
    })
    assert.ok(alone.ok)
    assert.deepEqual(alone.value[0]?.rows, { ok: false, refusal: 'sheet-is-too-large' })
    const enough = sheetXml(Array.from({ length: 5_001 }, (_, index) => [digest(index)]))
    const [[, rows] = []] = await sheetsIn(aWorkbook({ Plan: enough }))
    assert.equal(rows?.length, 5_001)
  })
})

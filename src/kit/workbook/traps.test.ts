import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { promisify } from 'node:util'

import { aPart, aZip, sheetXml, workbookParts, type ZipEntry } from '#tests/support/a-workbook.ts'

const run = promisify(execFile)
const megabyte = 1024 * 1024

const cells = (xml: string): string =>
  `<worksheet><sheetData><row>${xml}</row></sheetData></worksheet>`

const good = (): ZipEntry[] => workbookParts({ Plan: sheetXml([['Title'], ['One']]) })

const withPart = (path: string, text: string): ZipEntry[] => [
  ...good().filter(({ name }) => name !== path),
  aPart(path, text),
]

const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const withShared = (kind: string, text: string): ZipEntry[] => {
  const relations = `<Relationships><Relationship Id="r0" Type="${type}/worksheet" Target="sheet0.xml"/>
    <Relationship Id="x" Type="${type}/${kind}" Target="extra.xml"/></Relationships>`
  return [...withPart('xl/_rels/workbook.xml.rels', relations), aPart('xl/extra.xml', text)]
}

const merged = (): string => {
  const rows = sheetXml(Array.from({ length: 5_000 }, (_, row) => ['x'.repeat(900), String(row)]))
  const joined = Array.from({ length: 9_000 }, (_, at) => `<mergeCell ref="A${String(at)}:A5000"/>`)
  return rows.replace('</sheetData>', `</sheetData><mergeCells>${joined.join('')}</mergeCells>`)
}

// Each is within the limits of the archive: what it does, it does while its XML is read.
const traps: Readonly<Record<string, readonly [entries: () => ZipEntry[], answer: string]>> = {
  'a million rows': [
    () => withPart('xl/sheet0.xml', `<worksheet>${'<row><c><v>1</v></c></row>'.repeat(1e6)}`),
    'sheet-has-too-many-rows',
  ],
  'millions of cells in a row': [
    () => withPart('xl/sheet0.xml', cells('<c><v>1</v></c>'.repeat(2e6))),
    'sheet-has-too-many-columns',
  ],
  'millions of elements within one another': [
    () => withPart('xl/sheet0.xml', '<a>'.repeat(10e6)),
    'xml-cannot-be-read',
  ],
  'an element with a million attributes': [
    () =>
      withPart(
        'xl/sheet0.xml',
        `<a ${Array.from({ length: 1e6 }, (_, at) => `a${String(at)}=""`).join(' ')}/>`,
      ),
    'xml-cannot-be-read',
  ],
  'millions of shared texts': [
    () => withShared('sharedStrings', `<sst>${'<si/>'.repeat(8e6)}</sst>`),
    'workbook-unpacks-to-too-much',
  ],
  'a shared text that every cell shows': [
    () => [
      ...withShared('sharedStrings', `<sst><si><t>${'x'.repeat(1e6)}</t></si></sst>`).filter(
        ({ name }) => name !== 'xl/sheet0.xml',
      ),
      aPart('xl/sheet0.xml', cells('<c t="s"><v>0</v></c>'.repeat(150))),
    ],
    'sheet-is-too-large',
  ],
  'millions of formats': [
    () =>
      withShared('styles', `<styleSheet><cellXfs>${'<xf/>'.repeat(8e6)}</cellXfs></styleSheet>`),
    'workbook-unpacks-to-too-much',
  ],
  'entities within entities': [
    () =>
      withPart(
        'xl/sheet0.xml',
        `<!DOCTYPE a [${Array.from({ length: 1e5 }, (_, at) => `<!ENTITY e${String(at)} "&e;&e;">`).join('')}]><a/>`,
      ),
    'xml-has-a-document-type',
  ],
  'merged cells over one another': [
    () => withPart('xl/sheet0.xml', merged()),
    'sheet-is-too-large',
  ],
}

const reader = `
  import { readFile } from 'node:fs/promises'
  import { readWorkbook } from ${JSON.stringify(new URL('read-workbook.ts', import.meta.url).href)}
  const limits = ${JSON.stringify({
    bytes: 5 * megabyte,
    sheets: 60,
    zip: { entries: 1_000, bytes: 50 * megabyte, ratio: 100 },
    sheet: { rows: 5_001, columns: 200, characters: 4 * megabyte },
  })}
  const read = await readWorkbook(await readFile(process.argv[1]), limits)
  const answer = read.ok ? (read.value[0].rows.refusal ?? 'read') : read.refusal
  console.log(answer + ' ' + process.resourceUsage().maxRSS)
`

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'traps-'))
})
after(() => rm(folder, { recursive: true }))

/** What a process with little memory answers, and how many megabytes it took at most. */
const readAlone = async (entries: readonly ZipEntry[]) => {
  // What cannot be packed makes room for a part that unpacks to fifty megabytes.
  const path = join(folder, 'trap.xlsx')
  const filler = { name: 'filler.bin', bytes: randomBytes(600 * 1024) }
  await writeFile(path, aZip([...entries, filler]))
  const { stdout } = await run(process.execPath, [
    '--max-old-space-size=64',
    '--input-type=module',
    '--eval',
    reader,
    path,
  ])
  const [answer, kilobytes] = stdout.trim().split(' ')
  return { answer, megabytes: Number(kilobytes) / 1024 }
}

describe('a trap for whoever reads a workbook', () => {
  it('stands beside a good one that takes as little', async () => {
    const { answer, megabytes } = await readAlone(good())
    assert.equal(answer, 'read')
    assert.ok(megabytes < 250, `${String(megabytes)} MB`)
  })

  for (const [what, [entries, expected]] of Object.entries(traps)) {
    it(`is refused in bounded memory: ${what}`, async () => {
      const { answer, megabytes } = await readAlone(entries())
      assert.equal(answer, expected)
      assert.ok(megabytes < 250, `${String(megabytes)} MB`)
    })
  }
})

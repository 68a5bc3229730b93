import type { CellsProblem } from '#kit/workbook/read-cells.ts'
import { isWorkbook, readWorkbook, type WorkbookLimits } from '#kit/workbook/read-workbook.ts'
import { readSheet } from '#kit/text/read-sheet.ts'
import { cleanText } from '#kit/http/form.ts'

import type { Arriving, Wrong } from './arriving-site.ts'
import { type Problem, UnreadableFile } from './file-problems.ts'
import { exchangedOfPlain, plainId, type Bringing, type PlainSite } from './plain-site.ts'
import { columnKey, type NamedCells, readPlainRow } from './read-plain-row.ts'

const mostRows = 100_000
const megabyte = 1024 * 1024
const limits: WorkbookLimits = {
  bytes: 32 * megabyte,
  sheets: 1,
  zip: { entries: 2_000, bytes: 256 * megabyte, ratio: 200 },
  sheet: { rows: mostRows + 1, columns: 200, characters: 128 * megabyte },
}

type Row = { readonly line: number; readonly cells: NamedCells }
type Table = {
  readonly header: readonly string[]
  readonly rows: readonly { readonly cells: readonly string[]; readonly line: number }[]
}

const unreadable = (is: Problem['is']): UnreadableFile =>
  new UnreadableFile({ line: 1, field: null, problem: { is } })

// What a part of it suffers from is a matter of the workbook to whoever sent it.
const ofSheet = (problem: CellsProblem): Problem['is'] => {
  switch (problem) {
    case 'xml-has-a-document-type':
      return 'workbook-has-a-document-type'
    case 'xml-cannot-be-read':
      return 'workbook-is-damaged'
    case 'sheet-has-too-many-rows':
    case 'sheet-has-too-many-columns':
    case 'sheet-is-too-large':
      return problem
  }
}

const tableOfWorkbook = async (bytes: Uint8Array): Promise<Table> => {
  const workbook = await readWorkbook(bytes, limits)
  if (!workbook.ok) throw unreadable(workbook.refusal)
  const rows = workbook.value[0]?.rows
  if (rows === undefined) throw unreadable('workbook-is-damaged')
  if (!rows.ok) throw unreadable(ofSheet(rows.refusal))
  const [header, ...others] = rows.value
  if (header === undefined) throw unreadable('sheet-has-no-rows')
  return {
    header: header.cells,
    rows: others.map(({ number, cells }) => ({ line: number, cells })),
  }
}

const textOf = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw unreadable('sheet-is-no-text')
  }
}

const tableOfText = (bytes: Uint8Array): Table => {
  const sheet = readSheet(textOf(bytes), mostRows)
  if (!sheet.ok) throw unreadable(sheet.refusal)
  const { header, rows, lines } = sheet.value
  return { header, rows: rows.map((cells, index) => ({ cells, line: lines[index] ?? 1 })) }
}

const tableOf = async (bytes: Uint8Array): Promise<Table> =>
  isWorkbook(bytes) ? await tableOfWorkbook(bytes) : tableOfText(bytes)

/** A column of a table: what it is called there, how that is compared, and what stands first in it. */
export type TableColumn = {
  readonly name: string
  readonly key: string
  readonly samples: readonly string[]
}

const mostSamples = 2

/** The columns of a table, each once; none where it cannot be read, which reading its rows tells. */
export const columnsOf = async (bytes: Uint8Array): Promise<readonly TableColumn[]> => {
  try {
    const { header, rows } = await tableOf(bytes)
    const columns = header.map((name, index) => {
      const values = rows.map(({ cells }) => cleanText(cells[index] ?? ''))
      const samples = [...new Set(values.filter((value) => value !== ''))].slice(0, mostSamples)
      return { name, key: columnKey(name), samples }
    })
    const named = columns.filter(({ key }) => key !== '')
    return [...new Map(named.map((column) => [column.key, column])).values()]
  } catch (error) {
    if (error instanceof UnreadableFile) return []
    throw error
  }
}

// Our own tables put an apostrophe before what a spreadsheet would take for a formula.
const withoutGuard = (text: string): string => text.replace(/^'(?=[=+\-@])/, '')

const rowsOf = ({ header, rows }: Table, { meanings }: Bringing): readonly Row[] => {
  const keys = header.map(columnKey)
  const columns = meanings === undefined ? keys : keys.map((key) => meanings[key] ?? '')
  return rows.map(({ cells, line }) => ({
    line,
    cells: new Map(
      columns.flatMap((column, index) => {
        const value = withoutGuard(cleanText(cells[index] ?? ''))
        return value === '' || value === 'None' || column === '' ? [] : [[column, value] as const]
      }),
    ),
  }))
}

const problemsOf = (line: number, wrongs: readonly Wrong[]): Arriving[] =>
  wrongs.map(({ field, problem }) => ({ arrived: false, problem: { line, field, problem } }))

// Rows of one id are one site; each of them may bring an assessment of its own.
const together = (sites: readonly PlainSite[]): PlainSite | undefined => {
  const [first] = sites
  return first && { ...first, assessments: sites.flatMap(({ assessments }) => assessments) }
}

/** The sites of a table, as text or workbook: one row for each, or several with one assessment each. */
export const readTable = async function* (
  bytes: Uint8Array,
  bringing: Bringing,
): AsyncGenerator<Arriving> {
  const table = await tableOf(bytes)
  const gathered = new Map<string, { line: number; sites: PlainSite[] }>()
  for (const { line, cells } of rowsOf(table, bringing)) {
    const plain = readPlainRow(cells, { scheme: bringing.fileName })
    if (plain.ok) {
      const known = gathered.get(plain.value.key) ?? { line, sites: [] }
      known.sites.push(plain.value)
      gathered.set(plain.value.key, known)
    } else yield* problemsOf(line, plain.refusal)
  }
  for (const { line, sites } of gathered.values()) {
    const plain = together(sites)
    if (plain === undefined) continue
    const { geometry } = plain
    const site = exchangedOfPlain(plain, bringing)
    yield { arrived: true, site: { id: plainId(bringing, plain), line, geometry, site } }
  }
}

import { CsvError, parse } from 'csv-parse/sync'

import { cleanText } from '#kit/http/form.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { decodeUtf8 } from '#kit/text/utf-8.ts'

import { columnNamed, missingColumns, tableColumns } from './table-columns.ts'
import type { TableProblem, TableWrong } from './table-problem.ts'

const greatestTableBytes = 1024 * 1024
const mostRows = 1_000

/** One row of a table: the line on which it begins, and what stands in each column. */
export type TableRow = { readonly line: number; readonly cell: (column: string) => string }

type Record = { readonly line: number; readonly cells: readonly string[] }

const ofTable = (problem: TableWrong, line = 1): TableProblem => ({
  line,
  column: '',
  there: '',
  problem,
})

const delimiters = [',', ';', '\t'] as const

/** The one that the header uses most: spreadsheets choose it by the country of their user. */
const delimiterOf = (text: string): string => {
  const header = text.split('\n', 1)[0] ?? ''
  const times = (delimiter: string): number => header.split(delimiter).length
  return delimiters.toSorted((a, b) => times(b) - times(a))[0] ?? ','
}

type Parsed = {
  readonly record: readonly string[]
  readonly raw: string
  readonly info: { readonly lines: number }
}

const isParsed = (value: unknown): value is Parsed[] =>
  Array.isArray(value) &&
  value.every((one) => typeof one === 'object' && one !== null && 'raw' in one)

const breaksWithin = (raw: string): number => raw.trim().split('\n').length - 1

const recordsOf = (text: string): Result<readonly Record[], TableProblem> => {
  try {
    const parsed: unknown = parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      to: mostRows + 2,
    })
    const rows = isParsed(parsed) ? parsed : []
    return accept(
      rows.map(({ record, raw, info }) => ({
        line: info.lines - breaksWithin(raw),
        cells: record.map(cleanText),
      })),
    )
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1
    return refuse(ofTable('table-cannot-be-read', line))
  }
}

const problemsOfHeader = ({ line, cells }: Record, columns: readonly string[]): TableProblem[] => [
  ...cells.flatMap((there, index): TableProblem[] => {
    const column = columns[index] ?? ''
    if (there === '') return []
    if (!tableColumns.includes(column))
      return [{ line, column: there, there, problem: 'column-is-unknown' }]
    return columns.indexOf(column) < index
      ? [{ line, column, there, problem: 'column-is-repeated' }]
      : []
  }),
  ...missingColumns(columns).map((column): TableProblem => ({
    line,
    column,
    there: '',
    problem: 'column-is-missing',
  })),
]

/** Cells below no name would be lost without a word: a comma too many is found by them. */
const cellsWithoutColumn = ({ line, cells }: Record, columns: readonly string[]): TableProblem[] =>
  cells.flatMap((there, index) =>
    there !== '' && (columns[index] ?? '') === ''
      ? [{ line, column: String(index + 1), there, problem: 'cell-has-no-column' }]
      : [],
  )

const rowOf = ({ line, cells }: Record, columns: readonly string[]): TableRow => ({
  line,
  cell: (column) => cells[columns.indexOf(column)] ?? '',
})

const rowsOf = (
  records: readonly Record[],
): Result<readonly TableRow[], readonly TableProblem[]> => {
  const [header, ...rows] = records
  if (header === undefined) return refuse([ofTable('table-is-missing')])
  const columns = header.cells.map(columnNamed)
  const problems = [
    ...problemsOfHeader(header, columns),
    ...rows.flatMap((row) => cellsWithoutColumn(row, columns)),
  ]
  if (problems.length > 0) return refuse(problems)
  if (rows.length === 0) return refuse([ofTable('table-has-no-rows')])
  if (rows.length > mostRows) return refuse([ofTable('table-has-too-many-rows')])
  return accept(rows.map((row) => rowOf(row, columns)))
}

/**
 * Reads a table whose first row names its columns; answers everything that is wrong with its form.
 * It is stricter than the reading of other sheets, and guesses no column: what is read here closes halls.
 */
export const readTable = (
  bytes: Uint8Array,
): Result<readonly TableRow[], readonly TableProblem[]> => {
  if (bytes.byteLength === 0) return refuse([ofTable('table-is-missing')])
  if (bytes.byteLength > greatestTableBytes) return refuse([ofTable('table-is-too-large')])
  const decoded = decodeUtf8(bytes)
  if (!decoded.ok) return refuse([ofTable('table-is-not-utf-8', decoded.refusal.line)])
  const records = recordsOf(decoded.value)
  return records.ok ? rowsOf(records.value) : refuse([records.refusal])
}

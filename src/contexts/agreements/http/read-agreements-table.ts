import { accept, refuse, type Result } from '#kit/result/result.ts'
import { greatestRows, readSheet, type Sheet, textOfSheet } from '#kit/text/read-sheet.ts'
import { cleanText } from '#kit/http/form.ts'

import { columnNamed, neededColumns, tableColumns } from './table-columns.ts'
import type { TableProblem, TableWrong } from './table-problem.ts'
import type { TableRow } from './table-row.ts'

/** A table as it is read: its rows, and the columns that say nothing to anybody here. */
export type AgreementsTable = {
  readonly rows: readonly TableRow[]
  readonly passedOver: readonly string[]
}

const ofTable = (problem: TableWrong, most: number): TableProblem => ({
  line: 1,
  column: '',
  there: '',
  problem,
  most,
})

const problemsOfHeader = (columns: readonly string[]): TableProblem[] => [
  ...neededColumns
    .filter((column) => !columns.includes(column))
    .map((column): TableProblem => ({ line: 1, column, there: '', problem: 'column-is-missing' })),
  ...columns.flatMap((column, index): TableProblem[] =>
    tableColumns.some((one) => one === column) && columns.indexOf(column) < index
      ? [{ line: 1, column, there: column, problem: 'column-is-repeated' }]
      : [],
  ),
]

/** Cells below no name: a comma that no quotation marks keep has shifted the row. */
const problemsOfWidth = ({ header, rows, lines }: Sheet): TableProblem[] =>
  rows.flatMap((cells, index) =>
    cells.slice(header.length).flatMap((there, beyond): TableProblem[] => {
      const column = String(header.length + beyond + 1)
      return there.trim() === ''
        ? []
        : [{ line: lines[index] ?? 1, column, there, problem: 'cell-has-no-column' }]
    }),
  )

/** Our own tables put an apostrophe before what a spreadsheet would take for a formula. */
const withoutGuard = (text: string): string => text.replace(/^'(?=[=+\-@])/, '')

const rowsOf = ({ rows, lines }: Sheet, columns: readonly string[]): TableRow[] =>
  rows.map((cells, index) => ({
    line: lines[index] ?? 1,
    cell: (column) => withoutGuard(cleanText(cells[columns.indexOf(column)] ?? '')),
  }))

/**
 * Reads a table of agreements whose first row names the columns, in any order. Columns that may be
 * absent are taken as empty, and those of other names are passed over and named.
 */
export const readAgreementsTable = (
  bytes: Uint8Array,
  mostRows: number = greatestRows,
): Result<AgreementsTable, readonly TableProblem[]> => {
  const text = textOfSheet(bytes)
  if (!text.ok) return refuse([ofTable(text.refusal, mostRows)])
  const sheet = readSheet(text.value, mostRows)
  if (!sheet.ok) return refuse([ofTable(sheet.refusal, mostRows)])
  const columns = sheet.value.header.map(columnNamed)
  const problems = [...problemsOfHeader(columns), ...problemsOfWidth(sheet.value)]
  if (problems.length > 0) return refuse(problems)
  const passedOver = columns.filter(
    (column) => column !== '' && !tableColumns.some((one) => one === column),
  )
  return accept({ rows: rowsOf(sheet.value, columns), passedOver })
}

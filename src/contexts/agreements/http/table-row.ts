import { type KnownDate, knownDateFromIso } from '#kit/time/known-date.ts'

import type { TableColumn } from './table-columns.ts'
import type { TableProblem, TableWrong } from './table-problem.ts'

/** One row of a table: the line of the file at which it ends, and what stands in each column. */
export type TableRow = { readonly line: number; readonly cell: (column: TableColumn) => string }

/** What a cell says, and what is wrong with it. */
export type CellReading<Value> = {
  readonly value: Value
  readonly problems: readonly TableProblem[]
}

export const read = <Value>(value: Value): CellReading<Value> => ({ value, problems: [] })

/** A problem of one cell. */
export const wrongCell = (
  { line, cell }: TableRow,
  column: TableColumn,
  problem: TableWrong,
): TableProblem => ({ line, column, there: cell(column), problem })

/** A date as exactly as it is written: `2018-07-25`, `2018-07` or `2018`; null: the cell is empty. */
export const dateIn = (row: TableRow, column: TableColumn): CellReading<KnownDate | null> => {
  const text = row.cell(column)
  if (text === '') return read(null)
  const date = knownDateFromIso(text)
  return date === undefined
    ? { value: null, problems: [wrongCell(row, column, 'not-a-date')] }
    : read(date)
}

/** The parts of a cell that holds several, between semicolons. */
export const partsIn = (row: TableRow, column: TableColumn): string[] =>
  row
    .cell(column)
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')

import { columnOf } from './cell-reference.ts'

/** Cells that were made one: its text stands in the first of them. */
export type MergedCells = {
  readonly column: number
  readonly firstRow: number
  readonly lastRow: number
}

/** `B3:C7` are the rows from 3 to 7, and their text stands in column 1, counted from 0. */
export const mergedCellsOf = (reference: string | undefined): MergedCells | undefined => {
  const [, from, to] = /^[A-Z]{1,3}(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/.exec(reference ?? '') ?? []
  const column = columnOf(reference)
  const [firstRow, lastRow] = [Number(from), Number(to)]
  return column === undefined || from === undefined || lastRow <= firstRow
    ? undefined
    : { column, firstRow, lastRow }
}

type Row = { readonly number: number; readonly cells: string[] }

const rowsBelow = (rows: readonly Row[], { firstRow, lastRow }: MergedCells): readonly Row[] => {
  const at = rows.findIndex(({ number }) => number > firstRow)
  if (at === -1) return []
  const end = rows.findIndex(({ number }) => number > lastRow)
  return rows.slice(at, end === -1 ? rows.length : end)
}

/**
 * Says the text of merged cells in each of their rows: a day that stands once for three events is
 * the day of all three. A title across columns stays where it is. False where that takes more
 * characters than there is room for.
 */
export const joinCells = (
  rows: readonly Row[],
  merged: readonly MergedCells[],
  room: number,
): boolean => {
  let left = room
  for (const cells of merged) {
    const text = rows.find(({ number }) => number === cells.firstRow)?.cells[cells.column] ?? ''
    if (text === '') continue
    for (const row of rowsBelow(rows, cells)) {
      if ((row.cells[cells.column] ?? '') !== '') continue
      left -= text.length
      if (left < 0) return false
      while (row.cells.length < cells.column) row.cells.push('')
      row.cells[cells.column] = text
    }
  }
  return true
}

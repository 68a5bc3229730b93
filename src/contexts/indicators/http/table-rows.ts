import { cleanText } from '#kit/http/form.ts'
import { accept, type Result } from '#kit/result/result.ts'
import { readSheet, type SheetRefusal } from '#kit/text/read-sheet.ts'

const mostRows = 2_000

export type TableRow = { readonly line: number; readonly cell: (column: string) => string }

export type Table = { readonly columns: readonly string[]; readonly rows: readonly TableRow[] }

// `Trade Value (US$)`, `cmdCode` and `stated_on` are tradevalueus, cmdcode and statedon.
const columnKey = (name: string): string =>
  cleanText(name)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '')

/** The rows of a table by the names of its columns, whatever case, spaces and signs they have. */
export const tableRows = (text: string): Result<Table, SheetRefusal> => {
  const sheet = readSheet(text, mostRows)
  if (!sheet.ok) return sheet
  const columns = sheet.value.header.map(columnKey)
  const rows = sheet.value.rows.map((cells, index) => ({
    line: sheet.value.lines[index] ?? 1,
    cell: (column: string) =>
      cleanText(cells[columns.indexOf(column)] ?? '').replace(/^'(?=[=+\-@])/, ''),
  }))
  return accept({ columns, rows })
}

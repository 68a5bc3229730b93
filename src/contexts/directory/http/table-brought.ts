import { stringify } from 'csv-stringify/sync'

import { cleanText, type Form } from '#kit/http/form.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { readSheet, type SheetRefusal, textOfSheet } from '#kit/text/read-sheet.ts'
import { isWorkbook, readWorkbook, type WorkbookLimits } from '#kit/workbook/read-workbook.ts'

const mostRows = 1_000
const megabyte = 1024 * 1024
const limits: WorkbookLimits = {
  bytes: 4 * megabyte,
  sheets: 1,
  zip: { entries: 500, bytes: 64 * megabyte, ratio: 200 },
  sheet: { rows: mostRows + 1, columns: 60, characters: 8 * megabyte },
}

export type PeopleRow = { readonly line: number; readonly cell: (column: string) => string }

export type TableRefusal = SheetRefusal | 'workbook-cannot-be-read'

/** A workbook as the text of its first sheet, so that it travels through the preview like any other. */
const textOfWorkbook = async (bytes: Uint8Array): Promise<Result<string, TableRefusal>> => {
  const workbook = await readWorkbook(bytes, limits)
  const rows = workbook.ok ? workbook.value[0]?.rows : undefined
  return rows?.ok === true
    ? accept(stringify(rows.value.map(({ cells }) => cells)))
    : refuse('workbook-cannot-be-read')
}

/** The text of what was brought: a file of either kind, else what was pasted. */
export const textBrought = async (form: Form): Promise<Result<string, TableRefusal>> => {
  const file = form.file('sheet')
  if (file === undefined || file.bytes.byteLength === 0) return accept(form.text('text'))
  return isWorkbook(file.bytes) ? textOfWorkbook(file.bytes) : textOfSheet(file.bytes)
}

const columnKey = (name: string): string =>
  cleanText(name)
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_')

/** The rows of a table by the names of its columns. */
export const peopleRows = (text: string): Result<readonly PeopleRow[], TableRefusal> => {
  const sheet = readSheet(text, mostRows)
  if (!sheet.ok) return sheet
  const columns = sheet.value.header.map(columnKey)
  return accept(
    sheet.value.rows.map((cells, index) => ({
      line: sheet.value.lines[index] ?? 1,
      cell: (column) =>
        cleanText(cells[columns.indexOf(column)] ?? '').replace(/^'(?=[=+\-@])/, ''),
    })),
  )
}

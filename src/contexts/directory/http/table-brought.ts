import { stringify } from 'csv-stringify/sync'

import { cleanText, type Form } from '#kit/http/form.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { readSheet, type SheetRefusal, textOfSheet } from '#kit/text/read-sheet.ts'
import type { NumberedRow } from '#kit/workbook/read-cells.ts'
import { isWorkbook, readWorkbook, type WorkbookLimits } from '#kit/workbook/read-workbook.ts'

const mostRows = 1_000
const megabyte = 1024 * 1024
const limits: WorkbookLimits = {
  bytes: 4 * megabyte,
  sheets: 1,
  zip: { entries: 500, bytes: 64 * megabyte, ratio: 200 },
  sheet: { rows: mostRows + 1, columns: 60, characters: 8 * megabyte },
}

export type BroughtRow = { readonly line: number; readonly cell: (column: string) => string }

export type TableRefusal = SheetRefusal | 'workbook-cannot-be-read'

/**
 * Cells in quotation marks, so that no header is taken for another delimiter's; a row that was left
 * out above is an empty one again, so that rows keep the numbers that people see.
 */
const csvOf = (rows: readonly NumberedRow[]): string => {
  let above = 0
  return rows
    .map(({ number, cells }) => {
      const empty = '""\n'.repeat(Math.min(number - above - 1, mostRows))
      above = number
      return `${empty}${stringify([[...cells]], { quoted: true })}`
    })
    .join('')
}

/** A workbook as the text of its first sheet, so that it travels through the preview like any other. */
const textOfWorkbook = async (bytes: Uint8Array): Promise<Result<string, TableRefusal>> => {
  const workbook = await readWorkbook(bytes, limits)
  const rows = workbook.ok ? workbook.value[0]?.rows : undefined
  return rows?.ok === true ? accept(csvOf(rows.value)) : refuse('workbook-cannot-be-read')
}

/** The text of what was brought: a file of either kind, else what was pasted. */
export const textBrought = async (form: Form): Promise<Result<string, TableRefusal>> => {
  const file = form.file('sheet')
  if (file === undefined || file.bytes.byteLength === 0) return accept(form.text('text'))
  return isWorkbook(file.bytes) ? textOfWorkbook(file.bytes) : textOfSheet(file.bytes)
}

/** The columns of a table as they are headed, and its rows by the meaning of their columns. */
export type BroughtTable = {
  readonly headers: readonly string[]
  readonly rows: readonly BroughtRow[]
}

/** The rows of a table by what `meaningOf` takes the head of each column for. */
export const tableBrought = (
  text: string,
  meaningOf: (header: string) => string | undefined,
): Result<BroughtTable, TableRefusal> => {
  const sheet = readSheet(text, mostRows)
  if (!sheet.ok) return sheet
  const columns = sheet.value.header.map(meaningOf)
  const rows = sheet.value.rows.map((cells, index) => ({
    line: sheet.value.numbers[index] ?? 1,
    cell: (column: string) =>
      // A quotation mark before a sign is how spreadsheets write a text that is no formula.
      cleanText(cells[columns.indexOf(column)] ?? '').replace(/^'(?=[=+\-@])/, ''),
  }))
  return accept({ headers: sheet.value.header.map(cleanText), rows })
}

import { stringify } from 'csv-stringify/sync'

import type { UploadedFile } from '#kit/http/form.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import {
  greatestRows,
  greatestSheetBytes,
  type SheetRefusal,
  textOfSheet,
} from '#kit/text/read-sheet.ts'
import type { CellsProblem, NumberedRow } from '#kit/workbook/read-cells.ts'
import {
  isWorkbook,
  readWorkbook,
  type WorkbookProblem,
  type WorkbookSheet,
} from '#kit/workbook/read-workbook.ts'

export const greatestUploadBytes = 5 * 1024 * 1024

export type UploadRefusal = SheetRefusal | WorkbookProblem | 'sheet-has-too-many-columns'

/** One sheet of an uploaded file, as the text that a CSV file of it would be. */
export type UploadedSheet = {
  /** '' in a file that has only one and no name for it. */
  readonly name: string
  readonly text: Result<string, UploadRefusal>
  /** Without its header. */
  readonly rows: number
  readonly header: readonly string[]
}

// Of all sheets together, since each travels along until one is chosen.
const greatestTextBytes = 4 * greatestSheetBytes

const limits = {
  bytes: greatestUploadBytes,
  sheets: 60,
  zip: { entries: 1_000, bytes: 50 * 1024 * 1024, ratio: 100 },
  // A header, and the rows below it.
  sheet: { rows: greatestRows + 1, columns: 200, characters: greatestSheetBytes },
} as const

/**
 * Every cell in quotation marks, so that no header can be taken for another delimiter's. What
 * was left out above a row is an empty one again: rows keep the numbers that people see.
 */
const csvOf = (rows: readonly NumberedRow[]): string => {
  let above = 0
  return rows
    .map(({ number, cells }) => {
      const empty = '""\n'.repeat(number - above - 1)
      above = number
      return `${empty}${stringify([[...cells]], { quoted: true })}`
    })
    .join('')
}

const refused = (name: string, refusal: UploadRefusal): UploadedSheet => ({
  name,
  text: refuse(refusal),
  rows: 0,
  header: [],
})

const saidOfXml = (refusal: CellsProblem): UploadRefusal => {
  if (refusal === 'xml-has-a-document-type') return 'workbook-has-a-document-type'
  return refusal === 'xml-cannot-be-read' ? 'workbook-is-damaged' : refusal
}

const sheetOf = ({ name, rows }: WorkbookSheet, room: number): UploadedSheet => {
  if (!rows.ok) {
    const { refusal } = rows
    return refused(name, saidOfXml(refusal))
  }
  const text = csvOf(rows.value)
  if (Buffer.byteLength(text) > room) return refused(name, 'sheet-is-too-large')
  const [header, ...below] = rows.value
  return { name, text: accept(text), rows: below.length, header: header?.cells ?? [] }
}

const isEmpty = ({ rows }: WorkbookSheet): boolean => rows.ok && rows.value.length === 0

const sheetsOf = (workbook: readonly WorkbookSheet[]): UploadedSheet[] => {
  let left = greatestTextBytes
  return workbook
    .filter((sheet) => !isEmpty(sheet))
    .map((each) => {
      const sheet = sheetOf(each, Math.min(left, greatestSheetBytes))
      if (sheet.text.ok) left -= Buffer.byteLength(sheet.text.value)
      return sheet
    })
}

/** The sheets of an uploaded file: one of a text file, those that are not empty of a workbook. */
export const sheetsOfUpload = async ({
  bytes,
}: UploadedFile): Promise<Result<readonly UploadedSheet[], UploadRefusal>> => {
  if (!isWorkbook(bytes)) {
    const text = textOfSheet(bytes)
    return text.ok ? accept([{ name: '', text, rows: 0, header: [] }]) : text
  }
  const workbook = await readWorkbook(bytes, limits)
  if (!workbook.ok) return workbook
  const sheets = sheetsOf(workbook.value)
  return sheets.length === 0 ? refuse('sheet-is-missing') : accept(sheets)
}

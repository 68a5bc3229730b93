import { accept, type Result } from '#kit/result/result.ts'
import { readSheet, type Sheet, type SheetRefusal, textOfSheet } from '#kit/text/read-sheet.ts'

import type { Form } from './form.ts'

/** A sheet as a form brought it. */
export type BroughtSheet = {
  /** To be shown again; '' where the file holds none. */
  readonly text: string
  readonly sheet: Result<Sheet, SheetRefusal>
}

/** The sheet that `sheetForm` asks for, uploaded or pasted, of at most `mostRows` below its header. */
export const sheetInForm = (form: Form, mostRows: number): BroughtSheet => {
  const upload = form.file('sheet')
  const text = upload === undefined ? accept(form.text('text')) : textOfSheet(upload.bytes)
  return text.ok
    ? { text: text.value, sheet: readSheet(text.value, mostRows) }
    : { text: '', sheet: text }
}

import { addressIn } from '#contexts/access/contract.ts'
import type { Form } from '#kit/http/form.ts'
import { type BroughtSheet, sheetInForm } from '#kit/http/sheet-in-form.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { readSheet } from '#kit/text/read-sheet.ts'

import { type GroupFault, type GroupRow, readGroup } from '../domain/group-sheet.ts'
import type { RegistrationWords } from '../messages/words.ts'

const mostParties = 500

export type ReadForm = {
  readonly text: string
  readonly rows: Result<readonly GroupRow[], readonly string[]>
}

const faultInWords = (say: RegistrationWords, { line, column, kind }: GroupFault): string =>
  say('group.fault', {
    line,
    column: say(`group.column.${column}`),
    what: say(`group.fault.${kind}`),
  })

const rowsOf = (
  sheet: BroughtSheet['sheet'],
  say: RegistrationWords,
): Result<readonly GroupRow[], readonly string[]> => {
  if (!sheet.ok) return refuse([say(`group.sheet.${sheet.refusal}`)])
  const read = readGroup(sheet.value, addressIn)
  return read.ok
    ? accept(read.value)
    : refuse(read.refusal.map((fault) => faultInWords(say, fault)))
}

/** The table of a group as a text. */
export const readGroupText = (text: string, say: RegistrationWords): ReadForm['rows'] =>
  rowsOf(readSheet(text, mostParties), say)

/** The table of a group, uploaded or pasted; what is wrong with it, in words. */
export const readGroupForm = (form: Form, say: RegistrationWords): ReadForm => {
  const { text, sheet } = sheetInForm(form, mostParties)
  return { text, rows: rowsOf(sheet, say) }
}

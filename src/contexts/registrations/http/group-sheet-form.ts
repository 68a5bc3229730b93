import { addressIn } from '#contexts/access/contract.ts'
import type { Form } from '#kit/http/form.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { readSheet, type SheetRefusal, textOfSheet } from '#kit/text/read-sheet.ts'

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

const sheetInWords = (say: RegistrationWords, refusal: SheetRefusal): string =>
  say(`group.sheet.${refusal}`)

const rowsIn = (
  text: string,
  say: RegistrationWords,
): Result<readonly GroupRow[], readonly string[]> => {
  const sheet = readSheet(text)
  if (!sheet.ok) return refuse([sheetInWords(say, sheet.refusal)])
  if (sheet.value.rows.length > mostParties) return refuse([say('group.too-many')])
  const read = readGroup(sheet.value, addressIn)
  return read.ok
    ? accept(read.value)
    : refuse(read.refusal.map((fault) => faultInWords(say, fault)))
}

/** The table of a group, uploaded or pasted; what is wrong with it, in words. */
export const readGroupForm = (form: Form, say: RegistrationWords): ReadForm => {
  const upload = form.file('sheet')
  const text = upload === undefined ? accept(form.text('text')) : textOfSheet(upload.bytes)
  return text.ok
    ? { text: text.value, rows: rowsIn(text.value, say) }
    : { text: '', rows: refuse([sheetInWords(say, text.refusal)]) }
}

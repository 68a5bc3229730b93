import { cleanText, type Form } from '#kit/http/form.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { textOfSheet } from '#kit/text/read-sheet.ts'

/** As long a text as a page can show with everything that was found in it. */
const mostCharacters = 100_000

export type TextFault = 'text-is-empty' | 'text-is-too-long' | 'file-is-no-text'

/** The text that was uploaded, else the one that was pasted. */
export const textBrought = (form: Form): Result<string, TextFault> => {
  const file = form.file('file')
  const brought = file === undefined ? accept(form.text('text')) : textOfSheet(file.bytes)
  if (!brought.ok) {
    return refuse(brought.refusal === 'sheet-is-too-large' ? 'text-is-too-long' : 'file-is-no-text')
  }
  const text = cleanText(brought.value)
  if (text === '') return refuse('text-is-empty')
  return text.length > mostCharacters ? refuse('text-is-too-long') : accept(text)
}

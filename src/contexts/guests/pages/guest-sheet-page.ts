import { dataTable } from '#kit/html/components/data-table.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import {
  type BroughtText,
  type SheetForm,
  sheetForm,
  sheetSteps,
} from '#kit/html/components/sheet-form.ts'
import { type Html, html } from '#kit/html/html.ts'

import type { GuestWords } from '../messages/words.ts'

type Frame = {
  readonly say: GuestWords
  readonly title: string
  readonly above: { readonly label: string; readonly href: string }
}

export type GuestSheetView = Frame & Omit<SheetForm, 'words'>

const head = ({ say, title, above }: Frame, lede: string): Html =>
  pageHead({ above, title: `${say('sheet.title')}: ${title}`, lede })

/** Bringing guests from a table: the table, and what is wrong with it. */
export const guestSheetPage = (view: GuestSheetView): Html => {
  const { say } = view
  return html`${head(view, say('sheet.lede'))}
  ${sheetForm({
    ...view,
    words: {
      faults: say('sheet.faults'),
      file: { label: say('sheet.file'), hint: say('sheet.file.hint') },
      text: { label: say('sheet.text'), hint: say('sheet.text.hint') },
      language: say('sheet.language'),
      look: say('sheet.look'),
    },
  })}`
}

export type GuestSheetPreviewView = Frame &
  BroughtText & {
    readonly summary: string
    readonly rows: readonly {
      readonly name: string
      readonly what: string
      readonly email: string
      readonly language: string
      readonly companions: number
    }[]
  }

/** Who would be listed, before anything is written. */
export const guestSheetPreviewPage = (view: GuestSheetPreviewView): Html => {
  const { say, summary, rows } = view
  return html`${head(view, summary)}
  ${sheetSteps({ ...view, words: { enter: say('sheet.enter'), correct: say('sheet.correct') } })}
  ${dataTable({
    id: 'rows',
    caption: say('list.caption'),
    columns: [
      { label: say('list.guest') },
      { label: say('field.capacity') },
      { label: say('field.email') },
      { label: say('field.language') },
      { label: say('field.companions'), numeric: true },
    ],
    rows: rows.map((row) => ({
      cells: [row.name, row.what, row.email, row.language, row.companions],
    })),
  })}`
}

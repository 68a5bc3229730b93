import { button } from '#kit/html/components/button.ts'
import { dataTable } from '#kit/html/components/data-table.ts'
import { type Choice, fileField, selectField, textAreaField } from '#kit/html/components/field.ts'
import { formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html } from '#kit/html/html.ts'

import type { GuestWords } from '../messages/words.ts'

type Frame = {
  readonly say: GuestWords
  readonly title: string
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  readonly text: string
  readonly language: string
}

export type GuestSheetView = Frame & {
  readonly languages: readonly Choice[]
  /** What is wrong with the table, each with its line and column. */
  readonly faults: readonly string[]
}

const head = ({ say, title, above }: Frame, lede: string): Html =>
  pageHead({ above, title: `${say('sheet.title')}: ${title}`, lede })

/** Bringing guests from a table: the table, and what is wrong with it. */
export const guestSheetPage = (view: GuestSheetView): Html => {
  const { say, action, faults, text, language, languages } = view
  return html`${head(view, say('sheet.lede'))}
    ${formErrorSummary({
      title: say('sheet.faults'),
      errors: faults.map((fault) => ({ fieldId: 'text', text: fault })),
    })}
    <form
      method="post"
      action="${action}"
      enctype="multipart/form-data"
      class="leaf stack"
      novalidate
    >
      ${fileField({
        name: 'sheet',
        label: say('sheet.file'),
        hint: say('sheet.file.hint'),
        accept: '.csv,.tsv,.txt,text/csv',
      })}
      ${textAreaField({
        name: 'text',
        label: say('sheet.text'),
        hint: say('sheet.text.hint'),
        value: text,
        rows: 6,
      })}
      ${selectField({
        name: 'language',
        label: say('sheet.language'),
        choices: languages,
        value: language,
        width: 'medium',
      })}
      <p class="actions">
        ${button({ label: say('sheet.look'), kind: 'filled', name: 'step', value: 'look' })}
      </p>
    </form>`
}

export type GuestSheetPreviewView = Frame & {
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
  const { say, action, text, language, summary, rows } = view
  return html`${head(view, summary)}
    <form method="post" action="${action}" class="stack">
      <input type="hidden" name="language" value="${language}" />
      <input type="hidden" name="text" value="${text}" />
      <p class="actions">
        ${button({ label: say('sheet.enter'), kind: 'filled', name: 'step', value: 'enter' })}
        ${button({ label: say('sheet.correct'), kind: 'quiet', name: 'step', value: 'correct' })}
      </p>
    </form>
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

import { button } from '#kit/html/components/button.ts'
import { dataTable } from '#kit/html/components/data-table.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { fileField, selectField, textAreaField } from '#kit/html/components/field.ts'
import { formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { DirectoryWords } from '../messages/words.ts'

type Head = {
  readonly say: DirectoryWords
  readonly title: string
  readonly lede: string
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  readonly text: string
  readonly visibility: string
}

export type ImportStart = Head & {
  readonly faults: readonly string[]
  readonly columns: readonly { readonly name: string; readonly means: string }[]
}

/** Bringing a table; nothing comes of it before its dry run is confirmed. */
export const importPage = (view: ImportStart): Html => {
  const { say, title, lede, above, action, text, visibility, faults, columns } = view
  return html`${pageHead({ above, title, lede })}
    ${formErrorSummary({
      title: say('import.faults', { count: faults.length }),
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
        label: say('import.file'),
        hint: say('import.file.hint'),
        accept: '.csv,.tsv,.txt,.xlsx,text/csv',
      })}
      ${textAreaField({ name: 'text', label: say('import.text'), value: text, rows: 6 })}
      ${selectField({
        name: 'visibility',
        label: say('visibility'),
        choices: [
          { value: 'joint', label: say('visibility.joint') },
          { value: 'private', label: say('visibility.private') },
        ],
        value: visibility,
        width: 'medium',
      })}
      <p class="actions">
        ${button({ label: say('import.look'), kind: 'filled', name: 'step', value: 'look' })}
      </p>
    </form>
    ${disclosure({
      summary: say('import.columns'),
      open: faults.length > 0,
      body: dataTable({
        id: 'columns',
        caption: say('import.columns'),
        isNamedAbove: true,
        columns: [{ label: say('import.column') }, { label: say('import.means') }],
        rows: columns.map(({ name, means }) => ({ cells: [name, means] })),
      }),
    })}`
}

export type ImportPreview = Head & {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | Html)[])[]
  /** Columns that nobody could tell the meaning of, in a sentence. */
  readonly unread?: string
  /** What is on the button that brings them; absent where there is nobody to bring. */
  readonly enter?: string
}

/** The dry run: what would come into the directory, and what is in it already. */
export const importPreviewPage = (view: ImportPreview): Html => {
  const { say, title, lede, above, action, text, visibility, columns, rows, unread, enter } = view
  return html`${pageHead({ above, title, lede })}
    <div class="stack-wide">
      ${unread === undefined ? nothing : html`<p class="prose">${unread}</p>`}
      ${dataTable({
        id: 'brought',
        caption: title,
        isNamedAbove: true,
        columns: columns.map((label) => ({ label })),
        rows: rows.map((cells) => ({ cells })),
      })}
      <form method="post" action="${action}" class="actions">
        <input type="hidden" name="text" value="${text}" />
        <input type="hidden" name="visibility" value="${visibility}" />
        ${
          enter === undefined
            ? nothing
            : button({ label: enter, kind: 'filled', name: 'step', value: 'enter' })
        }
        ${button({ label: say('import.correct'), kind: 'quiet', name: 'step', value: 'correct' })}
      </form>
    </div>`
}

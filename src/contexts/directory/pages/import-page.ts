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
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  readonly text: string
  readonly visibility: string
}

export type ImportStart = Head & {
  readonly faults: readonly string[]
  readonly columns: readonly { readonly name: string; readonly means: string }[]
}

/** Bringing a table of people; nothing comes of it before its dry run is confirmed. */
export const importPage = (view: ImportStart): Html => {
  const { say, above, action, text, visibility, faults, columns } = view
  return html`${pageHead({ above, title: say('import.title'), lede: say('import.lede') })}
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
  readonly rows: readonly {
    readonly name: string
    readonly side: string
    readonly posts: string
    readonly what: string
  }[]
  readonly added: number
}

/** The dry run: who would come into the directory, and who is in it already. */
export const importPreviewPage = (view: ImportPreview): Html => {
  const { say, above, action, text, visibility, rows, added } = view
  return html`${pageHead({
      above,
      title: say('import.preview'),
      lede: say('import.preview.lede', { added, known: rows.length - added }),
    })}
    <div class="stack-wide">
      ${dataTable({
        id: 'people',
        caption: say('import.preview'),
        isNamedAbove: true,
        columns: [
          { label: say('names.title') },
          { label: say('acts-for.label') },
          { label: say('posts.title') },
          { label: say('import.what') },
        ],
        rows: rows.map(({ name, side, posts, what }) => ({ cells: [name, side, posts, what] })),
      })}
      <form method="post" action="${action}" class="actions">
        <input type="hidden" name="text" value="${text}" />
        <input type="hidden" name="visibility" value="${visibility}" />
        ${
          added === 0
            ? nothing
            : button({
                label: say('import.enter', { count: added }),
                kind: 'filled',
                name: 'step',
                value: 'enter',
              })
        }
        ${button({ label: say('import.correct'), kind: 'quiet', name: 'step', value: 'correct' })}
      </form>
    </div>`
}

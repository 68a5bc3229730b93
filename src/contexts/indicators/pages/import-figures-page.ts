import { button } from '#kit/html/components/button.ts'
import { dataTable } from '#kit/html/components/data-table.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { fileField, selectField, textAreaField, textField } from '#kit/html/components/field.ts'
import { formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { IndicatorWords } from '../messages/words.ts'

export type BroughtTable = {
  readonly text: string
  readonly visibility: string
  readonly statedOn: string
}

type Head = {
  readonly say: IndicatorWords
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  readonly brought: BroughtTable
}

export type ImportStart = Head & {
  readonly faults: readonly string[]
  readonly columns: readonly { readonly name: string; readonly means: string }[]
}

const columnsTable = ({ say, columns }: ImportStart): Html =>
  html`${dataTable({
      id: 'columns',
      caption: say('import.columns.simple'),
      columns: [{ label: say('import.column') }, { label: say('import.means') }],
      rows: columns.map(({ name, means }) => ({ cells: [name, means] })),
    })}
    <p class="prose soft">${say('import.columns.comtrade')}</p>`

/** Bringing a table of figures; nothing comes of it before its dry run is confirmed. */
export const importFiguresPage = (view: ImportStart): Html => {
  const { say, above, action, brought, faults } = view
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
        accept: '.csv,.tsv,.txt,text/csv',
      })}
      ${textAreaField({ name: 'text', label: say('import.text'), value: brought.text, rows: 6 })}
      ${textField({
        name: 'statedOn',
        label: say('import.statedOn'),
        hint: say('import.statedOn.hint'),
        value: brought.statedOn,
        width: 'medium',
      })}
      ${selectField({
        name: 'visibility',
        label: say('import.visibility'),
        choices: [
          { value: 'joint', label: say('visibility.joint') },
          { value: 'private', label: say('visibility.private') },
        ],
        value: brought.visibility,
        width: 'medium',
      })}
      <p class="actions">
        ${button({ label: say('import.look'), kind: 'filled', name: 'step', value: 'look' })}
      </p>
    </form>
    ${disclosure({
      summary: say('import.columns'),
      open: faults.length > 0,
      body: columnsTable(view),
    })}`
}

export type ImportPreview = Head & {
  readonly lede: string
  readonly indicators: readonly {
    readonly name: string
    readonly about: string
    readonly rows: readonly (readonly string[])[]
  }[]
  readonly count: number
}

/** The dry run: what would come into which indicator, and what stands there already. */
export const importPreviewPage = (view: ImportPreview): Html => {
  const { say, above, action, brought, lede, indicators, count } = view
  return html`${pageHead({ above, title: say('import.preview'), lede })}
    <div class="stack-wide">
      ${indicators.map(
        ({ name, about, rows }, index) =>
          html`<section class="stack">
            <h2>${name}</h2>
            <p class="soft">${about}</p>
            ${dataTable({
              id: `brought-${index}`,
              caption: name,
              isNamedAbove: true,
              columns: [
                { label: say('field.period') },
                { label: say('value'), numeric: true },
                { label: say('statistics') },
                { label: say('field.source') },
                { label: say('import.what') },
              ],
              rows: rows.map((cells) => ({ cells })),
            })}
          </section>`,
      )}
      <form method="post" action="${action}" class="actions">
        <input type="hidden" name="text" value="${brought.text}" />
        <input type="hidden" name="visibility" value="${brought.visibility}" />
        <input type="hidden" name="statedOn" value="${brought.statedOn}" />
        ${
          count === 0
            ? nothing
            : button({
                label: say('import.enter', { count }),
                kind: 'filled',
                name: 'step',
                value: 'enter',
              })
        }
        ${button({ label: say('import.correct'), kind: 'quiet', name: 'step', value: 'correct' })}
      </form>
    </div>`
}

import { button, buttonLink } from '#kit/html/components/button.ts'
import { dataTable } from '#kit/html/components/data-table.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { fileField, selectField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { html, nothing, type Html } from '#kit/html/html.ts'

import { eventsRoute, importRoute } from '../../http/programme-routes.ts'
import type { ImportPreviewView, ImportRow, ImportStartView } from './import-page-view.ts'

const head = (
  say: ImportStartView['say'],
  lede: string,
  above: { label: string; href: string },
): Html => pageHead({ title: say('import.title'), lede, above })

/** Choosing a sheet. */
export const importStartPage = (view: ImportStartView): Html => {
  const { say, error, programmes, languages } = view
  const errors = error === undefined ? [] : [{ fieldId: 'sheet', text: error }]
  return html`${head(say, say('import.lede'), { label: say('events.title'), href: eventsRoute.href({}) })}
    ${formErrorSummary({ title: say('form.errors'), errors })}
    <form
      method="post"
      action="${importRoute.href({})}"
      enctype="multipart/form-data"
      class="leaf stack"
      novalidate
    >
      ${fileField({
        name: 'sheet',
        label: say('import.sheet'),
        hint: say('import.sheet.hint'),
        accept: '.xlsx,.csv,.tsv,.txt,text/csv',
        error,
      })}
      ${selectField({
        name: 'programme',
        label: say('field.programme'),
        choices: programmes,
        value: view.programme,
        width: 'medium',
      })}
      ${selectField({
        name: 'language',
        label: say('import.language'),
        hint: say('import.language.hint'),
        choices: languages,
        value: view.language,
        width: 'medium',
      })}
      <div class="actions">
        ${button({ label: say('import.read'), kind: 'filled', name: 'step', value: 'read' })}
      </div>
    </form>
    ${disclosure({
      summary: say('import.how'),
      body: html`<div class="prose stack">
        <p>${say('import.how.columns')}</p>
        <p>${say('import.how.dates')}</p>
        <p>${say('import.how.workbook')}</p>
        <p>${say('import.how.undo')}</p>
      </div>`,
    })}`
}

const mappingFields = ({ say, columns, fields, dateOrders, dateOrder }: ImportPreviewView): Html =>
  disclosure({
    summary: say('import.columns'),
    open: columns.every(({ chosen }) => chosen === ''),
    body: html`<div class="import-columns">
        ${columns.map(({ name, header, example, chosen }) =>
          selectField({
            name,
            label: header,
            choices: fields,
            value: chosen,
            width: 'medium',
            ...(example === '' ? {} : { hint: say('import.example', { example }) }),
          }),
        )}
      </div>
      ${selectField({
        name: 'date-order',
        label: say('import.date-order'),
        choices: dateOrders,
        value: dateOrder,
        width: 'medium',
      })}
      <div class="actions">
        ${button({ label: say('import.again'), name: 'step', value: 'look' })}
      </div>`,
  })

const statusCell = ({ say }: ImportPreviewView, { problems }: ImportRow): Html =>
  problems.length === 0
    ? html`<span class="soft">${say('import.ready')}</span>`
    : html`<ul class="import-problems">
        ${problems.map((problem) => html`<li class="field-error">${problem}</li>`)}
      </ul>`

const rowsTable = (view: ImportPreviewView): Html => {
  const { say, rows } = view
  return dataTable({
    id: 'rows',
    caption: view.caption,
    columns: [
      { label: say('import.row') },
      { label: say('import.status') },
      { label: say('field.title') },
      { label: say('field.date') },
      { label: say('field.place') },
      { label: say('field.discipline') },
    ],
    rows: rows.map((row) => ({
      cells: [
        row.number,
        statusCell(view, row),
        html`<bdi>${row.title}</bdi>`,
        row.date,
        html`<bdi>${row.place}</bdi>`,
        row.discipline,
      ],
    })),
  })
}

/** What a sheet would become: row by row, with its columns to be set right, before it is stored. */
export const importPreviewPage = (view: ImportPreviewView): Html => {
  const { say, summary, ready, wrong, hidden } = view
  const back = importRoute.href({})
  return html`${head(say, summary, { label: say('import.other-sheet'), href: back })}
    ${view.error && flashMessage({ text: view.error, kind: 'problem' })}
    <form
      method="post"
      action="${back}"
      enctype="multipart/form-data"
      class="stack-wide"
      novalidate
    >
      <textarea name="text" hidden>${view.text}</textarea>
      <input type="hidden" name="batch" value="${view.batch}" />
      <input type="hidden" name="file-name" value="${view.fileName}" />
      <input type="hidden" name="sheet-name" value="${view.sheetName}" />
      <input type="hidden" name="programme" value="${view.programme}" />
      <input type="hidden" name="language" value="${view.language}" />
      <div class="actions">
        ${
          ready > 0
            ? button({
                label: say('import.submit', { ready }),
                kind: 'filled',
                name: 'step',
                value: 'import',
              })
            : nothing
        }
        ${wrong > 0 ? button({ label: say('import.errors'), name: 'step', value: 'errors' }) : nothing}
        ${buttonLink({ label: say('form.leave'), href: back, kind: 'quiet' })}
      </div>
      ${mappingFields(view)} ${rowsTable(view)}
      ${hidden > 0 ? html`<p class="soft">${say('import.hidden', { count: hidden })}</p>` : nothing}
    </form>`
}

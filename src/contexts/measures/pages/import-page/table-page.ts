import { button, buttonLink } from '#kit/html/components/button.ts'
import { dataTable } from '#kit/html/components/data-table.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { fileField, textAreaField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Task, taskList } from '#kit/html/components/task-list.ts'
import { html, type Html, nothing } from '#kit/html/html.ts'

import { exampleTableRoute, importTableRoute, measuresRoute } from '../../http/measures-routes.ts'
import type { ImportWords } from '../../messages/import-words.ts'
import { importTabs } from './import-tabs.ts'

/** One thing to put right, in words. */
export type TableProblemTold = {
  readonly line: number
  readonly column: string
  readonly there: string
  readonly text: string
}

/** A table that the own side brought; without a way back when it was taken back. */
export type PastImport = {
  readonly day: string
  readonly name: string
  readonly measures: string
  readonly withdrawHref: string | undefined
}

export type TableStart = {
  readonly say: ImportWords
  readonly did: string | undefined
  readonly text: string
  readonly problems: readonly TableProblemTold[]
  /** How many more there are than are shown. */
  readonly hidden: number
  /** The columns and what they mean. */
  readonly columns: readonly { readonly names: readonly string[]; readonly means: string }[]
  readonly past: readonly PastImport[]
}

const problemTask = (say: ImportWords, { line, column, there, text }: TableProblemTold): Task => ({
  when: say('table.line', { line }),
  title: [column, there].filter((part) => part !== '').join(': ') || say('table.whole-line'),
  text,
})

const problemsFound = ({ say, problems, hidden }: TableStart): Html =>
  problems.length === 0
    ? nothing
    : html`${flashMessage({
          kind: 'problem',
          text: say('table.problems', { count: problems.length + hidden }),
        })}
        <section class="stack" aria-label="${say('table.problems.caption')}">
          ${taskList({ tasks: problems.map((one) => problemTask(say, one)) })}
          ${hidden > 0 ? html`<p class="soft">${say('table.hidden', { count: hidden })}</p>` : nothing}
        </section>`

const askForTable = ({ say, text }: TableStart): Html =>
  html`<form
    method="post"
    action="${importTableRoute.href({})}"
    enctype="multipart/form-data"
    class="leaf stack"
    novalidate
  >
    ${fileField({
      name: 'file',
      label: say('table.file'),
      hint: say('table.file.hint'),
      accept: '.csv,.tsv,.txt,text/csv',
    })}
    ${textAreaField({ name: 'text', label: say('table.text'), value: text, rows: 6 })}
    <div class="actions">
      ${button({ label: say('table.try'), kind: 'filled' })}
      ${buttonLink({ label: say('table.example'), href: exampleTableRoute.href({}), kind: 'quiet' })}
    </div>
  </form>`

const columnsExplained = ({ say, columns, problems }: TableStart): Html =>
  disclosure({
    summary: say('table.columns'),
    open: problems.some(({ line }) => line === 1),
    body: dataTable({
      id: 'columns',
      caption: say('table.columns.caption'),
      columns: [{ label: say('table.columns.column') }, { label: say('table.columns.means') }],
      rows: columns.map(({ names, means }) => ({
        cells: [html`${names.map((name) => html`<p>${name}</p>`)}`, means],
      })),
    }),
  })

const pastImports = ({ say, past }: TableStart): Html =>
  past.length === 0
    ? nothing
    : html`<section class="stack">
        <h2>${say('table.past')}</h2>
        ${taskList({
          tasks: past.map(({ day, name, measures, withdrawHref }) => ({
            when: day,
            title: name,
            text: measures,
            ...(withdrawHref === undefined
              ? {}
              : { action: buttonLink({ label: say('table.withdraw'), href: withdrawHref }) }),
          })),
        })}
      </section>`

/** Bringing a table of measures: choose it, put right what is wrong, and take back what was brought. */
export const tablePage = (view: TableStart): Html => {
  const { say, did } = view
  return html`${did === undefined ? nothing : flashMessage({ text: did })}
  ${pageHead({
    title: say('table.title'),
    lede: say('table.lede'),
    above: { label: say('above'), href: measuresRoute.href({}) },
  })}
  ${importTabs(say, 'table')} ${problemsFound(view)} ${askForTable(view)} ${columnsExplained(view)}
  ${pastImports(view)}`
}

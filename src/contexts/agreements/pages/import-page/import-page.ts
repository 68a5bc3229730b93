import { button, buttonLink } from '#kit/html/components/button.ts'
import { dataTable } from '#kit/html/components/data-table.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { choiceField, fileField, textAreaField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Task, taskList } from '#kit/html/components/task-list.ts'
import { html, type Html, nothing } from '#kit/html/html.ts'

import {
  agreementsRoute,
  exportDataRoute,
  exportTableRoute,
  importRoute,
} from '../../http/agreements-routes.ts'
import type { ImportWords } from '../../messages/import-words.ts'

/** One thing to put right, in words. */
export type ImportProblem = {
  readonly line: number
  readonly column: string
  readonly there: string
  readonly text: string
}

export type ImportStart = {
  readonly say: ImportWords
  readonly text: string
  readonly isJoint: boolean
  readonly problems: readonly ImportProblem[]
  /** How many more there are than are shown. */
  readonly hidden: number
  /** The columns and what they mean. */
  readonly columns: readonly { readonly names: readonly string[]; readonly means: string }[]
}

const problemTask = (say: ImportWords, { line, column, there, text }: ImportProblem): Task => ({
  when: say('line', { line }),
  title: [column, there].filter((part) => part !== '').join(': ') || say('whole-line'),
  text,
})

const problemsFound = ({ say, problems, hidden }: ImportStart): Html =>
  problems.length === 0
    ? nothing
    : html`${flashMessage({
          kind: 'problem',
          text: say('problems', { count: problems.length + hidden }),
        })}
        <section class="stack" aria-label="${say('problems.caption')}">
          ${taskList({ tasks: problems.map((one) => problemTask(say, one)) })}
          ${hidden > 0 ? html`<p class="soft">${say('hidden', { count: hidden })}</p>` : nothing}
        </section>`

const askForTable = ({ say, text, isJoint }: ImportStart): Html =>
  html`<form
    method="post"
    action="${importRoute.href({})}"
    enctype="multipart/form-data"
    class="leaf stack"
    novalidate
  >
    ${fileField({
      name: 'file',
      label: say('file'),
      hint: say('file.hint'),
      accept: '.csv,.tsv,.txt,text/csv',
    })}
    ${textAreaField({ name: 'text', label: say('text'), value: text, rows: 6 })}
    ${choiceField({
      name: 'visibility',
      label: say('whose'),
      chosen: [isJoint ? 'joint' : 'own'],
      choices: (['own', 'joint'] as const).map((value) => ({
        value,
        label: say(`whose.${value}`),
        hint: say(`whose.${value}.hint`),
      })),
    })}
    <div class="actions">${button({ label: say('try'), kind: 'filled' })}</div>
  </form>`

const columnsExplained = ({ say, columns, problems }: ImportStart): Html =>
  disclosure({
    summary: say('columns'),
    open: problems.some(({ line }) => line === 1),
    body: dataTable({
      id: 'columns',
      caption: say('columns.caption'),
      columns: [{ label: say('columns.column') }, { label: say('columns.means') }],
      rows: columns.map(({ names, means }) => ({
        cells: [html`${names.map((name) => html`<p>${name}</p>`)}`, means],
      })),
    }),
  })

const takeOut = ({ say }: ImportStart): Html =>
  html`<section class="stack">
    <h2>${say('export')}</h2>
    <p class="soft">${say('export.lede')}</p>
    <div class="actions">
      ${buttonLink({ label: say('export.csv'), href: exportTableRoute.href({}) })}
      ${buttonLink({ label: say('export.json'), href: exportDataRoute.href({}), kind: 'quiet' })}
    </div>
  </section>`

/** Bringing agreements from a table, putting right what is wrong with it, and taking them out. */
export const importPage = (view: ImportStart): Html => {
  const { say } = view
  return html`${pageHead({
      title: say('title'),
      lede: say('lede'),
      above: { label: say('above'), href: agreementsRoute.href({}) },
    })}
    <div class="stack-wide">
      ${problemsFound(view)} ${askForTable(view)} ${columnsExplained(view)} ${takeOut(view)}
    </div>`
}

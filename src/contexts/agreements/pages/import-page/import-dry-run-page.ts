import { button, buttonLink } from '#kit/html/components/button.ts'
import { dataTable } from '#kit/html/components/data-table.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { html, type Html, nothing } from '#kit/html/html.ts'

import { importRoute, recordImportRoute } from '../../http/agreements-routes.ts'
import type { ImportWords } from '../../messages/import-words.ts'

/** An agreement that a row would become, in finished words. */
export type ImportedRow = {
  readonly title: string
  /** The language of the title, when it is not the page's. */
  readonly titleLanguage?: string
  readonly key: string
  readonly parties: string
  readonly signed: string
  readonly force: readonly string[]
  readonly clauses: readonly string[]
}

export type ImportDryRun = {
  readonly say: ImportWords
  readonly isJoint: boolean
  /** The table itself, carried to the next step, where it is read anew. */
  readonly text: string
  readonly passedOver: readonly string[]
  readonly known: readonly { readonly key: string; readonly title: string; readonly href: string }[]
  readonly rows: readonly ImportedRow[]
}

const mostShown = 200

const recordAll = ({ say, rows, text, isJoint }: ImportDryRun): Html =>
  html`<form
    method="post"
    action="${recordImportRoute.href({})}"
    enctype="multipart/form-data"
    class="actions"
  >
    <textarea name="text" hidden>${text}</textarea>
    <input type="hidden" name="visibility" value="${isJoint ? 'joint' : 'own'}" />
    ${rows.length === 0 ? nothing : button({ label: say('record', { count: rows.length }), kind: 'filled' })}
    ${buttonLink({ label: say('other'), href: importRoute.href({}), kind: 'quiet' })}
  </form>`

const alreadyKnown = ({ say, known }: ImportDryRun): Html =>
  known.length === 0
    ? nothing
    : html`<section class="stack">
        <h2>${say('known')}</h2>
        <ul>
          ${known.map(
            ({ key, title, href }) =>
              html`<li><a href="${href}">${key}</a> <bdi>${title}</bdi></li>`,
          )}
        </ul>
      </section>`

const sentences = (parts: readonly string[]): Html =>
  html`${parts.map((part) => html`<p>${part}</p>`)}`

const clausesOf = (say: ImportWords, { clauses: [first = '', ...others] }: ImportedRow): Html =>
  html`<p>${first}</p>
    ${
      others.length === 0
        ? nothing
        : disclosure({ summary: say('row.all-clauses'), body: sentences(others) })
    }`

const newRows = ({ say, rows }: ImportDryRun): Html => {
  if (rows.length === 0) return nothing
  const hidden = rows.length - mostShown
  return html`${dataTable({
    id: 'rows',
    caption: say('rows'),
    columns: [
      { label: say('row.agreement') },
      { label: say('row.signed') },
      { label: say('row.force') },
      { label: say('row.clauses') },
    ],
    rows: rows.slice(0, mostShown).map((row) => ({
      cells: [
        html`<bdi lang="${row.titleLanguage ?? ''}">${row.title}</bdi><br /><span class="soft"
            >${row.key} · ${row.parties}</span
          >`,
        row.signed,
        sentences(row.force),
        clausesOf(say, row),
      ],
    })),
  })}
  ${hidden > 0 ? html`<p class="soft">${say('hidden', { count: hidden })}</p>` : nothing}`
}

/** The second step: what every row of the table would become; nothing is stored yet. */
export const importDryRunPage = (view: ImportDryRun): Html => {
  const { say, isJoint, rows, passedOver } = view
  return html`${pageHead({
      title: say('try.title'),
      lede: say(isJoint ? 'ready.joint' : 'ready.own', { count: rows.length }),
      above: { label: say('other'), href: importRoute.href({}) },
    })}
    <div class="stack-wide">
      ${recordAll(view)}
      ${
        passedOver.length === 0
          ? nothing
          : html`<p class="soft">
              ${say('passed-over', { count: passedOver.length, columns: passedOver.join(', ') })}
            </p>`
      }
      ${alreadyKnown(view)} ${newRows(view)}
    </div>`
}

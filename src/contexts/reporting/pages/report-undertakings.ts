import { dataTable } from '#kit/html/components/data-table.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { ReportingWords } from '../messages/words.ts'
import type { CrossCount } from './cross-count.ts'

/** What was undertaken by each side and what became of it; every number opens its rows. */
export type UndertakenView = {
  readonly columns: readonly string[]
  readonly lines: readonly { readonly label: string; readonly counts: readonly CrossCount[] }[]
  readonly title: string
  readonly clearHref?: string
  readonly rows: readonly {
    readonly text: string
    readonly language: string
    readonly href: string
    readonly isIllustrative: boolean
    readonly side: string
    readonly said: string
    readonly due: string
    readonly ended: string
  }[]
  readonly cut?: string
}

const figures = (say: ReportingWords, { columns, lines }: UndertakenView): Html =>
  dataTable({
    id: 'undertaken-figures',
    caption: say('undertaken.title'),
    isNamedAbove: true,
    columns: [
      { label: say('undertaken.whose') },
      ...columns.map((label) => ({ label, numeric: true })),
    ],
    rows: lines.map(({ label, counts }) => ({
      cells: [
        label,
        ...counts.map(({ count, href }) =>
          count === 0 ? '–' : html`<a href="${href}">${count}</a>`,
        ),
      ],
    })),
  })

const rows = (say: ReportingWords, view: UndertakenView): Html =>
  dataTable({
    id: 'undertaken-rows',
    caption: view.title,
    isNamedAbove: true,
    columns: [
      { label: say('undertaken.what') },
      { label: say('undertaken.whose') },
      { label: say('undertaken.said') },
      { label: say('undertaken.due') },
      { label: say('undertaken.ended') },
    ],
    rows: view.rows.map((row) => ({
      cells: [
        html`<a href="${row.href}"><bdi lang="${row.language}">${row.text}</bdi></a
          >${row.isIllustrative ? ' *' : ''}`,
        row.side,
        row.said,
        row.due,
        row.ended,
      ],
    })),
  })

/** Undertakings in a report: figures by side, and the rows behind one of them. */
export const undertakenSection = (say: ReportingWords, view: UndertakenView): Html =>
  html`<section id="undertaken" class="stack">
    <h2>${say('undertaken.title')}</h2>
    ${figures(say, view)}
    ${
      view.rows.length === 0
        ? html`<p class="soft">${say('undertaken.none')}</p>`
        : html`<h3>${view.title}</h3>
            ${
              view.clearHref === undefined
                ? nothing
                : html`<p><a href="${view.clearHref}">${say('undertaken.show-all')}</a></p>`
            }
            ${rows(say, view)}`
    }
    ${view.cut === undefined ? nothing : html`<p class="soft">${view.cut}</p>`}
  </section>`

import { buttonLink } from '#kit/html/components/button.ts'
import { dataTable } from '#kit/html/components/data-table.ts'
import { definitionList } from '#kit/html/components/definition-list.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { illustrativeTag } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { ReportingWords } from '../messages/words.ts'
import type { CrossCount } from './cross-count.ts'
import { undertakenSection, type UndertakenView } from './report-undertakings.ts'

/** A number that opens the events behind it. */
export type Count = { readonly label: string; readonly count: number; readonly href: string }

/** An event in finished words. */
export type EventRow = {
  readonly title: string
  readonly titleLanguage: string
  readonly href: string
  readonly isIllustrative: boolean
  readonly when: string
  readonly planned: string
  readonly became: string
  readonly ended: string
  readonly cameOnSite: string
  readonly joinedOnline: string
}

export type CountTable = {
  readonly id: string
  readonly title: string
  readonly counts: readonly Count[]
}

export type ReportView = {
  readonly say: ReportingWords
  readonly title: string
  readonly lede: string
  readonly above: { readonly label: string; readonly href: string }
  readonly downloads: readonly { readonly label: string; readonly href: string }[]
  readonly isIllustrative: boolean
  readonly isEmpty: boolean
  readonly figure: Html
  /** What the figure shows, in words. */
  readonly figureTitle: string
  readonly headline: readonly Count[]
  /** What was planned against what became of it. */
  readonly became: {
    readonly columns: readonly string[]
    readonly rows: readonly { readonly label: string; readonly counts: readonly CrossCount[] }[]
  }
  readonly notice: string
  readonly tables: readonly CountTable[]
  readonly attendance: {
    readonly rows: readonly {
      readonly way: string
      readonly registered: string
      readonly came: string
    }[]
    readonly sentence: string
    /** Different addresses, from the lowest level to the highest. */
    readonly levels: readonly { readonly label: string; readonly count: string }[]
  }
  /** Undefined where the reader may not know. */
  readonly undertaken: UndertakenView | undefined
  readonly events: {
    readonly title: string
    readonly rows: readonly EventRow[]
    readonly clearHref?: string
    readonly cut?: string
  }
}

const headline = ({ headline: counts }: ReportView): Html =>
  html`<ul class="report-headline">
    ${counts.map(
      ({ label, count, href }) =>
        html`<li>
          <a href="${href}"><b>${count}</b> <span>${label}</span></a>
        </li>`,
    )}
  </ul>`

const bar = (count: number, most: number): Html => {
  const length = most === 0 ? 0 : (count / most) * 100
  return html`<svg
    class="report-bar"
    viewBox="0 0 100 6"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    <rect width="${length.toFixed(1)}" height="6" />
  </svg>`
}

const countedList = (counts: readonly Count[], most: number): Html =>
  html`<ul class="report-counts">
    ${counts.map(
      ({ label, count, href }) =>
        html`<li><span>${label}</span> <a href="${href}">${count}</a>${bar(count, most)}</li>`,
    )}
  </ul>`

/** As many as one takes in at a glance; the rest stands behind one line. */
const mostAtOnce = 8

const countSection = ({ id, title, counts }: CountTable, say: ReportingWords): Html => {
  const most = Math.max(...counts.map(({ count }) => count))
  const rest = counts.slice(mostAtOnce)
  return html`<section id="${id}" class="report-by">
    <h3>${title}</h3>
    ${countedList(counts.slice(0, mostAtOnce), most)}
    ${
      rest.length === 0
        ? nothing
        : disclosure({
            summary: say('counts.more', { count: rest.length }),
            body: countedList(rest, most),
          })
    }
  </section>`
}

const attendance = ({ say, attendance: counted }: ReportView): Html =>
  html`<section class="stack">
    <h2>${say('attendance.title')}</h2>
    <p>${counted.sentence}</p>
    ${dataTable({
      id: 'attendance',
      caption: say('attendance.title'),
      isNamedAbove: true,
      columns: [
        { label: say('attendance.way') },
        { label: say('attendance.registered'), numeric: true },
        { label: say('attendance.came'), numeric: true },
      ],
      rows: counted.rows.map(({ way, registered, came }) => ({ cells: [way, registered, came] })),
    })}
    ${
      counted.levels.length === 0
        ? nothing
        : dataTable({
            id: 'addresses',
            caption: say('addresses.caption'),
            columns: [
              { label: say('addresses.level') },
              { label: say('addresses.count'), numeric: true },
            ],
            rows: counted.levels.map(({ label, count }) => ({ cells: [label, count] })),
          })
    }
  </section>`

/** What is defined on the page and on paper. */
export const definedTerms = [
  'planned',
  'changed',
  'held',
  'attendance',
  'people',
  'undertaken',
  'adding-up',
] as const

const definitions = (say: ReportingWords): Html =>
  disclosure({
    summary: say('definitions.title'),
    body: definitionList({
      items: definedTerms.map((term) => ({
        term: say(`definition.${term}.term`),
        description: say(`definition.${term}`),
      })),
    }),
  })

const eventCells = (row: EventRow): readonly (string | Html)[] => [
  html`<a href="${row.href}"><bdi lang="${row.titleLanguage}">${row.title}</bdi></a
    >${row.isIllustrative ? ' *' : ''}`,
  row.when,
  row.planned,
  row.became,
  row.ended,
  row.cameOnSite,
  row.joinedOnline,
]

const events = ({ say, events: listed }: ReportView): Html =>
  html`<section id="events" class="stack">
    <h2>${listed.title}</h2>
    ${
      listed.clearHref === undefined
        ? nothing
        : html`<p><a href="${listed.clearHref}">${say('events.all')}</a></p>`
    }
    ${dataTable({
      id: 'event-rows',
      caption: listed.title,
      isNamedAbove: true,
      columns: [
        { label: say('column.event') },
        { label: say('column.when') },
        { label: say('column.planned') },
        { label: say('column.became') },
        { label: say('column.outcome') },
        { label: say('column.on-site'), numeric: true },
        { label: say('column.online'), numeric: true },
      ],
      rows: listed.rows.map((row) => ({ cells: eventCells(row) })),
    })}
    ${listed.cut === undefined ? nothing : html`<p class="soft">${listed.cut}</p>`}
  </section>`

const becameTable = ({ say, became }: ReportView): Html =>
  dataTable({
    id: 'became',
    caption: say('became.caption'),
    columns: [
      { label: say('became.planned') },
      ...became.columns.map((label) => ({ label, numeric: true })),
    ],
    rows: became.rows.map(({ label, counts }) => ({
      cells: [
        label,
        ...counts.map(({ count, href }) =>
          count === 0 ? '–' : html`<a href="${href}">${count}</a>`,
        ),
      ],
    })),
  })

const figures = (view: ReportView): Html => {
  const { say } = view
  return html`${headline(view)}
    <figure class="report-figure" tabindex="0">
      ${view.figure}
      <figcaption class="soft">${say('figure.caption')}</figcaption>
    </figure>
    <section class="stack">
      <h2>${say('became.title')}</h2>
      <p>${view.notice}</p>
      ${becameTable(view)}
    </section>
    ${attendance(view)}
    ${view.undertaken === undefined ? nothing : undertakenSection(say, view.undertaken)}
    <div class="report-bys">${view.tables.map((one) => countSection(one, say))}</div>
    ${definitions(say)} ${events(view)}`
}

/** The annual report of a programme: figures, each of which opens the events behind it. */
export const reportPage = (view: ReportView): Html => {
  const { say, title, lede, above, downloads, isIllustrative, isEmpty } = view
  const head = pageHead({
    title,
    lede: html`${lede}${isIllustrative ? illustrativeTag({ label: say('illustrative') }) : nothing}`,
    above,
    ...(!isEmpty && {
      actions: html`${downloads.map(({ label, href }) => buttonLink({ label, href }))}`,
    }),
  })
  return isEmpty
    ? html`${head} ${emptyState({ title: say('empty.title'), text: say('empty') })}`
    : html`${head}
        <div class="stack-wide">${figures(view)}</div>`
}

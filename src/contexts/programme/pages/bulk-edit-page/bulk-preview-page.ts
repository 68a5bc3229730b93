import { button } from '#kit/html/components/button.ts'
import { dataTable } from '#kit/html/components/data-table.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { html, nothing, type Html } from '#kit/html/html.ts'

import type { BulkPreviewView, BulkValues, PreviewedEvent } from './bulk-edit-view.ts'

/** The values as the form names them, so that the next step reads what this one read. */
const fieldsOf = (values: BulkValues): (readonly [string, string])[] => [
  ['programme', values.programme],
  ['discipline', values.discipline],
  ['further-discipline', values.furtherDiscipline],
  ['venue', values.venue],
  ['which-plan', values.whichPlan],
  ...values.plan.options.flatMap(({ format, minOnSite }, index) => [
    [`format-${String(index)}`, format] as const,
    [`min-on-site-${String(index)}`, minOnSite] as const,
  ]),
  ['otherwise', values.plan.otherwise],
  ['decide-by', values.plan.decideBy],
  ['reading', values.plan.reading],
  ...(values.shares ? [['share', 'yes'] as const] : []),
  ['institution', values.institution],
  ['role', values.role],
  ['contributes', values.contributes],
  ['which-languages', values.whichLanguages],
  ...values.spokenLanguages.map((code) => ['spoken-language', code] as const),
]

const hidden = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}" />`

const travelling = ({ values, batch, events }: BulkPreviewView): Html =>
  html`${hidden('batch', batch)}
  ${fieldsOf(values)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => hidden(name, value))}
  ${events.map(
    ({ slug, startedFrom }) =>
      html`${hidden('event', slug)}${hidden(`started-from-${slug}`, startedFrom)}`,
  )}`

const changesCell = ({ changes }: PreviewedEvent): Html =>
  changes.length === 0
    ? nothing
    : html`<ul class="bulk-changes">
        ${changes.map((change) => html`<li><bdi>${change}</bdi></li>`)}
      </ul>`

const wouldCell = ({ would, kind }: PreviewedEvent): Html =>
  kind === 'refused'
    ? html`<span class="field-error">${would}</span>`
    : html`<span class="${kind === 'unchanged' ? 'soft' : ''}">${would}</span>`

const table = ({ say, events }: BulkPreviewView): Html =>
  dataTable({
    id: 'changes',
    caption: say('bulk.chosen', { count: events.length }),
    columns: [
      { label: say('batch.column.event') },
      { label: say('batch.column.date') },
      { label: say('batch.column.outcome') },
      { label: say('batch.column.change') },
    ],
    rows: events.map((event) => ({
      cells: [
        html`<a href="${event.href}"><bdi>${event.title}</bdi></a>`,
        event.date,
        wouldCell(event),
        changesCell(event),
      ],
    })),
  })

/** What would become of each chosen event, before anything does. */
export const bulkPreviewPage = (view: BulkPreviewView): Html => {
  const { say, summary, count, action, above } = view
  return html`${pageHead({
      title: say('bulk.title'),
      lede: [...summary, say('bulk.preview.lede')].join(' '),
      above,
    })}
    <form method="post" action="${action}" class="stack-wide">
      ${travelling(view)}
      <div class="actions">
        ${
          count > 0
            ? button({
                label: say('bulk.apply', { count }),
                kind: 'filled',
                name: 'step',
                value: 'apply',
              })
            : nothing
        }
        ${button({ label: say('bulk.back'), name: 'step', value: 'choose' })}
      </div>
      ${table(view)}
    </form>`
}

import { button, buttonLink } from '#kit/html/components/button.ts'
import { dataTable } from '#kit/html/components/data-table.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { html, type Html, nothing } from '#kit/html/html.ts'

import { importTableRoute, recordTableRoute } from '../../http/measures-routes.ts'
import type { ImportWords } from '../../messages/import-words.ts'
import type { MeasuresWords } from '../../messages/words.ts'
import { type Impact, measureImpact } from '../measure-impact.ts'
import type { MeasureView } from '../measure-in-words.ts'

export type TableDryRun = {
  readonly say: ImportWords
  readonly sayMeasures: MeasuresWords
  readonly measures: readonly MeasureView[]
  readonly impact: Impact
  /** Makes a form that is sent twice import once. */
  readonly id: string
  readonly fileName: string
  /** The table itself, carried to the next step, where it is read anew. */
  readonly text: string
}

const mostShown = 200

const measuresTable = ({ say, measures }: TableDryRun): Html => {
  const hidden = measures.length - mostShown
  return html`${dataTable({
    id: 'rows',
    caption: say('table.rows'),
    columns: [
      { label: say('table.row.title') },
      { label: say('table.row.place') },
      { label: say('table.row.holds') },
      { label: say('table.row.rules') },
    ],
    rows: measures
      .slice(0, mostShown)
      .map(({ title, titleLanguage, place, holds, rules, qualities }) => ({
        cells: [
          html`<bdi lang="${titleLanguage}">${title}</bdi>`,
          place,
          holds,
          [...rules, ...qualities].join('; '),
        ],
      })),
  })}
  ${hidden > 0 ? html`<p class="soft">${say('table.hidden', { count: hidden })}</p>` : nothing}`
}

/** The second step: every measure of the table and what all of them would do; nothing is stored yet. */
export const tableDryRunPage = (view: TableDryRun): Html => {
  const { say, measures, impact, sayMeasures } = view
  return html`${pageHead({
      title: say('table.try.title'),
      lede: say('table.ready', { count: measures.length }),
      above: { label: say('table.other'), href: importTableRoute.href({}) },
    })}
    <form
      method="post"
      action="${recordTableRoute.href({})}"
      enctype="multipart/form-data"
      class="actions"
    >
      <textarea name="text" hidden>${view.text}</textarea>
      <input type="hidden" name="id" value="${view.id}" />
      <input type="hidden" name="file-name" value="${view.fileName}" />
      ${button({ label: say('table.record', { count: measures.length }), kind: 'filled' })}
      ${buttonLink({ label: say('table.other'), href: importTableRoute.href({}), kind: 'quiet' })}
    </form>
    ${measureImpact(impact, sayMeasures)} ${measuresTable(view)}`
}

import { button, buttonLink } from '#kit/html/components/button.ts'
import { dataTable } from '#kit/html/components/data-table.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { selectField } from '#kit/html/components/field.ts'
import { formatBadge } from '#kit/html/components/format-badge.ts'
import { markFormats } from '#kit/html/components/format-mark.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { html, type Html } from '#kit/html/html.ts'

import { replayRoute } from '../../http/supposing-routes.ts'
import { replayStrip } from './replay-strip.ts'
import type { ChangesTold, ReplayRow, ReplayView } from './view-model.ts'

const controls = ({ programmes, years, chosen, say }: ReplayView): Html =>
  html`<form method="get" action="${replayRoute.href({})}" class="filters">
    ${selectField({
      name: 'programme',
      label: say('replay.programme'),
      choices: programmes,
      value: chosen.programme,
      width: 'medium',
    })}
    ${selectField({
      name: 'year',
      label: say('replay.year'),
      choices: years,
      value: chosen.year,
      width: 'medium',
    })}
    ${button({ label: say('replay.submit') })}
  </form>`

const legend = ({ say }: ReplayView): Html =>
  html`<div class="stack">
    <h2>${say('replay.picture')}</h2>
    <p class="soft prose">${say('replay.picture.hint')}</p>
    <div class="actions">
      ${markFormats.map((format) => formatBadge({ format, label: say(`format.${format}`) }))}
    </div>
  </div>`

const told = ({ changes, notice }: ChangesTold): Html =>
  notice === ''
    ? html`<span class="soft">${changes}</span>`
    : html`${changes}<br /><span class="soft">${notice}</span>`

const row = (each: ReplayRow) => ({
  cells: [
    html`<a href="${each.href}" lang="${each.titleLanguage}"><bdi>${each.title}</bdi></a
      ><br /><span class="soft">${each.when}</span>`,
    replayStrip(each.strip, each.stripLabel),
    formatBadge(each.onTheDay),
    ...each.settlings.map(told),
  ],
})

const table = (view: ReplayView): Html => {
  const { say, leads, rows, summary } = view
  return dataTable({
    id: 'replay',
    caption: say('replay.table'),
    columns: [
      { label: say('column.event') },
      { label: say('replay.column.strip') },
      { label: say('replay.column.on-the-day') },
      ...leads.map((days) => ({ label: say('replay.column.lead', { days }) })),
    ],
    rows: [
      {
        cells: [html`<strong>${say('replay.summary')}</strong>`, '', '', ...summary.map(told)],
        current: true,
      },
      ...rows.map(row),
    ],
  })
}

/** A programme run through history: what to learn first, then every event as a strip with figures. */
export const replayPage = (view: ReplayView): Html => {
  const { say, rows, lesson, history, csvHref } = view
  return html`${pageHead({
    title: say('replay.title'),
    lede: rows.length === 0 ? say('replay.lede') : lesson,
    actions: buttonLink({ label: say('replay.csv'), href: csvHref }),
  })}
  ${controls(view)}
  ${
    rows.length === 0
      ? emptyState({ title: say('replay.empty.title'), text: say('replay.empty') })
      : html`${legend(view)} ${table(view)}
          <p class="soft prose">${say('replay.lede')} ${history}</p>`
  }`
}

import { button, buttonLink } from '#kit/html/components/button.ts'
import { dataTable } from '#kit/html/components/data-table.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { selectField, textField } from '#kit/html/components/field.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { tag } from '#kit/html/components/tag.ts'
import { html, type Html, nothing } from '#kit/html/html.ts'

import { importMeasuresRoute, measuresRoute, newMeasureRoute } from '../../http/measures-routes.ts'
import type { MeasuresWords } from '../../messages/words.ts'
import { measureLink, measureTags, sourceLink } from '../measure-cells.ts'
import type { MeasureView } from '../measure-in-words.ts'
import type { MeasuresView } from './view-model.ts'

const filterForm = ({ filter }: MeasuresView, say: MeasuresWords): Html =>
  html`<form
    method="get"
    action="${measuresRoute.href({})}"
    class="filters"
    role="search"
    aria-label="${say('filter.label')}"
  >
    ${selectField({ name: 'place', label: say('filter.place'), choices: filter.places, value: filter.place, width: 'medium' })}
    ${selectField({ name: 'kind', label: say('filter.kind'), choices: filter.kinds, value: filter.kind, width: 'medium' })}
    ${selectField({
      name: 'standing',
      label: say('filter.standing'),
      value: filter.standing,
      width: 'medium',
      choices: [
        { value: 'now', label: say('filter.standing.now') },
        { value: 'all', label: say('filter.standing.all') },
      ],
    })}
    ${textField({ name: 'known', label: say('filter.known'), value: filter.known, kind: 'date', width: 'medium' })}
    ${button({ label: say('filter.submit') })}
  </form>`

const sentence = (view: MeasureView, say: MeasuresWords): Html =>
  html`<li><a href="${view.href}">${view.sentence}</a>${measureTags(view, say)}</li>`

const holding = ({ sentences }: MeasuresView, say: MeasuresWords): Html =>
  html`<section class="stack prose">
    <h2>${say('measures.holding')}</h2>
    ${
      sentences.length === 0
        ? html`<p class="soft">${say('measures.holding.none')}</p>`
        : html`<ul class="stack">
            ${sentences.map((view) => sentence(view, say))}
          </ul>`
    }
  </section>`

const standing = (view: MeasureView): string | Html =>
  view.standing === 'holds' ? view.standingLabel : tag({ label: view.standingLabel })

const table = ({ rows }: MeasuresView, say: MeasuresWords): Html =>
  dataTable({
    id: 'measures',
    caption: say('measures.table', { count: rows.length }),
    columns: [
      { label: say('column.measure') },
      { label: say('column.place') },
      { label: say('column.standing') },
      { label: say('column.holds') },
      { label: say('column.rules') },
      { label: say('column.announced') },
      { label: say('column.recorded') },
      { label: say('column.source') },
    ],
    rows: rows.map((view) => ({
      cells: [
        html`${measureLink(view)}${measureTags(view, say)}`,
        view.place,
        standing(view),
        view.holds,
        view.rules.join('; '),
        view.announced,
        view.recordedByThen ? view.recorded : say('recorded.not-by-then'),
        sourceLink(view.source),
      ],
    })),
  })

const nothingToShow = ({ isEmpty, showAllHref }: MeasuresView, say: MeasuresWords): Html =>
  isEmpty
    ? emptyState({ title: say('measures.empty.title'), text: say('measures.empty') })
    : emptyState({
        title: say('measures.none-match.title'),
        text: say('measures.none-match'),
        action: buttonLink({ label: say('measures.show-all'), href: showAllHref }),
      })

/** The law of the day: what limits gatherings, in sentences first, then to compare. */
export const measuresPage = (view: MeasuresView, say: MeasuresWords): Html =>
  html`${pageHead({
    title: say('measures.title'),
    lede: view.lede,
    ...(view.mayRecord
      ? {
          actions: html`${buttonLink({ label: say('measures.import'), href: importMeasuresRoute.href({}) })}
          ${buttonLink({ label: say('measures.new'), href: newMeasureRoute.href({}), kind: 'filled' })}`,
        }
      : {}),
  })}
  ${view.isEmpty ? nothing : html`${holding(view, say)} ${filterForm(view, say)}`}
  ${view.rows.length === 0 ? nothingToShow(view, say) : table(view, say)}`

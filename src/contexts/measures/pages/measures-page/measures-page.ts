import { button, buttonLink } from '#kit/html/components/button.ts'
import { dataTable } from '#kit/html/components/data-table.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { selectField, textField } from '#kit/html/components/field.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { facingPages } from '#kit/html/components/facing-pages.ts'
import { taskList } from '#kit/html/components/task-list.ts'
import { tag } from '#kit/html/components/tag.ts'
import { html, type Html, nothing } from '#kit/html/html.ts'

import { importMeasuresRoute, measuresRoute, newMeasureRoute } from '../../http/measures-routes.ts'
import type { MeasuresWords } from '../../messages/words.ts'
import { measureLink, measureTags, sourceLink } from '../measure-cells.ts'
import type { MeasureView } from '../measure-in-words.ts'
import type { HoldingIn, MeasuresView } from './view-model.ts'

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

const holdingIn = ({ measures }: HoldingIn, say: MeasuresWords): Html =>
  measures.length === 0
    ? html`<p class="soft">${say('measures.holding.none')}</p>`
    : taskList({
        tasks: measures.map(({ since, rulesSentence, href, until, qualities, illustrative }) => ({
          when: since,
          title: rulesSentence,
          href,
          text: until,
          ...(qualities.length === 0 && !illustrative
            ? {}
            : { tag: illustrative ? say('illustrative') : qualities.join(', ') }),
        })),
      })

const holding = ({ holding: [own, other], accents }: MeasuresView, say: MeasuresWords): Html =>
  facingPages({
    own: { title: own.country, accent: accents[0], body: holdingIn(own, say) },
    other: { title: other.country, accent: accents[1], body: holdingIn(other, say) },
  })

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

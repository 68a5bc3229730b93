import { button, buttonLink } from '#kit/html/components/button.ts'
import { dataTable } from '#kit/html/components/data-table.ts'
import { definitionList } from '#kit/html/components/definition-list.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { type FormError, formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import { figureFields, type FigureFields } from './figure-fields.ts'
import { chartAndTable, indicatorName, type IndicatorPart } from './indicator-parts.ts'

export type StatedFigure = {
  readonly id: string
  readonly period: string
  readonly value: string
  readonly statistics: string
  readonly source: string
  readonly link: string
  readonly recorded: string
  readonly isReplaced: boolean
  readonly mayTakeBack: boolean
}

export type IndicatorPageView = {
  readonly part: IndicatorPart
  readonly lede: string
  readonly above: { readonly label: string; readonly href: string }
  readonly facts: readonly { readonly term: string; readonly description: string }[]
  readonly figures: readonly StatedFigure[]
  readonly fields?: FigureFields
  readonly fieldsAreOpen: boolean
  readonly summary: readonly FormError[]
  readonly links: { readonly act: string; readonly content?: string }
  readonly did: string
  readonly refused: string
}

const source = ({ source: text, link }: StatedFigure): Html =>
  link === '' ? html`<bdi>${text}</bdi>` : html`<a href="${link}"><bdi>${text}</bdi></a>`

const stated = ({ part: { say, id }, figures, links }: IndicatorPageView): Html =>
  dataTable({
    id: `sources-${id}`,
    caption: say('sources.title'),
    columns: [
      { label: say('field.period') },
      { label: say('value'), numeric: true },
      { label: say('statistics') },
      { label: say('field.source') },
      { label: say('recorded') },
      { label: say('take-back.column') },
    ],
    rows: figures.map((figure) => ({
      cells: [
        figure.period,
        figure.isReplaced
          ? html`<s>${figure.value}</s> <span class="soft">${say('replaced')}</span>`
          : figure.value,
        figure.statistics,
        source(figure),
        figure.recorded,
        figure.mayTakeBack
          ? html`<form method="post" action="${links.act}">
              <input type="hidden" name="figure" value="${figure.id}" />
              <button class="button button-quiet" name="act" value="take-back">
                ${say('take-back')}
                <span class="visually-hidden">${figure.period} ${figure.value}</span>
              </button>
            </form>`
          : '',
      ],
    })),
  })

const recording = ({ part: { say }, fields, fieldsAreOpen, links }: IndicatorPageView): Html =>
  fields === undefined
    ? nothing
    : disclosure({
        summary: say('figure.add'),
        open: fieldsAreOpen,
        body: html`<form method="post" action="${links.act}" class="stack" novalidate>
          ${figureFields(fields)}
          <p class="actions">
            ${button({ label: say('figure.save'), kind: 'filled', name: 'act', value: 'record' })}
          </p>
        </form>`,
      })

/** One indicator: its drawing, its figures beside those of the other side, and who says each. */
export const indicatorPage = (view: IndicatorPageView): Html => {
  const { part, lede, above, facts, figures, summary, links, did, refused } = view
  const { say } = part
  return html`${did === '' ? nothing : flashMessage({ text: did })}
    ${refused === '' ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({
      above,
      title: indicatorName(part),
      lede,
      ...(links.content !== undefined && {
        actions: buttonLink({ label: say('content.change'), href: links.content }),
      }),
    })}
    ${formErrorSummary({ title: say('faults'), errors: summary })}
    <div class="stack-wide">
      <section class="leaf stack">
        ${
          part.rows.length === 0
            ? html`<p class="soft">${say('figures.none')}</p>`
            : chartAndTable(part)
        }
        ${recording(view)}
      </section>
      ${figures.length === 0 ? nothing : stated(view)} ${definitionList({ items: facts })}
    </div>`
}

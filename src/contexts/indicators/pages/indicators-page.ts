import { button, buttonLink } from '#kit/html/components/button.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { IndicatorWords } from '../messages/words.ts'
import { chartAndTable, indicatorName, type IndicatorPart } from './indicator-parts.ts'

export type IndicatorsPageView = {
  readonly say: IndicatorWords
  readonly did: string
  readonly refused: string
  readonly indicators: readonly (IndicatorPart & { readonly href: string })[]
  /** Tables of the own side that can be taken back. */
  readonly tables: readonly { readonly id: string; readonly text: string }[]
  readonly mayEdit: boolean
  readonly links: { readonly list: string; readonly add: string; readonly bring: string }
}

const tables = ({ say, tables: brought, mayEdit, links }: IndicatorsPageView): Html =>
  brought.length === 0 || !mayEdit
    ? nothing
    : html`<section class="stack" aria-labelledby="tables">
        <h2 id="tables">${say('tables.title')}</h2>
        <p class="soft">${say('tables.text')}</p>
        <ul class="directory-list">
          ${brought.map(
            ({ id, text }) =>
              html`<li class="directory-entry">
                <form method="post" action="${links.list}" class="actions">
                  <span>${text}</span>
                  <input type="hidden" name="table" value="${id}" />
                  ${button({ label: say('tables.take-back'), kind: 'quiet' })}
                </form>
              </li>`,
          )}
        </ul>
      </section>`

/** The figures of the relation, each indicator a drawing with its table. */
export const indicatorsPage = (view: IndicatorsPageView): Html => {
  const { say, did, refused, indicators, mayEdit, links } = view
  const add = html`${buttonLink({ label: say('indicator.add'), href: links.add, kind: 'filled' })}
  ${buttonLink({ label: say('import.title'), href: links.bring })}`
  return html`${did === '' ? nothing : flashMessage({ text: did })}
    ${refused === '' ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({
      title: say('indicators.title'),
      lede: say('indicators.lede'),
      ...(mayEdit && indicators.length > 0 && { actions: add }),
    })}
    <div class="stack-wide">
      ${
        indicators.length === 0
          ? emptyState({
              title: say('indicators.none.title'),
              text: say('indicators.none'),
              ...(mayEdit && { action: html`<div class="actions">${add}</div>` }),
            })
          : indicators.map(
              (one) =>
                html`<section class="leaf stack" aria-labelledby="name-${one.id}">
                  <h2 id="name-${one.id}">
                    <a href="${one.href}">${indicatorName(one)}</a>
                  </h2>
                  ${
                    one.rows.length === 0
                      ? html`<p class="soft">${say('figures.none')}</p>`
                      : chartAndTable(one)
                  }
                </section>`,
            )
      }
      ${tables(view)}
    </div>`
}

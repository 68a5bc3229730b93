import { button, buttonLink } from '#kit/html/components/button.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { html, type Html } from '#kit/html/html.ts'

import { importTableRoute, withdrawImportRoute } from '../../http/measures-routes.ts'
import type { ImportWords } from '../../messages/import-words.ts'
import type { MeasuresWords } from '../../messages/words.ts'
import { type Impact, measureImpact } from '../measure-impact.ts'

export type WithdrawImportView = {
  readonly say: ImportWords
  readonly sayMeasures: MeasuresWords
  readonly id: string
  readonly name: string
  /** How many of its measures still stand. */
  readonly count: number
  readonly impact: Impact
}

/** What would be different without the measures of a table, before all of them are taken back. */
export const withdrawImportPage = (view: WithdrawImportView): Html => {
  const { say, sayMeasures, id, name, count, impact } = view
  return html`${pageHead({
      title: say('table.withdraw.title'),
      lede: html`<bdi>${name}</bdi>: ${say('table.withdraw.lede', { count })}`,
      above: { label: say('table.title'), href: importTableRoute.href({}) },
    })}
    ${measureImpact(impact, sayMeasures)}
    <form method="post" action="${withdrawImportRoute.href({ id })}" class="actions">
      ${button({ label: say('table.withdraw.submit'), kind: 'filled' })}
      ${buttonLink({ label: say('table.withdraw.keep'), href: importTableRoute.href({}), kind: 'quiet' })}
    </form>`
}

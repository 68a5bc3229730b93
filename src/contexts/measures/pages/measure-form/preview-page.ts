import { button } from '#kit/html/components/button.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { html, type Html } from '#kit/html/html.ts'

import { measuresRoute, newMeasureRoute, recordMeasureRoute } from '../../http/measures-routes.ts'
import type { MeasuresWords } from '../../messages/words.ts'
import { type Impact, measureImpact } from '../measure-impact.ts'
import type { MeasureView } from '../measure-in-words.ts'
import { measureDefinitions } from '../measure-page/measure-page.ts'
import { enteredPairs, type Fields } from './measure-field.ts'

export type PreviewView = {
  readonly measure: MeasureView
  readonly impact: Impact
  readonly entered: Fields
}

const carried = (entered: Fields): Html =>
  html`${enteredPairs(entered).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  )}`

/** The second step: what would be recorded and what it would do; nothing is stored yet. */
export const previewPage = ({ measure, impact, entered }: PreviewView, say: MeasuresWords): Html =>
  html`${pageHead({
      title: say('preview.title'),
      lede: say('preview.lede'),
      above: { label: say('measures.title'), href: measuresRoute.href({}) },
      actions: html`${button({ label: say('preview.change'), form: 'change' })}
      ${button({ label: say('preview.record'), kind: 'filled', form: 'record' })}`,
    })}
    <div hidden>
      <form method="post" id="record" action="${recordMeasureRoute.href({})}">
        ${carried(entered)}
      </form>
      <form method="post" id="change" action="${newMeasureRoute.href({})}">
        ${carried(entered)}
      </form>
    </div>
    <section class="stack">
      <h2 lang="${measure.titleLanguage}"><bdi>${measure.title}</bdi></h2>
      ${measureDefinitions(measure, say)}
    </section>
    ${measureImpact(impact, say)}`

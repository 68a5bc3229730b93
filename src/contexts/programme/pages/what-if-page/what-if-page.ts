import { flipList } from '#contexts/measures/contract.ts'
import { button, buttonLink } from '#kit/html/components/button.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { marginNote } from '#kit/html/components/margin-note.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { html, type Html, nothing } from '#kit/html/html.ts'

import { whatIfRoute } from '../../http/supposing-routes.ts'
import type { WhatIfWords } from '../../messages/what-if-words.ts'
import { timeline } from '../timeline/timeline.ts'
import type { WhatIfView } from './view-model.ts'

const form = ({ fields, presets, say }: WhatIfView): Html =>
  html`<form method="get" action="${whatIfRoute.href({})}" class="stack">
      ${fields}
      <div class="actions">${button({ label: say('what-if.submit'), kind: 'filled' })}</div>
    </form>
    <p class="soft">
      ${say('what-if.try')}
      ${presets.map(({ label, href }) => html` <a href="${href}">${label}</a>`)}
    </p>`

const answered = (answer: Exclude<WhatIfView['answer'], undefined>, say: WhatIfWords): Html =>
  html`${marginNote({ text: html`<strong>${answer.title}.</strong> ${answer.sentence}` })}
  ${answer.picture === undefined ? nothing : timeline(answer.picture)}
  ${
    answer.flips.length === 0
      ? nothing
      : html`<section class="stack">
          <h2>${say('what-if.table')}</h2>
          ${flipList(answer.flips)}
        </section>`
  }
  ${
    answer.recordHref === undefined
      ? nothing
      : html`<p>${buttonLink({ label: say('what-if.record'), href: answer.recordHref })}</p>`
  }`

/** A supposed measure and what would flip: one sentence, the picture, the table; then the form. */
export const whatIfPage = (view: WhatIfView): Html => {
  const { say, answer } = view
  return html`${pageHead({
    title: say('what-if.title'),
    lede: answer?.headline ?? say('what-if.lede'),
  })}
  ${
    answer === undefined
      ? form(view)
      : html`${answered(answer, say)}
          <section class="stack">
            ${disclosure({ summary: say('what-if.change'), body: form(view) })}
            <p class="soft prose">${say('what-if.lede')}</p>
          </section>`
  }`
}

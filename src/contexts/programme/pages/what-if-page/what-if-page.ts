import type { FlippedEvent } from '#contexts/measures/contract.ts'
import { button, buttonLink } from '#kit/html/components/button.ts'
import { dataTable } from '#kit/html/components/data-table.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { formatBadge } from '#kit/html/components/format-badge.ts'
import { marginNote } from '#kit/html/components/margin-note.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { html, type Html, nothing } from '#kit/html/html.ts'

import { whatIfRoute } from '../../http/supposing-routes.ts'
import type { WhatIfWords } from '../../messages/what-if-words.ts'
import { timeline } from '../timeline/timeline.ts'
import type { WhatIfView } from './view-model.ts'

const row = ({ title, titleLanguage, href, when, before, after, because }: FlippedEvent) => ({
  cells: [
    html`<a href="${href}" lang="${titleLanguage}"><bdi>${title}</bdi></a
      ><br /><span class="soft">${when}</span>`,
    formatBadge(before),
    formatBadge(after),
    because.join(' '),
  ],
})

const table = (flips: readonly FlippedEvent[], say: WhatIfWords): Html =>
  dataTable({
    id: 'flips',
    caption: say('what-if.table'),
    columns: [
      { label: say('column.event') },
      { label: say('what-if.before') },
      { label: say('what-if.after') },
      { label: say('column.because') },
    ],
    rows: flips.map(row),
  })

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
  ${answer.flips.length === 0 ? nothing : table(answer.flips, say)}
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

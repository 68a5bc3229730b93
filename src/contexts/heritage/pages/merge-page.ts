import { button } from '#kit/html/components/button.ts'
import { type Choice, choiceField, textAreaField, textField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { HeritageWords } from '../messages/words.ts'

export type MergePageView = {
  readonly say: HeritageWords
  readonly title: string
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  readonly asked: string
  readonly found: readonly Choice[]
  readonly chosen: string
  readonly reason: string
  /** Where the record went; absent while it stands by itself. */
  readonly into?: string
  readonly history: readonly string[]
  readonly refused?: string
}

const reasonField = ({ say, reason }: MergePageView): Html =>
  textAreaField({
    name: 'reason',
    label: say('merge.reason'),
    hint: say('merge.reason.hint'),
    value: reason,
    rows: 2,
  })

const parting = (view: MergePageView, into: string): Html =>
  html`<form method="post" action="${view.action}" class="stack">
    <input type="hidden" name="act" value="part" />
    <p>${view.say('merge.went', { site: into })}</p>
    ${reasonField(view)}
    <p class="actions">${button({ label: view.say('merge.part') })}</p>
  </form>`

const merging = (view: MergePageView): Html => {
  const { say, action, asked, found, chosen } = view
  return html`<form method="get" action="${action}" class="heritage-name" role="search">
      ${textField({ name: 'name', label: say('merge.search'), kind: 'search', value: asked })}
      <p class="actions">${button({ label: say('search.submit') })}</p>
    </form>
    ${
      found.length === 0
        ? html`<p class="soft">${say('merge.none')}</p>`
        : html`<form method="post" action="${action}" class="stack">
            <input type="hidden" name="act" value="merge" />
            <input type="hidden" name="name" value="${asked}" />
            ${choiceField({ name: 'into', label: say('merge.into'), choices: found, chosen: [chosen] })}
            ${reasonField(view)}
            <p class="actions">${button({ label: say('merge.submit'), kind: 'filled' })}</p>
          </form>`
    }`
}

/** Two records of one place become one, and can be parted again: all that was said of it stays. */
export const mergePage = (view: MergePageView): Html => {
  const { say, title, above, into, history, refused } = view
  return html`${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({ above, title, lede: say('merge.lede') })}
    <div class="stack-wide">
      ${into === undefined ? merging(view) : parting(view, into)}
      ${
        history.length === 0
          ? nothing
          : html`<section class="stack" aria-labelledby="said">
              <h2 id="said">${say('merge.history')}</h2>
              <ul class="site-names">
                ${history.map((line) => html`<li>${line}</li>`)}
              </ul>
            </section>`
      }
    </div>`
}

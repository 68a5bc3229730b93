import { button } from '#kit/html/components/button.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { selectField } from '#kit/html/components/field.ts'
import { tag } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { AgreementPageView, RestingView } from './view.ts'

const entry = (
  { say, links, mayEdit, resting: { say: sayResting } }: AgreementPageView,
  one: RestingView['rows'][number],
): Html =>
  html`<li class="resting-entry">
    <p>
      <a href="${one.href}"><bdi>${one.label}</bdi></a>
      <span class="soft">${one.kind}</span>
      ${one.isPrivate ? tag({ label: say('private') }) : nothing}<br />
      <span class="soft">${one.article} · ${one.who}</span>
    </p>
    ${
      mayEdit && one.value !== undefined
        ? html`<form method="post" action="${links.act}">
            <input type="hidden" name="resting" value="${one.value}" />
            <input type="hidden" name="article" value="${one.number}" />
            ${button({ label: sayResting('take-back'), name: 'act', value: 'rest-no-more' })}
          </form>`
        : nothing
    }
  </li>`

const form = ({ links, resting: { say, articles, subjects } }: AgreementPageView): Html =>
  disclosure({
    summary: say('record'),
    body: html`<form method="post" action="${links.act}" class="stack">
      ${selectField({
        name: 'resting',
        label: say('what'),
        choices: [{ value: '', label: say('choose') }, ...subjects],
        width: 'full',
      })}
      ${selectField({
        name: 'article',
        label: say('which-article'),
        choices: articles,
        width: 'medium',
      })}
      <p>${button({ label: say('submit'), name: 'act', value: 'rest' })}</p>
    </form>`,
  })

/** The events, undertakings and projects that rest on the agreement, article by article. */
export const resting = (view: AgreementPageView): Html => {
  const { say, rows } = view.resting
  return html`<section class="stack" aria-labelledby="resting-title">
    <h2 id="resting-title">${say('title')}</h2>
    ${
      rows.length === 0
        ? html`<p class="soft prose">${say('none')}</p>`
        : html`<ul class="resting">
            ${rows.map((one) => entry(view, one))}
          </ul>`
    }
    ${view.mayEdit ? form(view) : nothing}
  </section>`
}

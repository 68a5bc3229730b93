import { button } from '#kit/html/components/button.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { textField } from '#kit/html/components/field.ts'
import { tag } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { ActRow, AgreementPageView } from './view.ts'

const answering = ({ say }: AgreementPageView, { id, answerAction }: ActRow): Html =>
  answerAction === undefined
    ? nothing
    : html`<form method="post" action="${answerAction}" class="stack">
        ${button({ label: say('act.confirm'), name: 'act', value: 'confirmed' })}
        ${disclosure({
          summary: say('act.contest'),
          body: html`<div class="stack">
            ${textField({ name: 'words', id: `words-${id}`, label: say('act.contest.words') })}
            ${button({ label: say('act.contest.submit'), name: 'act', value: 'contested' })}
          </div>`,
        })}
      </form>`

const source = ({ say }: AgreementPageView, row: ActRow): Html => {
  if (row.source === undefined) return nothing
  const { text, href } = row.source
  const shown = href === undefined ? html`${text}` : html`<a href="${href}">${text}</a>`
  return html`<p class="soft">${say('act.source')} ${shown}</p>`
}

const act = (view: AgreementPageView, row: ActRow): Html =>
  html`<li class="event-row${row.isContested ? ' act-contested' : ''}" id="${row.anchor}">
    <p class="event-row-date">${row.day}</p>
    <div>
      <h3>
        ${row.title} ${row.isPrivate ? tag({ label: view.say('private') }) : nothing}
        ${row.isContested ? tag({ label: view.say('contested') }) : nothing}
      </h3>
      ${row.details.map((detail) => html`<p>${detail}</p>`)} ${source(view, row)}
      <p class="soft">${row.recorded}</p>
      ${answering(view, row)}
    </div>
    ${
      row.editHref === undefined
        ? nothing
        : html`<p>
            <a href="${row.editHref}" aria-label="${view.say('act.edit.of', { title: row.title })}"
              >${view.say('act.edit')}</a
            >
          </p>`
    }
  </li>`

const recording = ({ say, record, mayEdit }: AgreementPageView): Html =>
  mayEdit
    ? disclosure({
        summary: say('acts.record'),
        body: html`<ul class="link-columns">
          ${record.map(({ label, href }) => html`<li><a href="${href}">${label}</a></li>`)}
        </ul>`,
      })
    : nothing

/** What was done, in the order in which it happened, and recording more. */
export const acts = (view: AgreementPageView): Html =>
  html`<section class="stack" id="acts" aria-labelledby="acts-title">
    <h2 id="acts-title">${view.say('acts.title')}</h2>
    ${
      view.acts.length === 0
        ? emptyState({ title: view.say('acts.none.title'), text: view.say('acts.none') })
        : html`<ul class="event-rows">
            ${view.acts.map((row) => act(view, row))}
          </ul>`
    }
    ${recording(view)}
  </section>`

import { disclosure } from '#kit/html/components/disclosure.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { AgreementWords } from '../../messages/words.ts'
import type { AgreementPageView, AnswerRow, PathView, Station } from './view.ts'

export const stationItem = ({ label, when, state }: Station): Html =>
  html`<li class="station station-${state}">
    <span class="station-label">${label}</span>
    <span class="station-when">${when}</span>
  </li>`

/** The life of an agreement from its text to its end: what was, what is next, what can come. */
export const track = ({ say, track: stations, outlook }: AgreementPageView): Html =>
  html`<section aria-labelledby="track-title" class="stack">
    <h2 id="track-title" class="visually-hidden">${say('track.title')}</h2>
    <ol class="track">
      ${stations.map(stationItem)}
    </ol>
    ${outlook.map((sentence) => html`<p class="prose">${sentence}</p>`)}
  </section>`

const grounds = (say: AgreementWords, { because }: AnswerRow): Html =>
  because.length === 0
    ? nothing
    : disclosure({
        summary: say('answer.because'),
        body: html`<ol class="grounds">
          ${because.map((ground) => html`<li>${ground}</li>`)}
        </ol>`,
      })

/** One question of law, with its answer and the way to its grounds. */
export const legalAnswer = (say: AgreementWords, row: AnswerRow): Html => {
  const { question, answer, verdict, safe } = row
  return html`<div class="legal-answer">
    <dt>${question}</dt>
    <dd>
      <p><strong>${answer}</strong></p>
      ${verdict === undefined ? nothing : html`<p class="soft">${verdict}</p>`}
      ${safe === undefined ? nothing : html`<p>${safe}</p>`} ${grounds(say, row)}
    </dd>
  </div>`
}

/** The dates that clauses and acts come to, each with its grounds. */
export const answers = (view: AgreementPageView): Html =>
  html`<section class="leaf stack" aria-labelledby="dates-title">
    <h2 id="dates-title">${view.say('answers.title')}</h2>
    <dl class="legal-answers">${view.answers.map((row) => legalAnswer(view.say, row))}</dl>
  </section>`

const path = ({ say }: AgreementPageView, { party, steps }: PathView): Html =>
  html`<div>
    <h3>${party}</h3>
    ${
      steps.length === 0
        ? html`<p class="soft">${say('path.empty')}</p>`
        : html`<ol class="path">
            ${steps.map(
              ({ step, office, when, isDone }) =>
                html`<li${isDone ? html` class="path-done"` : nothing}>
                  <span>${step}</span>
                  <span class="soft">${[office, when].filter((part) => part !== '').join(' · ')}</span>
                </li>`,
            )}
          </ol>`
    }
  </div>`

/** What each party does at home before it is bound. */
export const paths = (view: AgreementPageView): Html =>
  view.paths.length === 0
    ? nothing
    : disclosure({
        summary: view.say('paths.title'),
        body: html`<div class="stack">
          <div class="paths">${view.paths.map((one) => path(view, one))}</div>
          ${view.mayEdit ? html`<p><a href="${view.links.path}">${view.say('paths.change')}</a></p>` : nothing}
        </div>`,
      })

/** The final clauses as they read back, and the way to enter them. */
export const clauses = ({ say, clauses: sentences, links, mayEdit }: AgreementPageView): Html =>
  html`<section class="leaf stack" aria-labelledby="clauses-title">
    <h2 id="clauses-title">${say('clauses.title')}</h2>
    ${
      sentences.length === 0
        ? emptyState({ title: say('clauses.none.title'), text: say('clauses.none') })
        : html`<ul>
            ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
          </ul>`
    }
    ${mayEdit ? html`<p><a class="button button-outlined" href="${links.clauses}">${say('clauses.enter')}</a></p>` : nothing}
  </section>`

import { button } from '#kit/html/components/button.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { ActLine, ProjectPageView } from './view.ts'

const approving = ({ say, links }: ProjectPageView, { id }: ActLine): Html =>
  html`<form method="post" action="${links.acts}?kind=sampling-approved">
    <input type="hidden" name="sampling" value="${id}" />
    ${button({ label: say('sampling.approve') })}
  </form>`

const takingBack = ({ say, links }: ProjectPageView, { id }: ActLine): Html =>
  html`<form method="post" action="${links.act}">
    <input type="hidden" name="id" value="${id}" />
    ${button({ label: say('act.take-back'), kind: 'quiet', name: 'act', value: 'take-back' })}
  </form>`

const act = (view: ProjectPageView, line: ActLine): Html =>
  html`<li class="project-act">
    <p class="project-act-day">${line.day}</p>
    <div>
      <h3>${line.title}</h3>
      ${line.details.map((detail) => html`<p dir="auto">${detail}</p>`)}
      <p class="soft">${line.recorded}</p>
    </div>
    <div class="project-act-does">
      ${line.mayApprove ? approving(view, line) : nothing}
      ${line.mayTakeBack ? takingBack(view, line) : nothing}
    </div>
  </li>`

const recording = ({ say, record }: ProjectPageView): Html =>
  record.length === 0
    ? nothing
    : disclosure({
        summary: say('acts.record'),
        body: html`<ul class="link-columns">
          ${record.map(({ label, href }) => html`<li><a href="${href}">${label}</a></li>`)}
        </ul>`,
      })

/** What was done, in the order in which it happened, and recording more. */
export const actList = (view: ProjectPageView): Html =>
  html`<section class="stack" id="acts" aria-labelledby="acts-title">
    <h2 id="acts-title">${view.say('acts.title')}</h2>
    ${
      view.acts.length === 0
        ? emptyState({ title: view.say('acts.none.title'), text: view.say('acts.none') })
        : html`<ol class="project-acts">
            ${view.acts.map((line) => act(view, line))}
          </ol>`
    }
    ${recording(view)}
  </section>`

import { button, buttonLink } from '#kit/html/components/button.ts'
import { selectField, textField } from '#kit/html/components/field.ts'
import { marginNote } from '#kit/html/components/margin-note.ts'
import { html, nothing, type Html } from '#kit/html/html.ts'

import { bulkEditRoute } from '../../http/programme-routes.ts'
import { differenceTable } from '../difference-table.ts'
import type { EventPageView, ProposalView } from './event-page-view.ts'

const proposalButtons = ({ say, acts, urls }: EventPageView, proposal: ProposalView): Html => {
  if (!acts.answers) return nothing
  return html`<form method="post" action="${urls.proposal}" class="actions">
    <input type="hidden" name="content" value="${proposal.contentHash}" />
    ${
      proposal.isOwn
        ? button({ label: say('proposal.withdraw'), name: 'answer', value: 'decline' })
        : html`${button({
            label: say('proposal.approve'),
            kind: 'filled',
            name: 'answer',
            value: 'approve',
          })}
          ${button({ label: say('proposal.decline'), name: 'answer', value: 'decline' })}`
    }
  </form>`
}

const proposalLeaf = (view: EventPageView, proposal: ProposalView, index: number): Html =>
  html`<section class="leaf stack" aria-labelledby="proposal-${index}">
    <h2 id="proposal-${index}">
      ${view.say(proposal.isOwn ? 'proposal.ours' : 'proposal.theirs')}
    </h2>
    <p>${proposal.sentence}</p>
    ${
      proposal.differences.length === 0
        ? nothing
        : differenceTable({
            id: `proposal-${String(index)}-diff`,
            caption: view.say('proposal.caption'),
            differences: proposal.differences,
            say: view.say,
            columns: { before: view.say('proposal.now'), after: view.say('proposal.would-be') },
          })
    }
    ${proposalButtons(view, proposal)}
  </section>`

/** What waits for an answer: the other side's first question to us, before anything else. */
export const proposalsSection = (view: EventPageView): Html =>
  html`${view.proposals.map((proposal, index) => proposalLeaf(view, proposal, index))}`

const visibilityForms = ({ say, acts, urls, startedFrom }: EventPageView): Html => {
  if (!acts.share && acts.publish === undefined) return nothing
  return html`<form method="post" action="${urls.visibility}" class="stack">
    <input type="hidden" name="started-from" value="${startedFrom}" />
    ${
      acts.share &&
      html`<p class="soft">${say('share.hint')}</p>
        ${button({ label: say('share.submit'), name: 'to', value: 'joint' })}`
    }
    ${
      acts.publish &&
      html`<p class="soft">${acts.publish.hint}</p>
        ${button({ label: acts.publish.label, name: 'to', value: 'public' })}`
    }
  </form>`
}

const moveForm = ({ say, acts, urls }: EventPageView): Html =>
  acts.moves.length === 0
    ? nothing
    : html`<form method="post" action="${urls.state}" class="stack event-move">
        ${selectField({ name: 'to', label: say('move.to'), choices: acts.moves, width: 'medium' })}
        ${textField({ name: 'reason', label: say('move.reason'), hint: say('move.reason.hint') })}
        ${button({ label: say('move.submit') })}
      </form>`

const further = ({ sayBatch, acts }: EventPageView): Html => {
  const { duplicateHref, repeatHref } = acts
  if (duplicateHref === undefined) return nothing
  return html`<div class="actions">
    ${buttonLink({ label: sayBatch('event.duplicate'), href: duplicateHref })}
    ${
      repeatHref === undefined
        ? nothing
        : buttonLink({ label: sayBatch('event.repeat'), href: repeatHref })
    }
  </div>`
}

/** The other events of its series, and changing this one with those that follow. */
export const seriesSection = ({ series }: EventPageView): Html => {
  if (series === undefined) return nothing
  return html`<section aria-labelledby="series" class="stack">
    <h2 id="series">${series.title}</h2>
    <ul class="event-series">
      ${series.events.map(({ date, href, isCurrent }) =>
        isCurrent
          ? html`<li><strong aria-current="true">${date}</strong></li>`
          : html`<li><a href="${href}">${date}</a></li>`,
      )}
    </ul>
    ${
      series.later === undefined
        ? nothing
        : html`<form method="post" action="${bulkEditRoute.href({})}">
            ${series.later.slugs.map(
              (slug) => html`<input type="hidden" name="event" value="${slug}" />`,
            )}
            ${button({ label: series.later.label })}
          </form>`
    }
  </section>`
}

/** What can be done with the event by this reader, or why nothing can. */
export const actsSection = (view: EventPageView): Html => {
  const { say, acts } = view
  const nothingToDo =
    acts.moves.length === 0 &&
    !acts.share &&
    acts.publish === undefined &&
    acts.duplicateHref === undefined
  if (nothingToDo && acts.whyNone === undefined) return nothing
  return html`<section aria-labelledby="acts" class="stack">
    <h2 id="acts">${say('event.acts')}</h2>
    ${view.movesAsked.map((text) => marginNote({ text }))}
    ${acts.whyNone && html`<p class="soft">${acts.whyNone}</p>`} ${visibilityForms(view)}
    ${moveForm(view)} ${further(view)}
  </section>`
}

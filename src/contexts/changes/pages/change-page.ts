import { button } from '#kit/html/components/button.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { marginNote } from '#kit/html/components/margin-note.ts'
import { pager } from '#kit/html/components/pager.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { progress } from '#kit/html/components/progress.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { ChangeWords } from '../messages/words.ts'
import { impactSection, type ImpactView, totalsSection, type TotalsView } from './impact.ts'

export type ChangePageView = {
  readonly say: ChangeWords
  readonly aboveHref: string
  readonly title: string
  readonly standing: string
  /** Undefined where nothing was said. */
  readonly reason: Html | undefined
  readonly approvals: readonly string[]
  readonly impacts: readonly ImpactView[]
  /** Figures of all events and the way through them, where they do not fit on one page. */
  readonly totals?: TotalsView | undefined
  readonly pager?: Parameters<typeof pager>[0] | undefined
  readonly progress?:
    { readonly done: number; readonly total: number; readonly text: string } | undefined
  /** What became of the mails; empty while nobody was told. */
  readonly delivery: readonly string[]
  /** By which rule seats are given, and what people are asked, where it says so. */
  readonly terms: readonly string[]
  readonly answers: readonly string[]
  readonly answerAction?: string
  readonly mayApprove: boolean
  /** Whether one side may close the halls at once. */
  readonly mayCloseNow: boolean
  /** What was done in urgency, and who disputes it. */
  readonly urgency: readonly string[]
  readonly contestAction?: string
  readonly undoAction?: string
  readonly refused?: string
}

const closeNow = (say: ChangeWords, action: string): Html =>
  html`<form method="post" action="${action}" class="stack">
    <p class="soft">${say('change.urgent.text')}</p>
    <p class="actions">
      ${button({ label: say('change.urgent'), name: 'answer', value: 'urgent' })}
    </p>
  </form>`

const urgencySection = ({ say, urgency, contestAction }: ChangePageView): Html =>
  html`${urgency.map((text) => marginNote({ text, accent: 'b' }))}
  ${
    contestAction === undefined
      ? nothing
      : html`<form method="post" action="${contestAction}" class="actions">
          ${button({ label: say('change.contest'), name: 'answer', value: 'contest' })}
        </form>`
  }`

const answers = ({ say, answerAction, mayApprove, mayCloseNow }: ChangePageView): Html =>
  answerAction === undefined
    ? nothing
    : html`<form method="post" action="${answerAction}" class="actions">
          ${
            mayApprove
              ? button({
                  label: say('change.approve'),
                  kind: 'filled',
                  name: 'answer',
                  value: 'approve',
                })
              : nothing
          }
          ${button({ label: say('change.withdraw'), name: 'answer', value: 'withdraw' })}
        </form>
        ${mayCloseNow ? closeNow(say, answerAction) : nothing}`

const wayBack = ({ say, undoAction }: ChangePageView): Html =>
  undoAction === undefined
    ? nothing
    : html`<section class="stack">
        <h2>${say('change.way-back')}</h2>
        <p class="soft">${say('change.way-back.text')}</p>
        <form method="post" action="${undoAction}">
          ${button({ label: say('change.way-back.submit') })}
        </form>
      </section>`

const underWay = (say: ChangeWords, how: NonNullable<ChangePageView['progress']>): Html =>
  html`<div class="stack">
    ${progress({ id: 'done', ...how })}
    <p class="soft">${say('change.comes-again')}</p>
  </div>`

const listOf = (title: string, lines: readonly string[]): Html =>
  lines.length === 0
    ? nothing
    : html`<section class="prose">
        <h2>${title}</h2>
        <ul>
          ${lines.map((line) => html`<li>${line}</li>`)}
        </ul>
      </section>`

/** One change: what it does, who approved it, how far it has come, who was told, and the way back. */
export const changePage = (view: ChangePageView): Html => {
  const { say, aboveHref, title, standing, reason, approvals, impacts, delivery, refused } = view
  return html`${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({ above: { label: say('changes.title'), href: aboveHref }, title, lede: standing })}
    <div class="stack-wide">
      ${reason === undefined ? nothing : html`<p class="prose">${reason}</p>`}
      ${view.terms.map((text) => html`<p class="prose">${text}</p>`)} ${urgencySection(view)}
      ${answers(view)} ${view.progress === undefined ? nothing : underWay(say, view.progress)}
      ${view.totals === undefined ? nothing : totalsSection(say, view.totals)}
      ${impacts.map((impact, index) => impactSection(say, impact, index))}
      ${view.pager === undefined ? nothing : pager(view.pager)}
      ${listOf(say('change.approvals'), approvals)} ${listOf(say('change.answers'), view.answers)}
      ${listOf(say('change.delivery'), delivery)} ${wayBack(view)}
    </div>`
}

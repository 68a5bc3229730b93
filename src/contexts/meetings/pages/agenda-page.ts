import { attribute } from '#kit/html/components/attribute.ts'
import { button, buttonLink } from '#kit/html/components/button.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { PointGround } from '../domain/agenda-points.ts'
import type { AgendaWords } from '../messages/agenda-words.ts'

/** A point as it is proposed, in finished words. */
type Point = {
  readonly key: string
  readonly text: string
  readonly why: string
  /** Where the record is that it is about; '' where there is none. */
  readonly href: string
  readonly isTicked: boolean
}

type Group = { readonly ground: PointGround; readonly points: readonly Point[] }

export type AgendaPageView = {
  readonly say: AgendaWords
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  readonly editHref: string
  readonly startedFrom: string
  readonly isOver: boolean
  readonly groups: readonly Group[]
  readonly refused?: string
}

const pointOf = (id: string, { key, text, why, href, isTicked }: Point): Html =>
  html`<div class="choice">
    <input
      type="checkbox"
      id="${id}"
      name="point"
      value="${key}"
      ${attribute('checked', isTicked)}${attribute('aria-describedby', why !== '' && `${id}-why`)}
    />
    <label for="${id}">${text}</label>
    ${
      why === ''
        ? nothing
        : html`<p class="field-hint" id="${id}-why"><a href="${href}">${why}</a></p>`
    }
  </div>`

const groupOf = ({ say }: AgendaPageView, { ground, points }: Group): Html =>
  points.length === 0
    ? nothing
    : html`<fieldset class="field agenda-points">
        <legend>${say(`ground.${ground}`)}</legend>
        <p class="field-hint">${say(`ground.${ground}.text`)}</p>
        ${points.map((point, index) => pointOf(`${ground}-${String(index + 1)}`, point))}
      </fieldset>`

const nothingProposed = ({ say, isOver, editHref }: AgendaPageView): Html =>
  emptyState({
    title: say(isOver ? 'over.title' : 'none.title'),
    text: say(isOver ? 'over.text' : 'none.text'),
    action: buttonLink({ label: say('edit'), href: editHref }),
  })

/** What may go on an agenda, grouped by why it is proposed. */
export const agendaPage = (view: AgendaPageView): Html => {
  const { say, above, action, startedFrom, groups, refused } = view
  return html`${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
  ${pageHead({ above, title: say('title'), lede: say('lede') })}
  ${
    groups.every(({ points }) => points.length === 0)
      ? nothingProposed(view)
      : html`<form method="post" action="${action}" class="leaf stack" novalidate>
          <input type="hidden" name="startedFrom" value="${startedFrom}" />
          ${groups.map((group) => groupOf(view, group))}
          <p class="actions">${button({ label: say('add'), kind: 'filled' })}</p>
        </form>`
  }`
}

import { button } from '#kit/html/components/button.ts'
import { dataTable } from '#kit/html/components/data-table.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { textField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { OfferKind } from '../domain/registration.ts'
import type { RegistrationWords } from '../messages/words.ts'

export type ReservesPageView = {
  readonly say: RegistrationWords
  readonly title: string
  readonly when: string
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  readonly rows: readonly {
    readonly side: string
    readonly offer: string
    readonly kept: string
    readonly given: string
    /** How many of them guests hold; empty for the other side. */
    readonly held: string
  }[]
  /** What the own side may set; empty for whoever only reads. */
  readonly fields: readonly {
    readonly kind: OfferKind
    readonly value: string
    readonly hint: string
    readonly error?: string
  }[]
  readonly steps: readonly { readonly what: string; readonly who: string; readonly when: string }[]
  readonly did?: string
  readonly refused?: string
}

const table = ({ say, rows }: ReservesPageView): Html =>
  dataTable({
    id: 'reserves',
    caption: say('reserve.table'),
    columns: [
      { label: say('reserve.side') },
      { label: say('desk.offer') },
      { label: say('reserve.kept'), numeric: true },
      { label: say('reserve.given'), numeric: true },
      { label: say('reserve.yours'), numeric: true },
    ],
    rows: rows.map(({ side, offer, kept, given, held }) => ({
      cells: [side, offer, kept, given, held],
    })),
  })

const form = ({ say, action, fields }: ReservesPageView): Html =>
  fields.length === 0
    ? nothing
    : html`<section class="leaf stack">
        <h2>${say('reserve.set')}</h2>
        <p class="soft">${say('reserve.set.text')}</p>
        ${fields.map(
          ({ kind, ...field }) =>
            html`<form method="post" action="${action}" class="stack" novalidate>
              <input type="hidden" name="kind" value="${kind}" />
              ${textField({
                ...field,
                name: 'seats',
                id: `seats-${kind}`,
                kind: 'number',
                label: say(`reserve.field.${kind}`),
                width: 'short',
                min: 0,
              })}
              <p class="actions">${button({ label: say('reserve.submit') })}</p>
            </form>`,
        )}
      </section>`

const history = ({ say, steps }: ReservesPageView): Html =>
  steps.length === 0
    ? emptyState({ title: say('reserve.history'), text: say('reserve.history.none') })
    : html`<section class="prose">
        <h2>${say('reserve.history')}</h2>
        <ul>
          ${steps.map(
            ({ what, who, when }) =>
              html`<li>${what} <span class="soft">· ${who}, ${when}</span></li>`,
          )}
        </ul>
      </section>`

/** What each side keeps of the seats of one event for its guests. */
export const reservesPage = (view: ReservesPageView): Html => {
  const { say, title, when, above, did, refused } = view
  return html`${did === undefined ? nothing : flashMessage({ text: did })}
    ${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({ above, title: `${say('reserve.title')}: ${title}`, lede: when })}
    <div class="stack-wide">
      <p class="prose">${say('reserve.lede')}</p>
      ${table(view)} ${form(view)} ${history(view)}
    </div>`
}

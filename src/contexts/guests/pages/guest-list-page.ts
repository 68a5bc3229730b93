import { button, buttonLink } from '#kit/html/components/button.ts'
import { dataTable } from '#kit/html/components/data-table.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { textField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { GuestWords } from '../messages/words.ts'

/** A guest as the list shows them, in finished words. */
export type ListedGuest = {
  readonly id: string
  readonly place: number
  readonly name: string
  readonly what: string
  readonly href: string
  readonly standing: string
  /** How they attend, with how many. */
  readonly seats: string
  /** What they wrote back, and what has to be looked at. */
  readonly notes: readonly string[]
}

export type GuestListView = {
  readonly say: GuestWords
  readonly title: string
  readonly when: string
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  readonly guests: readonly ListedGuest[]
  /** What the side keeps, and how much of it is taken; or that the register is not open. */
  readonly seats: string
  readonly links: {
    readonly add: string
    readonly table: string
    readonly invite: string
    readonly reserves: string
    readonly order: string
  }
  readonly replyBy: string
  readonly replyByError?: string
  readonly mayEdit: boolean
  readonly did?: string
  readonly refused?: string
}

const moves = ({ say, action }: GuestListView, { id, name }: ListedGuest): Html =>
  html`<form method="post" action="${action}" class="actions">
    <input type="hidden" name="guest" value="${id}" />
    ${(['up', 'down'] as const).map(
      (direction) =>
        html`<button
          class="button button-quiet"
          name="act"
          value="${direction}"
          aria-label="${say(`list.${direction}.of`, { name })}"
        >
          ${say(`list.${direction}`)}
        </button>`,
    )}
  </form>`

const table = (view: GuestListView): Html => {
  const { say, guests, mayEdit } = view
  return dataTable({
    id: 'guests',
    caption: say('list.caption'),
    columns: [
      { label: say('list.guest') },
      { label: say('list.place'), numeric: true },
      ...(mayEdit ? [{ label: say('list.order') }] : []),
      { label: say('list.standing') },
      { label: say('list.seats') },
    ],
    rows: guests.map((guest) => ({
      cells: [
        html`<a href="${guest.href}">${guest.name}</a>${
            guest.what === '' ? nothing : html`<br /><span class="soft">${guest.what}</span>`
          }${guest.notes.map((note) => html`<br /><span class="soft">${note}</span>`)}`,
        guest.place,
        ...(mayEdit ? [moves(view, guest)] : []),
        guest.standing,
        guest.seats,
      ],
    })),
  })
}

const actions = ({ say, links, guests, mayEdit }: GuestListView): Html =>
  html`<p class="actions">
    ${
      mayEdit
        ? html`${buttonLink({
            label: say('list.add'),
            href: links.add,
            kind: guests.length === 0 ? 'filled' : 'outlined',
          })}
          ${buttonLink({ label: say('list.table'), href: links.table })}
          ${
            guests.length === 0
              ? nothing
              : buttonLink({ label: say('list.invite'), href: links.invite, kind: 'filled' })
          }`
        : nothing
    }
    ${buttonLink({ label: say('list.reserves'), href: links.reserves, kind: 'quiet' })}
    ${buttonLink({ label: say('order.title'), href: links.order, kind: 'quiet' })}
  </p>`

const deadline = ({ say, action, replyBy, replyByError, mayEdit }: GuestListView): Html =>
  mayEdit
    ? disclosure({
        summary: say('list.reply-by'),
        open: replyByError !== undefined,
        body: html`<form method="post" action="${action}" class="stack">
          ${textField({
            name: 'reply-by',
            label: say('list.reply-by.day'),
            hint: say('list.reply-by.hint'),
            kind: 'date',
            value: replyBy,
            width: 'medium',
            error: replyByError,
          })}
          <p class="actions">
            ${button({ label: say('list.reply-by.submit'), name: 'act', value: 'reply-by' })}
          </p>
        </form>`,
      })
    : nothing

/** The protocol list of one event, as its side sees it. */
export const guestListPage = (view: GuestListView): Html => {
  const { say, title, when, above, guests, seats, did, refused } = view
  return html`${did === undefined ? nothing : flashMessage({ text: did })}
    ${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({ above, title: `${say('list.title')}: ${title}`, lede: when })}
    <div class="stack-wide">
      <p class="prose">${seats}</p>
      ${actions(view)}
      ${
        guests.length === 0
          ? emptyState({ title: say('list.empty.title'), text: say('list.empty') })
          : table(view)
      }
      ${deadline(view)}
    </div>`
}

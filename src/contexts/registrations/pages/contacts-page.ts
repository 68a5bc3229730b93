import { button } from '#kit/html/components/button.ts'
import { dataTable } from '#kit/html/components/data-table.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { RegistrationWords } from '../messages/words.ts'
import { contactGrounds, type ContactWords } from './contact-fields.ts'

export type ContactsPageView = {
  readonly say: RegistrationWords
  readonly title: string
  readonly when: string
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  /** What asks for the numbers; undefined: nothing does. */
  readonly contact?: ContactWords
  readonly rows: readonly {
    readonly id: string
    readonly name: string
    readonly people: number
    /** '' as long as none was left. */
    readonly telephone: string
  }[]
  readonly did?: string
  readonly refused?: string
}

const noteForm = (
  { say, action }: ContactsPageView,
  { id, name }: ContactsPageView['rows'][number],
): Html =>
  html`<form method="post" action="${action}" class="actions">
    <input type="hidden" name="registration" value="${id}" />
    <input
      class="input input-medium"
      type="tel"
      name="telephone"
      required
      autocomplete="off"
      aria-label="${say('contact.of', { name })}"
    />
    ${button({ label: say('contact.note') })}
  </form>`

const list = (view: ContactsPageView): Html => {
  const { say, rows } = view
  if (rows.length === 0) {
    return emptyState({ title: say('desk.people'), text: say('contact.nobody') })
  }
  return dataTable({
    id: 'contacts',
    caption: say('contact.list', {
      left: rows.filter(({ telephone }) => telephone !== '').length,
      all: rows.length,
    }),
    columns: [
      { label: say('desk.name') },
      { label: say('desk.party'), numeric: true },
      { label: say('contact.telephone') },
    ],
    rows: rows.map((row) => ({
      cells: [
        row.name,
        row.people,
        row.telephone === '' ? noteForm(view, row) : html`<span>${row.telephone}</span>`,
      ],
    })),
  })
}

/** The telephone numbers that a measure asks for, on a page of their own. */
export const contactsPage = (view: ContactsPageView): Html => {
  const { say, title, when, above, did, refused, contact } = view
  return html`${did === undefined ? nothing : flashMessage({ text: did })}
    ${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({ above, title: `${say('contact.desk')}: ${title}`, lede: when })}
    <div class="stack-wide">
      ${
        contact === undefined
          ? emptyState({ title: say('contact.none'), text: say('contact.none.text') })
          : html`<div class="prose stack">
                ${contactGrounds(say, contact)}
                <p class="soft">${say('contact.desk.text')}</p>
              </div>
              ${list(view)}`
      }
    </div>`
}

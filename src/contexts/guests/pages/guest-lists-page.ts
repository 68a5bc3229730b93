import { dataTable } from '#kit/html/components/data-table.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html } from '#kit/html/html.ts'

import type { GuestWords } from '../messages/words.ts'

export type GuestListsView = {
  readonly say: GuestWords
  readonly rows: readonly {
    readonly title: string
    readonly href: string
    readonly when: string
    readonly listed: number
    readonly invited: number
    readonly accepted: number
    readonly declined: number
  }[]
}

/** The events to which a side may invite, with how far its lists have come. */
export const guestListsPage = ({ say, rows }: GuestListsView): Html =>
  html`${pageHead({ title: say('lists.title'), lede: say('lists.lede') })}
  ${
    rows.length === 0
      ? emptyState({ title: say('lists.title'), text: say('lists.empty') })
      : dataTable({
          id: 'lists',
          caption: say('lists.title'),
          isNamedAbove: true,
          columns: [
            { label: say('lists.event') },
            { label: say('lists.when') },
            { label: say('lists.listed'), numeric: true },
            { label: say('lists.invited'), numeric: true },
            { label: say('lists.accepted'), numeric: true },
            { label: say('lists.declined'), numeric: true },
          ],
          rows: rows.map(({ title, href, when, listed, invited, accepted, declined }) => ({
            cells: [
              html`<a href="${href}">${title}</a>`,
              when,
              listed,
              invited,
              accepted,
              declined,
            ],
          })),
        })
  }`

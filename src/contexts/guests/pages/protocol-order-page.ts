import { dataTable } from '#kit/html/components/data-table.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html } from '#kit/html/html.ts'

import type { GuestWords } from '../messages/words.ts'

export type ProtocolOrderView = {
  readonly say: GuestWords
  readonly title: string
  readonly when: string
  readonly above: { readonly label: string; readonly href: string }
  readonly rows: readonly {
    readonly name: string
    readonly what: string
    readonly side: string
  }[]
}

/** The guests whom both sides show to each other, side by side in turn, to be read and printed. */
export const protocolOrderPage = ({ say, title, when, above, rows }: ProtocolOrderView): Html =>
  html`${pageHead({ above, title: `${say('order.title')}: ${title}`, lede: when })}
    <div class="stack-wide">
      <p class="prose">${say('order.lede')}</p>
      ${
        rows.length === 0
          ? emptyState({ title: say('order.title'), text: say('order.empty') })
          : dataTable({
              id: 'order',
              caption: say('order.title'),
              columns: [
                { label: say('list.guest') },
                { label: say('list.place'), numeric: true },
                { label: say('field.capacity') },
                { label: say('order.side') },
              ],
              rows: rows.map(({ name, what, side }, index) => ({
                cells: [name, index + 1, what, side],
              })),
            })
      }
    </div>`

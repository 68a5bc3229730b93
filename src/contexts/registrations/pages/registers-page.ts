import { dataTable } from '#kit/html/components/data-table.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html } from '#kit/html/html.ts'

import type { RegistrationWords } from '../messages/words.ts'

export type RegistersView = {
  readonly say: RegistrationWords
  readonly rows: readonly {
    readonly title: string
    readonly when: string
    readonly href: string
    readonly register: string
  }[]
}

/** The events that take registrations, or could. */
export const registersPage = ({ say, rows }: RegistersView): Html =>
  html`${pageHead({ title: say('desk.title') })}
  ${
    rows.length === 0
      ? emptyState({ title: say('desk.title'), text: say('desk.empty') })
      : dataTable({
          id: 'registers',
          caption: say('desk.title'),
          isNamedAbove: true,
          columns: [
            { label: say('desk.event') },
            { label: say('holder.when') },
            { label: say('desk.register') },
          ],
          rows: rows.map(({ title, when, href, register }) => ({
            cells: [html`<a href="${href}">${title}</a>`, when, register],
          })),
        })
  }`

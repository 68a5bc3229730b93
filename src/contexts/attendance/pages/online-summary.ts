import { buttonLink } from '#kit/html/components/button.ts'
import { dataTable } from '#kit/html/components/data-table.ts'
import { marginNote } from '#kit/html/components/margin-note.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { AttendanceWords } from '../messages/words.ts'

/** Who holds seats of each offer, and who came. */
export type Attended = {
  readonly kind: 'on-site' | 'online'
  readonly people: number
  readonly came: number
}

export type OnlineSummaryView = {
  readonly say: AttendanceWords
  readonly attended: readonly Attended[]
  /** What is missing and how urgent that is; undefined when all is well. */
  readonly warning?: string
  readonly onlineHref: string
}

/** Planned and attended, side by side. */
export const attendedTable = ({
  say,
  attended,
}: Pick<OnlineSummaryView, 'say' | 'attended'>): Html =>
  dataTable({
    id: 'attended',
    caption: say('attended.title'),
    columns: [
      { label: say('attended.offer') },
      { label: say('attended.planned'), numeric: true },
      { label: say('attended.came'), numeric: true },
    ],
    rows: attended.map(({ kind, people, came }) => ({
      cells: [say(`attended.${kind}`), people, came],
    })),
  })

/** What the page of a register says of how people attend. */
export const onlineSummary = (view: OnlineSummaryView): Html => {
  const { say, warning, onlineHref } = view
  return html`<section class="stack" aria-labelledby="attending">
    <h2 id="attending">${say('online.title')}</h2>
    ${warning === undefined ? nothing : marginNote({ text: warning })} ${attendedTable(view)}
    <p class="actions">${buttonLink({ label: say('online.open'), href: onlineHref })}</p>
  </section>`
}

import { dataTable } from '#kit/html/components/data-table.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { html, nothing, type Html } from '#kit/html/html.ts'

import type { BatchWords } from '../../messages/batch-words.ts'
import type { ProgrammeWords } from '../../messages/words.ts'
import type { Difference } from '../describe-content.ts'
import { differenceTable } from '../difference-table.ts'
import { type BatchEntry, undoForm } from './batches-page.ts'

/** One event of a batch: as it stands, and for a bulk edit what became of it. */
export type BatchEventView = {
  readonly title: string
  readonly href: string
  readonly date: string
  readonly visibility: string
  readonly outcome: string
  readonly differences: readonly Difference[]
}

export type BatchView = {
  readonly say: BatchWords
  readonly sayProgramme: ProgrammeWords
  readonly above: { readonly label: string; readonly href: string }
  readonly entry: BatchEntry
  readonly isBulkEdit: boolean
  readonly events: readonly BatchEventView[]
  /** How many of its events do not exist any more, and how many are not shown. */
  readonly gone: number
  readonly hidden: number
}

const titleCell = ({ href, title }: BatchEventView): Html =>
  html`<a href="${href}"><bdi>${title}</bdi></a>`

const changeCell = (view: BatchView, event: BatchEventView, index: number): Html =>
  event.differences.length === 0
    ? nothing
    : disclosure({
        summary: view.say('batch.differences', { count: event.differences.length }),
        body: differenceTable({
          id: `change-${String(index)}`,
          caption: event.title,
          differences: event.differences,
          say: view.sayProgramme,
        }),
      })

const eventsTable = (view: BatchView): Html => {
  const { say, isBulkEdit, events } = view
  return dataTable({
    id: 'batch-events',
    caption: say('batch.events'),
    columns: [
      { label: say('batch.column.event') },
      { label: say('batch.column.date') },
      ...(isBulkEdit
        ? [{ label: say('batch.column.outcome') }, { label: say('batch.column.change') }]
        : [{ label: say('batch.column.seen-by') }]),
    ],
    rows: events.map((event, index) => ({
      cells: [
        titleCell(event),
        event.date,
        ...(isBulkEdit ? [event.outcome, changeCell(view, event, index)] : [event.visibility]),
      ],
    })),
  })
}

/** One batch: what happened to each of its events, and the way back. */
export const batchPage = (view: BatchView): Html => {
  const { say, entry, above, gone, hidden, events } = view
  return html`${pageHead({
    title: html`<bdi>${entry.sentence}</bdi>`,
    lede: `${entry.when}. ${entry.standing}`,
    above,
    ...(entry.undo === undefined ? {} : { actions: undoForm(entry) }),
  })}
  ${events.length === 0 ? nothing : eventsTable(view)}
  ${gone > 0 ? html`<p class="soft">${say('batch.gone', { count: gone })}</p>` : nothing}
  ${hidden > 0 ? html`<p class="soft">${say('batch.hidden', { count: hidden })}</p>` : nothing}`
}

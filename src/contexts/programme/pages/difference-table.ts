import { dataTable } from '#kit/html/components/data-table.ts'
import { html, type Html } from '#kit/html/html.ts'

import type { ProgrammeWords } from '../messages/words.ts'
import type { Difference } from './describe-content.ts'

const cell = (text: string, say: ProgrammeWords): Html =>
  text === ''
    ? html`<span class="soft">${say('diff.nothing')}</span>`
    : html`<span dir="auto">${text}</span>`

/** What was and what would be, side by side, one row for each field that differs. */
export const differenceTable = ({
  id,
  caption,
  differences,
  say,
  columns,
}: {
  readonly id: string
  readonly caption: string
  readonly differences: readonly Difference[]
  readonly say: ProgrammeWords
  readonly columns?: { readonly before: string; readonly after: string }
}): Html =>
  dataTable({
    id,
    caption,
    columns: [
      { label: say('diff.field') },
      { label: columns?.before ?? say('diff.before') },
      { label: columns?.after ?? say('diff.after') },
    ],
    rows: differences.map(({ term, before, after }) => ({
      cells: [term, cell(before, say), cell(after, say)],
    })),
  })

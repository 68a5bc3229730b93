import { dataTable } from '#kit/html/components/data-table.ts'
import { illustrativeTag, tag } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { MeetingWords } from '../messages/words.ts'

/** An undertaking as lists show it, in finished words. */
export type UndertakingLine = {
  readonly text: string
  readonly language: string
  readonly href: string
  /** Who recorded it, and whether it is theirs at all. */
  readonly ground: string
  readonly firm: string
  readonly due: string
  readonly stands: string
  readonly said: string
  readonly isOverdue: boolean
  readonly lacksOwner: boolean
  readonly isPrivate: boolean
  readonly isIllustrative: boolean
}

const marks = (say: MeetingWords, line: UndertakingLine): Html =>
  html`${line.isOverdue ? tag({ label: say('overdue') }) : nothing}
  ${line.lacksOwner ? tag({ label: say('lacks-owner') }) : nothing}
  ${line.isPrivate ? tag({ label: say('private') }) : nothing}
  ${line.isIllustrative ? illustrativeTag({ label: say('illustrative') }) : nothing}`

/** Undertakings in a table, the oldest first. */
export const undertakingLines = ({
  say,
  id,
  caption,
  lines,
}: {
  readonly say: MeetingWords
  readonly id: string
  readonly caption: string
  readonly lines: readonly UndertakingLine[]
}): Html =>
  dataTable({
    id,
    caption,
    isNamedAbove: true,
    columns: [
      { label: say('column.what') },
      { label: say('column.firm') },
      { label: say('column.age') },
      { label: say('column.due') },
      { label: say('column.stands') },
    ],
    rows: lines.map((line) => ({
      cells: [
        html`<a href="${line.href}"><bdi lang="${line.language}">${line.text}</bdi></a>
          ${marks(say, line)}<br /><span class="soft">${line.ground}</span>`,
        line.firm,
        line.said,
        line.due,
        line.stands,
      ],
    })),
  })

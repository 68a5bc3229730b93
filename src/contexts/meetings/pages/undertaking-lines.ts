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
  /** The side that would do it. */
  readonly whose: string
  /** Who sees to it; '' while nobody does. */
  readonly owner: string
  readonly isOverdue: boolean
  readonly lacksOwner: boolean
  readonly isPrivate: boolean
  readonly isIllustrative: boolean
}

const marks = (say: MeetingWords, line: UndertakingLine): Html =>
  html`${line.isOverdue ? tag({ label: say('overdue') }) : nothing}
  ${line.isPrivate ? tag({ label: say('private') }) : nothing}
  ${line.isIllustrative ? illustrativeTag({ label: say('illustrative') }) : nothing}`

const owner = (say: MeetingWords, line: UndertakingLine): Html | string => {
  if (line.owner !== '') return line.owner
  return line.lacksOwner ? tag({ label: say('lacks-owner') }) : ''
}

/** Undertakings in a table; with whose each is, where they are of both sides. */
export const undertakingLines = ({
  say,
  id,
  caption,
  lines,
  areOfBoth = false,
}: {
  readonly say: MeetingWords
  readonly id: string
  readonly caption: string
  readonly lines: readonly UndertakingLine[]
  readonly areOfBoth?: boolean
}): Html =>
  dataTable({
    id,
    caption,
    isNamedAbove: true,
    columns: [
      { label: say('column.what') },
      ...(areOfBoth ? [{ label: say('fact.whose') }] : []),
      { label: say('column.firm') },
      { label: say('column.age') },
      { label: say('column.due') },
      { label: say('fact.owner') },
      { label: say('column.stands') },
    ],
    rows: lines.map((line) => ({
      cells: [
        html`<a href="${line.href}"><bdi lang="${line.language}">${line.text}</bdi></a>
          ${marks(say, line)}<br /><span class="soft">${line.ground}</span>`,
        ...(areOfBoth ? [line.whose] : []),
        line.firm,
        line.said,
        line.due,
        owner(say, line),
        line.stands,
      ],
    })),
  })

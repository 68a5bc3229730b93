import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { recordedBy } from '#kit/db/recorded-by.ts'
import { newId } from '#kit/ids/ids.ts'

import { keyOfLine, type MarkedLine } from '../domain/note-line.ts'

const mostWords = 2_000

/** A line of the own side's notes that became an undertaking. */
export type NotedUndertaking = {
  readonly undertaking: string
  readonly meeting: string
  readonly line: number
  readonly words: string
  readonly key: string
}

/** What the notes of a meeting became, or the line from which one undertaking was made. */
export const listNotedUndertakings = async (
  tx: Transaction,
  { meeting, undertaking }: { readonly meeting?: string; readonly undertaking?: string },
): Promise<readonly NotedUndertaking[]> => {
  let query = tx
    .selectFrom('meetings.noted_undertaking')
    .select(['undertaking', 'meeting', 'line', 'words', 'words_key'])
  if (meeting !== undefined) query = query.where('meeting', '=', meeting)
  if (undertaking !== undefined) query = query.where('undertaking', '=', undertaking)
  const rows = await query.orderBy('line').orderBy('part').execute()
  return rows.map(({ words_key: key, ...row }) => ({ ...row, key }))
}

/** Notes that the parts of an undertaking were made from one line of the own notes. */
export const insertNotedUndertakings = async (
  tx: Transaction,
  actor: Actor,
  made: {
    readonly meeting: string
    readonly version: string
    readonly line: MarkedLine
    readonly undertakings: readonly string[]
  },
): Promise<void> => {
  const { meeting, version, line, undertakings } = made
  await tx
    .insertInto('meetings.noted_undertaking')
    .values(
      undertakings.map((undertaking, index) => ({
        id: newId(),
        visibility: actor.side,
        meeting,
        version,
        line: line.line,
        words: line.words.slice(0, mostWords),
        words_key: keyOfLine(line.words),
        undertaking,
        part: index + 1,
        ...recordedBy(actor),
      })),
    )
    .execute()
}

import type { Actor } from '#contexts/access/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { Meeting } from '../domain/meeting.ts'
import { keyOfLine, markedLines } from '../domain/note-line.ts'
import type { UndertakingContent } from '../domain/undertaking.ts'
import { insertNotedUndertakings, listNotedUndertakings } from '../store/noted-line-store.ts'
import { findVersion, oneSaveAtATime } from '../store/text-store.ts'
import { enterUndertakings } from './enter-undertakings.ts'
import { withMeeting } from './with-meeting.ts'

export type RecordMarkedRefusal =
  'member-may-not-edit' | 'meeting-not-found' | 'notes-have-no-such-line'

/** A marked line of the notes, as a member says that it is to be recorded. */
export type ConfirmedLine = {
  readonly line: number
  /** The id of a side, or `both`. */
  readonly whose: string
  readonly content: UndertakingContent
}

type Marked = { readonly version: string; readonly lines: readonly ConfirmedLine[] }

type At = { readonly actor: Actor; readonly meeting: Meeting }

const recordLines = async (
  tx: Transaction,
  { actor, meeting: { id: meeting, visibility } }: At,
  { version, lines }: Marked,
): Promise<Result<undefined, RecordMarkedRefusal>> => {
  const words = (await findVersion(tx, { meeting, kind: 'notes', version })) ?? ''
  const marked = new Map(markedLines(words).map((one) => [one.line, one]))
  const known = new Set((await listNotedUndertakings(tx, { meeting })).map(({ key }) => key))
  if (lines.some(({ line }) => !marked.has(line))) return refuse('notes-have-no-such-line')
  for (const { line: number, whose, content } of lines) {
    const line = marked.get(number)
    // Pressed twice, or by two members at once: what a line became, it became.
    if (line === undefined || known.has(keyOfLine(line.words))) continue
    known.add(keyOfLine(line.words))
    const origin = { kind: 'meeting', id: meeting } as const
    const said = { actor: whose, visibility, release: false, origin, content }
    const parts = await enterUndertakings(tx, actor, [said])
    const undertakings = parts.map(({ id }) => id)
    await insertNotedUndertakings(tx, actor, { meeting, version, line, undertakings })
  }
  return accept(undefined)
}

/**
 * A member makes undertakings of lines that were marked in the notes, all of them or none. A line
 * that became one before stays as it is.
 */
export const recordMarked = (
  db: OpenDatabase,
  actor: Actor,
  { slug, ...marked }: Marked & { readonly slug: string },
): Promise<Result<undefined, RecordMarkedRefusal>> =>
  withMeeting<undefined, RecordMarkedRefusal>(
    db,
    { actor, slug, action: 'recorded undertakings from notes' },
    async (tx, meeting) => {
      await oneSaveAtATime(tx, { meeting: meeting.id, kind: 'notes' })
      return recordLines(tx, { actor, meeting }, marked)
    },
  )

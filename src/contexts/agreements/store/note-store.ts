import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import type { Instant } from '#kit/time/days.ts'

/** A note on an agreement: of one side, or before both. */
export type Note = {
  readonly id: string
  readonly visibility: string
  readonly words: string
  readonly side: string
  readonly memberName: string
  readonly recordedAt: Instant
}

export const listNotes = async (tx: Transaction, agreement: string): Promise<readonly Note[]> => {
  const rows = await tx
    .selectFrom('agreements.note')
    .select(['id', 'visibility', 'words', 'side', 'member_name', 'recorded_at'])
    .where('agreement', '=', agreement)
    .orderBy('recorded_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    visibility: row.visibility,
    words: row.words,
    side: row.side,
    memberName: row.member_name,
    recordedAt: row.recorded_at.getTime(),
  }))
}

export const insertNote = async (
  tx: Transaction,
  actor: Actor,
  { agreement, visibility, words }: Pick<Note, 'visibility' | 'words'> & { agreement: string },
): Promise<void> => {
  await tx
    .insertInto('agreements.note')
    .values({
      id: newId(),
      agreement,
      visibility,
      words,
      relation: actor.relation,
      side: actor.side,
      member: actor.member,
      member_name: actor.name,
    })
    .execute()
}

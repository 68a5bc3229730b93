import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { recordedBy, recordedOf } from '#kit/db/recorded-by.ts'
import { newId } from '#kit/ids/ids.ts'

import type { Recorded, Reference } from '../domain/recorded.ts'

/** What somebody wrote into the thread of an undertaking. */
export type UndertakingNote = Recorded & { readonly words: string; readonly visibility: string }

export const listUndertakingNotes = async (
  tx: Transaction,
  undertaking: string,
): Promise<readonly UndertakingNote[]> => {
  const rows = await tx
    .selectFrom('meetings.undertaking_note')
    .select(['words', 'visibility', 'side', 'member_name', 'recorded_at'])
    .where('undertaking', '=', undertaking)
    .orderBy('recorded_at')
    .execute()
  return rows.map((row) => ({
    ...recordedOf(row),
    words: row.words,
    visibility: row.visibility,
  }))
}

export const insertUndertakingNote = async (
  tx: Transaction,
  actor: Actor,
  note: { readonly undertaking: string; readonly words: string; readonly visibility: string },
): Promise<void> => {
  await tx
    .insertInto('meetings.undertaking_note')
    .values({ id: newId(), ...note, ...recordedBy(actor) })
    .execute()
}

export const insertLink = async (
  tx: Transaction,
  actor: Actor,
  made: {
    readonly undertaking: string
    readonly subject: Reference
    readonly isLinked: boolean
    readonly visibility: string
  },
): Promise<void> => {
  await tx
    .insertInto('meetings.undertaking_link')
    .values({
      id: newId(),
      undertaking: made.undertaking,
      kind: made.subject.kind,
      subject: made.subject.id,
      is_linked: made.isLinked,
      visibility: made.visibility,
      ...recordedBy(actor),
    })
    .execute()
}

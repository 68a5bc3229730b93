import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { recordedBy, recordedOf } from '#kit/db/recorded-by.ts'
import { newId } from '#kit/ids/ids.ts'
import { readLocalised } from '#kit/schema/localised.ts'
import type { Localised } from '#kit/text/localised.ts'

import type { Recorded } from '../domain/recorded.ts'

/** A version of the joint text about a meeting. */
export type Minutes = Recorded & {
  readonly words: Localised
  readonly isBinding: boolean
  readonly contentHash: string
}

/** The versions of the minutes of a meeting, the latest first. */
export const listMinutes = async (
  tx: Transaction,
  meeting: string,
): Promise<readonly Minutes[]> => {
  const rows = await tx
    .selectFrom('meetings.minutes')
    .select(['words', 'is_binding', 'content_hash', 'side', 'member_name', 'recorded_at'])
    .where('meeting', '=', meeting)
    .orderBy('step', 'desc')
    .execute()
  return rows.map((row) => ({
    ...recordedOf(row),
    words: readLocalised(row.words),
    isBinding: row.is_binding,
    contentHash: row.content_hash,
  }))
}

export const insertMinutes = async (
  tx: Transaction,
  actor: Actor,
  made: Pick<Minutes, 'words' | 'isBinding' | 'contentHash'> & { readonly meeting: string },
): Promise<void> => {
  await tx
    .insertInto('meetings.minutes')
    .values({
      id: newId(),
      meeting: made.meeting,
      words: JSON.stringify(made.words),
      is_binding: made.isBinding,
      content_hash: made.contentHash,
      ...recordedBy(actor),
    })
    .execute()
}

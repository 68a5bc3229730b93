import type { Actor } from '#contexts/access/contract.ts'
import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'
import { recordedBy, recordedOf } from '#kit/db/recorded-by.ts'
import { newId } from '#kit/ids/ids.ts'

import type { Recorded } from '../domain/recorded.ts'

/** What a side writes about a meeting for itself. */
export type TextKind = 'notes' | 'memo'

/** A text as it was saved last; `versions` counts how often it was. */
export type SavedText = Recorded & {
  readonly version: string
  readonly words: string
  readonly versions: number
}

type Wanted = { readonly meeting: string; readonly kind: TextKind }

/** The last version of a text of the own side. */
export const findText = async (
  tx: Transaction,
  { meeting, kind }: Wanted,
): Promise<SavedText | undefined> => {
  const rows = await tx
    .selectFrom('meetings.text_version')
    .select((of) => [
      'id',
      'words',
      'side',
      'member_name',
      'recorded_at',
      of.fn.countAll<string>().over().as('versions'),
    ])
    .where('meeting', '=', meeting)
    .where('kind', '=', kind)
    .orderBy('step', 'desc')
    .limit(1)
    .execute()
  const [row] = rows
  return (
    row && {
      ...recordedOf(row),
      version: row.id,
      words: row.words,
      versions: Number(row.versions),
    }
  )
}

/** The words of one version of a text of the own side. */
export const findVersion = async (
  tx: Transaction,
  { meeting, kind, version }: Wanted & { readonly version: string },
): Promise<string | undefined> => {
  const row = await tx
    .selectFrom('meetings.text_version')
    .select('words')
    .where('id', '=', version)
    .where('meeting', '=', meeting)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return row?.words
}

/** Those who save the same text at once come one after the other, so that none is lost. */
export const oneSaveAtATime = async (tx: Transaction, { meeting, kind }: Wanted): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${kind} of ${meeting}`}, 0))`.execute(
    tx,
  )
}

/** A version of a text of the own side, whoever sees the meeting; answers what it is called. */
export const insertText = async (
  tx: Transaction,
  actor: Actor,
  { meeting, kind, words }: Wanted & { readonly words: string },
): Promise<string> => {
  const id = newId()
  await tx
    .insertInto('meetings.text_version')
    .values({ id, meeting, kind, words, visibility: actor.side, ...recordedBy(actor) })
    .execute()
  return id
}

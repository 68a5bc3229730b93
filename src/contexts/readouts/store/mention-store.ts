import { sql } from 'kysely'

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { recordedBy } from '#kit/db/recorded-by.ts'
import { newId } from '#kit/ids/ids.ts'

import type { Mention } from '../domain/source.ts'

type Row = { readonly kind: string; readonly subject: string | null; readonly word: string }

const mentionOf = ({ kind, subject, word }: Row): readonly Mention[] => {
  if (kind === 'discipline') return [{ kind, word }]
  const known = (['institution', 'agreement', 'event'] as const).find((one) => one === kind)
  return known === undefined || subject === null ? [] : [{ kind: known, subject }]
}

/** What a meeting was about, in the order in which it was recorded. */
export const listMentions = async (
  tx: Transaction,
  meeting: string,
): Promise<readonly Mention[]> => {
  const { rows } = await sql<Row>`
    select kind, subject, word from readouts.mention where meeting = ${meeting}::uuid
    order by recorded_at, id`.execute(tx)
  return rows.flatMap(mentionOf)
}

export const insertMentions = async (
  tx: Transaction,
  actor: Actor,
  {
    meeting,
    visibility,
    mentions,
  }: {
    readonly meeting: string
    readonly visibility: string
    readonly mentions: readonly Mention[]
  },
): Promise<void> => {
  for (const mention of mentions) {
    await tx
      .insertInto('readouts.mention')
      .values({
        id: newId(),
        meeting,
        visibility,
        kind: mention.kind,
        subject: mention.kind === 'discipline' ? null : mention.subject,
        word: mention.kind === 'discipline' ? mention.word : '',
        ...recordedBy(actor),
      })
      .execute()
  }
}

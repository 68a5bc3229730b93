import { sql } from 'kysely'

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { recordedBy, type RecordedColumns, recordedOf } from '#kit/db/recorded-by.ts'
import { newId } from '#kit/ids/ids.ts'
import { isLanguage } from '#kit/text/localised.ts'
import { dayFromIso, isoFromDay } from '#kit/time/days.ts'

import type { Source, SourceText } from '../domain/source.ts'

type Row = RecordedColumns & {
  readonly id: string
  readonly meeting: string
  readonly visibility: string
  readonly language: string
  readonly words: string
  readonly publisher: string
  readonly address: string
  readonly published_on: string | null
}

const sourceOf = (row: Row): Source => ({
  id: row.id,
  meeting: row.meeting,
  visibility: row.visibility,
  language: isLanguage(row.language) ? row.language : 'en',
  words: row.words,
  publisher: row.publisher,
  address: row.address,
  publishedOn: row.published_on === null ? null : (dayFromIso(row.published_on) ?? null),
  recorded: recordedOf(row),
})

/** The texts that the transaction may see: one by `id`, or those of a meeting; the oldest first. */
export const listSources = async (
  tx: Transaction,
  { id, meeting }: { readonly id?: string; readonly meeting?: string },
): Promise<readonly Source[]> => {
  const { rows } = await sql<Row>`
    select id, meeting, visibility, language, words, publisher, address,
      to_char(published_on, 'YYYY-MM-DD') as published_on, side, member_name, recorded_at
    from readouts.source
    where (${id ?? null}::uuid is null or id = ${id ?? null}::uuid)
      and (${meeting ?? null}::uuid is null or meeting = ${meeting ?? null}::uuid)
    order by recorded_at, id`.execute(tx)
  return rows.map(sourceOf)
}

export const insertSource = async (
  tx: Transaction,
  actor: Actor,
  {
    meeting,
    visibility,
    source,
  }: { readonly meeting: string; readonly visibility: string; readonly source: SourceText },
): Promise<void> => {
  const { words, language, publisher, address, publishedOn } = source
  await tx
    .insertInto('readouts.source')
    .values({
      id: newId(),
      meeting,
      visibility,
      words,
      language,
      publisher,
      address,
      published_on: publishedOn === null ? null : isoFromDay(publishedOn),
      ...recordedBy(actor),
    })
    .execute()
}

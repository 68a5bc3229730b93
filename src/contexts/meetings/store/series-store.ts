import { sql } from 'kysely'

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { keepFound } from '#kit/db/found-records.ts'
import { recordedBy, type RecordedColumns, recordedOf } from '#kit/db/recorded-by.ts'
import { newId } from '#kit/ids/ids.ts'

import type { Series, SeriesContent } from '../domain/series.ts'
import { seriesWords } from './meeting-words.ts'
import { seriesSchema } from './series-schema.ts'

type Row = RecordedColumns & {
  readonly id: string
  readonly relation: string
  readonly visibility: string
  readonly slug: string
  readonly revision: string
  readonly content: unknown
}

const seriesOf = (row: Row): Series => ({
  id: row.id,
  relation: row.relation,
  visibility: row.visibility,
  slug: row.slug,
  content: seriesSchema.parse(row.content),
  revision: row.revision,
  revised: recordedOf(row),
})

type Wanted = { readonly slug?: string; readonly id?: string }

/** The series that the transaction may see, as they are recorded now, the oldest first. */
export const listSeries = async (
  tx: Transaction,
  { slug, id }: Wanted = {},
): Promise<readonly Series[]> => {
  const { rows } = await sql<Row>`
    select s.id, s.relation, s.visibility, s.slug, r.id as revision, r.content,
      r.side, r.member_name, r.recorded_at
    from meetings.series s
    join lateral (select * from meetings.series_revision r where r.series = s.id
      order by step desc limit 1) r on true
    where (${slug ?? null}::text is null or s.slug = ${slug ?? null})
      and (${id ?? null}::uuid is null or s.id = ${id ?? null}::uuid)
    order by s.recorded_at, s.id`.execute(tx)
  return rows.map(seriesOf)
}

export const findSeries = async (
  tx: Transaction,
  wanted: { readonly slug: string } | { readonly id: string },
): Promise<Series | undefined> => (await listSeries(tx, wanted))[0]

/** A series without a revision yet, which its caller records in the same transaction. */
export const insertSeries = async (
  tx: Transaction,
  actor: Actor,
  { id, visibility, slug }: Pick<Series, 'id' | 'visibility' | 'slug'>,
): Promise<void> => {
  await tx
    .insertInto('meetings.series')
    .values({ id, visibility, slug, ...recordedBy(actor) })
    .execute()
}

export const insertSeriesRevision = async (
  tx: Transaction,
  actor: Actor,
  made: {
    readonly series: string
    readonly visibility: string
    readonly content: SeriesContent
  },
): Promise<void> => {
  await tx
    .insertInto('meetings.series_revision')
    .values({
      id: newId(),
      series: made.series,
      visibility: made.visibility,
      content: JSON.stringify(made.content),
      ...recordedBy(actor),
    })
    .execute()
  await keepFound(tx, seriesWords, made.series)
}

/** Lets both sides see a series. What was recorded of it before stays as it was seen. */
export const shareSeries = async (tx: Transaction, id: string): Promise<void> => {
  await tx
    .updateTable('meetings.series')
    .set({ visibility: 'joint' })
    .where('id', '=', id)
    .execute()
}

/** Those who number sessions of one series at once come one after the other. */
export const oneNumberAtATime = async (tx: Transaction, series: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sessions of ${series}`}, 0))`.execute(
    tx,
  )
}

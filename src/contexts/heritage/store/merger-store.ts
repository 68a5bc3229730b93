import { sql } from 'kysely'

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { recordedBy } from '#kit/db/recorded-by.ts'
import { newId } from '#kit/ids/ids.ts'
import type { Instant } from '#kit/time/days.ts'

/** Somebody said that two records are of one place, or, without `into`, that they are not after all. */
export type Merger = {
  readonly site: string
  readonly into: string | null
  readonly reason: string
  readonly side: string
  readonly memberName: string
  readonly recordedAt: Instant
  /** Whether it is what holds of its site now. */
  readonly isLatest: boolean
}

type Row = {
  readonly site: string
  readonly into_site: string | null
  readonly reason: string
  readonly side: string
  readonly member_name: string
  readonly recorded_at: Date
  readonly is_latest: boolean
}

/** All that was said of a site going into another, or another into it, the earliest first. */
export const listMergers = async (tx: Transaction, site: string): Promise<readonly Merger[]> => {
  const { rows } = await sql<Row>`
    select m.site, m.into_site, m.reason, m.side, m.member_name, m.recorded_at,
      not exists (select from heritage.merger l where l.site = m.site and l.step > m.step) as is_latest
    from heritage.merger m
    where m.site = ${site}::uuid
      or m.site in (select t.site from heritage.merger t where t.into_site = ${site}::uuid)
    order by m.step`.execute(tx)
  return rows.map((row) => ({
    site: row.site,
    into: row.into_site,
    reason: row.reason,
    side: row.side,
    memberName: row.member_name,
    recordedAt: row.recorded_at.getTime(),
    isLatest: row.is_latest,
  }))
}

/** Records that a site goes into another; null: that it stands by itself again. */
export const insertMerger = async (
  tx: Transaction,
  actor: Actor,
  {
    site,
    into,
    reason,
  }: { readonly site: string; readonly into: string | null; readonly reason: string },
): Promise<void> => {
  await tx
    .insertInto('heritage.merger')
    .values({ id: newId(), site, into_site: into, reason, ...recordedBy(actor) })
    .execute()
}

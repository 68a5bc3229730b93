import { sql } from 'kysely'

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { recordedBy } from '#kit/db/recorded-by.ts'

/** What was brought in with one file. */
type SitesImport = {
  readonly id: string
  readonly fileName: string
  readonly sites: number
  readonly assessments: number
}

export const insertImport = async (
  tx: Transaction,
  actor: Actor,
  { id, fileName, sites, assessments }: SitesImport,
): Promise<void> => {
  await tx
    .insertInto('heritage.import')
    .values({
      id,
      visibility: actor.side,
      file_name: fileName.slice(0, 200),
      sites,
      assessments,
      ...recordedBy(actor),
    })
    .execute()
}

/** Erases what an import brought and is private still; answers how many sites went and how many stay. */
export const deleteImported = async (
  tx: Transaction,
  { id, side }: { readonly id: string; readonly side: string },
): Promise<{ readonly erased: number; readonly kept: number }> => {
  const own = sql`brought_by = ${id}::uuid and visibility = ${side}`
  const ofOwn = sql`visibility = ${side} and site in (select s.id from heritage.site s where ${own})`
  // A picture names its assessment.
  await sql`delete from heritage.photograph where ${ofOwn}`.execute(tx)
  await sql`delete from heritage.assessment where ${ofOwn}`.execute(tx)
  const gone = await sql`delete from heritage.site where ${own}`.execute(tx)
  const { rows } = await sql<{ n: string }>`
    select count(*) as n from heritage.site where brought_by = ${id}::uuid`.execute(tx)
  await tx.deleteFrom('heritage.import').where('id', '=', id).execute()
  return { erased: Number(gone.numAffectedRows ?? 0), kept: Number(rows[0]?.n) }
}

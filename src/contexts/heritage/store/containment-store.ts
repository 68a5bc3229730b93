import { sql } from 'kysely'

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { recordedBy } from '#kit/db/recorded-by.ts'
import { newId } from '#kit/ids/ids.ts'

import { inPortions } from './in-portions.ts'

/** Which site is a part of which: only links whose both ends the reader may know of. */
export type Containment = { readonly site: string; readonly whole: string }

/** The links that begin or end at some sites, as they are now. */
export const listContainments = async (
  tx: Transaction,
  sites: readonly string[],
): Promise<readonly Containment[]> => {
  const { rows } = await sql<Containment>`
    select site, whole from (
      select distinct on (site) site, whole from heritage.containment
      where site = any (${sites}::uuid[])
        or site in (select c.site from heritage.containment c where c.whole = any (${sites}::uuid[]))
      order by site, step desc) latest
    where whole is not null and (site = any (${sites}::uuid[]) or whole = any (${sites}::uuid[]))
    order by site`.execute(tx)
  return rows
}

export const insertContainment = async (
  tx: Transaction,
  actor: Actor,
  links: readonly Containment[],
): Promise<void> => {
  for (const some of inPortions(links)) {
    const rows = some.map((link) => ({ id: newId(), ...link, ...recordedBy(actor) }))
    await tx.insertInto('heritage.containment').values(rows).execute()
  }
}

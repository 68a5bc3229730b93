import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'

import { type LocationCertainty, locationCertainties } from '../domain/site.ts'

export type LocationSource = { readonly certainty: LocationCertainty; readonly source: string }

/** How certain the exact places of some sites are, for the side that keeps them; nobody else is told. */
export const listLocationSources = async (
  tx: Transaction,
  sites: readonly string[],
): Promise<ReadonlyMap<string, LocationSource>> => {
  const { rows } = await sql<{ site: string; certainty: string; source: string }>`
    select distinct on (site) site, certainty, source from heritage.location
    where site = any (${sites}::uuid[]) order by site, step desc`.execute(tx)
  return new Map(
    rows.map(({ site, certainty, source }) => [
      site,
      { certainty: locationCertainties.find((known) => known === certainty) ?? 'medium', source },
    ]),
  )
}

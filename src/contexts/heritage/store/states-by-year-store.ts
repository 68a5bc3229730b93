import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'

import { type Condition, conditions } from '../domain/assessment.ts'
import { found } from './map-store.ts'
import { narrowed, type Search } from './seen-store.ts'

/** How many of the sites found were in which state at the end of a year, as far as was assessed until then. */
export type YearCount = {
  readonly year: number
  readonly condition: Condition
  readonly sites: number
}

// The history of more is asked for by place or kind: it is read whole.
const mostLookedBackAt = 10_000
// As many as are compared in one picture.
const mostYears = 12

/**
 * The state of a region over time: for each year in which something was assessed, the newest to count
 * of each site then, by the order that its present state has: what is confirmed first, then the latest. Counted from
 * what the transaction's reader may read; undefined where too many were found (`all`) to look back at.
 */
export const findStatesByYear = async (
  tx: Transaction,
  search: Search,
  { all }: { readonly all: number },
): Promise<readonly YearCount[] | undefined> => {
  if (all > mostLookedBackAt) return undefined
  const { rows } = await sql<{ year: number; condition: string; sites: string }>`
    with said as (
      select a.id, a.site, a.condition, a.observed_on, a.step, coalesce(
        (select f.says from heritage.verification f where f.assessment = a.id
          order by (f.says = 'confirmed') desc, f.step desc limit 1),
        a.content ->> 'verification', 'reported') = 'confirmed' as is_confirmed
      from ${found(search)} join heritage.assessment a on a.site = s.site
      where ${narrowed(search)}
        and not exists (select from heritage.assessment c where c.supersedes = a.id)),
    years as (
      select distinct extract(year from observed_on)::int as year from said order by 1 desc limit ${mostYears})
    select year, condition, count(*) as sites from (
      select distinct on (y.year, a.site) y.year, a.condition
      from years y join said a on a.observed_on < make_date(y.year + 1, 1, 1)
      order by y.year, a.site, a.is_confirmed desc, a.observed_on desc, a.step desc) last
    group by year, condition order by year`.execute(tx)
  return rows.map(({ year, condition, sites }) => ({
    year,
    condition: conditions.find((known) => known === condition) ?? 'unknown',
    sites: Number(sites),
  }))
}

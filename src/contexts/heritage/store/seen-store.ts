import { type RawBuilder, sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'
import { type Day, dayFromIso } from '#kit/time/days.ts'

import {
  type Condition,
  conditions,
  type Priority,
  priorities,
  sayings,
  type Verification,
} from '../domain/assessment.ts'
import type { NameToChoose } from '../domain/label-of.ts'
import { searchedKeysOf } from '../domain/search-key.ts'
import {
  type Grade,
  grades,
  type Period,
  periods,
  type SiteKind,
  siteKinds,
} from '../domain/site.ts'

/** A site in a list: all that its reader may see of it at a glance. */
export type SeenSite = {
  readonly id: string
  readonly slug: string
  readonly kind: SiteKind
  readonly grade: Grade
  readonly place: string
  readonly periods: readonly Period[]
  readonly condition: Condition
  readonly verification: Verification
  readonly priority: Priority | null
  readonly assessedOn: Day | null
  readonly longitude: number | null
  readonly latitude: number | null
  readonly names: readonly NameToChoose[]
}

/** What a list or a map is asked for. Everything that narrows it is in here. */
export type Search = {
  readonly relation: string
  readonly name: string
  readonly kind: string
  readonly condition: string
  readonly threat: string
  readonly period: string
  readonly place: string
  readonly priority: string
}

export const everything = (relation: string): Search => ({
  relation,
  name: '',
  kind: '',
  condition: '',
  threat: '',
  period: '',
  place: '',
  priority: '',
})

/** The conditions of a search on `heritage.seen s`, apart from the name. */
export const narrowed = (search: Search): RawBuilder<unknown> => {
  const conditionsOf = [
    sql`s.relation = ${search.relation}`,
    ...(search.kind === '' ? [] : [sql`s.kind = ${search.kind}`]),
    ...(search.condition === '' ? [] : [sql`s.condition = ${search.condition}`]),
    ...(search.priority === '' ? [] : [sql`s.priority = ${search.priority}`]),
    ...(search.threat === '' ? [] : [sql`${search.threat} = any (s.threats)`]),
    ...(search.period === '' ? [] : [sql`${search.period} = any (s.periods)`]),
    ...(search.place === '' ? [] : [sql`strpos(lower(s.place), lower(${search.place})) > 0`]),
  ]
  return sql.join(conditionsOf, sql` and `)
}

// Beyond so many names that are alike, somebody looks for something else.
const mostAlike = 500

/** The sites, of one side or of all, whose names are like a text: as a from-clause with how alike they are. */
export const alike = (
  { relation, name }: Pick<Search, 'relation' | 'name'>,
  owner: string | null = null,
): RawBuilder<unknown> =>
  sql`(select site, max(likeness) as likeness
    from heritage.sites_alike(${relation}, ${searchedKeysOf(name)}::text[], ${mostAlike}, ${owner}::text) group by site)`

type Row = {
  readonly id: string
  readonly slug: string
  readonly kind: string
  readonly grade: string
  readonly place: string
  readonly periods: readonly string[]
  readonly condition: string
  readonly verification: string
  readonly priority: string
  readonly assessed_on: string | null
  readonly longitude: number | null
  readonly latitude: number | null
  readonly names: readonly { text: string; language: string; preferred: boolean }[] | null
}

const seenOf = (row: Row): SeenSite => ({
  id: row.id,
  slug: row.slug,
  kind: siteKinds.find((known) => known === row.kind) ?? 'other',
  grade: grades.find((known) => known === row.grade) ?? 'withheld',
  place: row.place,
  periods: periods.filter((known) => row.periods.includes(known)),
  condition: conditions.find((known) => known === row.condition) ?? 'unknown',
  verification: sayings.find((known) => known === row.verification) ?? 'reported',
  priority: priorities.find((known) => known === row.priority) ?? null,
  assessedOn: row.assessed_on === null ? null : (dayFromIso(row.assessed_on) ?? null),
  longitude: row.longitude,
  latitude: row.latitude,
  names: (row.names ?? []).map(({ text, language, preferred }) => ({
    text,
    language,
    status: preferred ? 'preferred' : 'variant',
  })),
})

const columns = sql`s.site as id, s.slug, s.kind, s.grade, s.place, s.periods, s.condition, s.verification,
  s.priority, s.assessed_on, s.longitude, s.latitude,
  (select jsonb_agg(jsonb_build_object('text', n.text, 'language', n.language, 'preferred', n.is_preferred)
    order by n.is_preferred desc, n.text) from heritage.seen_name n
    where n.reader = s.reader and n.relation = s.relation and n.site = s.site) as names`

/** A page of the sites that a search finds, the likest name first, else by their addresses. */
export const searchSites = async (
  tx: Transaction,
  search: Search,
  { offset, most }: { readonly offset: number; readonly most: number },
): Promise<readonly SeenSite[]> => {
  const { rows } =
    search.name === ''
      ? await sql<Row>`select ${columns} from heritage.seen s where ${narrowed(search)}
          order by s.slug limit ${most} offset ${offset}`.execute(tx)
      : await sql<Row>`select ${columns} from ${alike(search)} f join heritage.seen s on s.site = f.site
          where ${narrowed(search)} order by f.likeness desc, s.slug limit ${most} offset ${offset}`.execute(
          tx,
        )
  return rows.map(seenOf)
}

/** A few of the sites that a side keeps, the likest name first, else the first of all. */
export const listSitesKeptBy = async (
  tx: Transaction,
  asked: Pick<Search, 'relation' | 'name'>,
  { owner, most }: { readonly owner: string; readonly most: number },
): Promise<readonly SeenSite[]> => {
  const { relation, name } = asked
  const { rows } =
    name === ''
      ? await sql<Row>`select ${columns} from heritage.site o
          join heritage.seen s on s.site = o.id and s.relation = o.relation
          where o.relation = ${relation} and o.owner = ${owner} order by o.slug limit ${most}`.execute(
          tx,
        )
      : await sql<Row>`select ${columns} from ${alike(asked, owner)} f join heritage.seen s on s.site = f.site
          where s.relation = ${relation} order by f.likeness desc, s.slug limit ${most}`.execute(tx)
  return rows.map(seenOf)
}

/** How many sites a search finds: counted among what the reader may see, like everything here. */
export const countSites = async (tx: Transaction, search: Search): Promise<number> => {
  const { rows } =
    search.name === ''
      ? await sql<{
          n: string
        }>`select count(*) as n from heritage.seen s where ${narrowed(search)}`.execute(tx)
      : await sql<{ n: string }>`select count(*) as n from ${alike(search)} f
          join heritage.seen s on s.site = f.site where ${narrowed(search)}`.execute(tx)
  return Number(rows[0]?.n)
}

/** The sites that a search finds, in the order of their addresses, after one of them. */
export const sitesAfter = async (
  tx: Transaction,
  search: Search,
  { after, most }: { readonly after: string; readonly most: number },
): Promise<readonly SeenSite[]> => {
  const found =
    search.name === ''
      ? sql`heritage.seen s`
      : sql`${alike(search)} f join heritage.seen s on s.site = f.site`
  const { rows } = await sql<Row>`select ${columns} from ${found}
    where ${narrowed(search)} and s.slug > ${after} order by s.slug limit ${most}`.execute(tx)
  return rows.map(seenOf)
}

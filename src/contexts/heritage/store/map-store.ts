import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'

import { type Condition, conditions } from '../domain/assessment.ts'
import type { Geometry } from '../domain/geometry.ts'
import type { NameToChoose } from '../domain/label-of.ts'
import { type Box, levelFor, type MapWindow } from '../domain/map-window.ts'
import { type Grade, grades } from '../domain/site.ts'
import { alike, narrowed, type Search } from './seen-store.ts'
import { geometrySchema } from './site-schema.ts'

/** The sites that a search finds: a from-clause of `heritage.seen s`. */
export const found = (search: Search) =>
  search.name === ''
    ? sql`heritage.seen s`
    : sql`${alike(search)} f join heritage.seen s on s.site = f.site`

const inside = ({ west, east, south, north }: Box) =>
  sql`s.longitude between ${west} and ${east} and s.latitude between ${south} and ${north}`

/** The box around all that a search finds and its reader may locate; undefined where that is nothing. */
export const extentOf = async (tx: Transaction, search: Search): Promise<Box | undefined> => {
  const { rows } = await sql<{ [Edge in keyof Box]: number | null }>`
    select min(s.longitude) as west, max(s.longitude) as east, min(s.latitude) as south, max(s.latitude) as north
    from ${found(search)} where ${narrowed(search)} and s.longitude is not null`.execute(tx)
  const [box] = rows
  if (box === undefined) return undefined
  const { west, east, south, north } = box
  return west === null || east === null || south === null || north === null
    ? undefined
    : { west, east, south, north }
}

/** A site as a map draws it. */
export type PlacedSite = {
  readonly slug: string
  readonly longitude: number
  readonly latitude: number
  readonly condition: Condition
  readonly grade: Grade
  /** Drawn where it is more than a point. */
  readonly geometry: Geometry | null
  readonly names: readonly NameToChoose[]
}

type PlacedRow = {
  readonly slug: string
  readonly longitude: number
  readonly latitude: number
  readonly condition: string
  readonly grade: string
  readonly geometry: unknown
  readonly names: readonly { text: string; language: string; preferred: boolean }[] | null
}

const placedOf = (row: PlacedRow): PlacedSite => ({
  slug: row.slug,
  longitude: row.longitude,
  latitude: row.latitude,
  condition: conditions.find((known) => known === row.condition) ?? 'unknown',
  grade: grades.find((known) => known === row.grade) ?? 'withheld',
  geometry: row.geometry === null ? null : geometrySchema.parse(row.geometry),
  names: (row.names ?? []).map(({ text, language, preferred }) => ({
    text,
    language,
    status: preferred ? 'preferred' : 'variant',
  })),
})

/** The sites in a box, as many as `most`; one more tells that there are more. */
export const placedSites = async (
  tx: Transaction,
  search: Search,
  { box, most }: { readonly box: Box; readonly most: number },
): Promise<readonly PlacedSite[]> => {
  const { rows } = await sql<PlacedRow>`
    select p.slug, p.longitude, p.latitude, p.condition, p.grade, p.geometry,
      (select jsonb_agg(jsonb_build_object('text', n.text, 'language', n.language, 'preferred', n.is_preferred))
        from heritage.seen_name n where n.reader = p.reader and n.relation = p.relation and n.site = p.site) as names
    from (select s.reader, s.relation, s.site, s.slug, s.longitude, s.latitude, s.condition, s.grade,
        case when s.geometry ->> 'type' <> 'Point' then s.geometry end as geometry
      from ${found(search)} where ${narrowed(search)} and ${inside(box)} limit ${most + 1}) p
    order by p.latitude desc, p.slug`.execute(tx)
  return rows.map(placedOf)
}

/** How many sites stand close together, and where their middle is. */
export type Cluster = {
  readonly longitude: number
  readonly latitude: number
  readonly sites: number
}

type ClusterRow = {
  readonly sites: string
  readonly longitude: number
  readonly latitude: number
}

// Squares are counted already by kind and condition; what else narrows a search is counted now.
const isCounted = ({ name, threat, period, place, priority }: Search): boolean =>
  [name, threat, period, place, priority].every((asked) => asked === '')

/** The sites in a box by squares of a size that suits the window. */
export const clustersIn = async (
  tx: Transaction,
  search: Search,
  { box, window }: { readonly box: Box; readonly window: MapWindow },
): Promise<readonly Cluster[]> => {
  const level = levelFor(window)
  const size = 8 / 2 ** level
  const x = sql`floor((s.longitude + 180) / ${size}::float8)`
  const y = sql`floor((s.latitude + 90) / ${size}::float8)`
  const { rows } = isCounted(search)
    ? await sql<ClusterRow>`
        select sum(sites) as sites, sum(longitudes) / sum(sites) as longitude, sum(latitudes) / sum(sites) as latitude
        from heritage.bin where relation = ${search.relation} and level = ${level}
          and x between ${Math.floor((box.west + 180) / size)} and ${Math.floor((box.east + 180) / size)}
          and y between ${Math.floor((box.south + 90) / size)} and ${Math.floor((box.north + 90) / size)}
          and (${search.kind} = '' or kind = ${search.kind})
          and (${search.condition} = '' or condition = ${search.condition})
        group by x, y having sum(sites) > 0`.execute(tx)
    : await sql<ClusterRow>`
        select count(*) as sites, avg(s.longitude) as longitude, avg(s.latitude) as latitude
        from ${found(search)} where ${narrowed(search)} and ${inside(box)} group by ${x}, ${y}`.execute(
        tx,
      )
  return rows.map(({ sites, longitude, latitude }) => ({
    sites: Number(sites),
    longitude,
    latitude,
  }))
}

/** How many of the sites found are in which state, by kind: the picture of a region. */
export type StateCount = {
  readonly kind: string
  readonly condition: Condition
  readonly sites: number
}

export const countStates = async (
  tx: Transaction,
  search: Search,
): Promise<readonly StateCount[]> => {
  const { rows } = isCounted(search)
    ? await sql<{ kind: string; condition: string; sites: string }>`
        select s.kind, s.condition, count(*) as sites from heritage.seen s where ${narrowed(search)}
        group by s.kind, s.condition`.execute(tx)
    : await sql<{ kind: string; condition: string; sites: string }>`
        select s.kind, s.condition, count(*) as sites from ${found(search)} where ${narrowed(search)}
        group by s.kind, s.condition`.execute(tx)
  return rows.map(({ kind, condition, sites }) => ({
    kind,
    condition: conditions.find((known) => known === condition) ?? 'unknown',
    sites: Number(sites),
  }))
}

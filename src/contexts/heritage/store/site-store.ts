import { sql } from 'kysely'

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { recordedBy } from '#kit/db/recorded-by.ts'
import { newId } from '#kit/ids/ids.ts'

import { middleOf } from '../domain/geometry.ts'
import {
  type Claim,
  gradeOf,
  type Hiding,
  type Location,
  type Site,
  type SiteContent,
} from '../domain/site.ts'
import { listClaims } from './claim-store.ts'
import { inPortions } from './in-portions.ts'
import { geometrySchema, siteContentSchema } from './site-schema.ts'

type Row = {
  readonly id: string
  readonly relation: string
  readonly owner: string
  readonly visibility: string
  readonly slug: string
  readonly content: unknown
  readonly geometry: unknown
  readonly grade: string | null
  readonly public_sees: string
  readonly other_sees: string
  readonly recorded_at: Date
}

/** A site with all that is said of it. */
export type FoundSite = Site & {
  readonly claims: readonly Claim[]
  readonly hiding: Pick<Hiding, 'publicSees' | 'otherSees'>
}

const siteOf = (row: Row, claims: readonly Claim[]): FoundSite => ({
  id: row.id,
  relation: row.relation,
  owner: row.owner,
  visibility: row.visibility,
  slug: row.slug,
  content: siteContentSchema.parse(row.content),
  geometry: row.geometry === null ? null : geometrySchema.parse(row.geometry),
  grade: gradeOf(row.grade),
  revisedAt: row.recorded_at.getTime(),
  hiding: { publicSees: gradeOf(row.public_sees), otherSees: gradeOf(row.other_sees) },
  claims,
  names: claims.filter((claim) => claim.about === 'name'),
})

type Wanted =
  | { readonly slug: string }
  | { readonly ids: readonly string[] }
  | { readonly after: string; readonly most: number; readonly relation: string }

// A few conditions of which one holds: the planner uses the index of that one.
const conditionOf = (wanted: Wanted) => {
  if ('slug' in wanted) return sql`s.slug = ${wanted.slug}`
  if ('ids' in wanted) return sql`s.id = any (${wanted.ids}::uuid[])`
  return sql`s.relation = ${wanted.relation} and s.id > ${wanted.after}::uuid`
}

/** The sites that the transaction may know of, each as exactly as its reader may see it, by their ids. */
export const listSites = async (tx: Transaction, wanted: Wanted): Promise<readonly FoundSite[]> => {
  const most = 'most' in wanted ? wanted.most : 10_000
  const { rows } = await sql<Row>`
    select s.id, s.relation, s.owner, s.visibility, s.slug, v.content, p.geometry, p.grade, s.public_sees,
      s.other_sees, v.recorded_at
    from heritage.site s
    join lateral (select r.content, r.recorded_at from heritage.revision r where r.site = s.id
      order by r.step desc limit 1) v on true
    left join heritage.seen p on p.site = s.id
    where ${conditionOf(wanted)} order by s.id limit ${most}`.execute(tx)
  const claims = await listClaims(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => siteOf(row, claims.get(row.id) ?? []))
}

/** The site at an address, or with an id. */
export const findSite = async (
  tx: Transaction,
  wanted: { readonly slug: string } | { readonly id: string },
): Promise<FoundSite | undefined> => {
  const [site] = await listSites(tx, 'id' in wanted ? { ids: [wanted.id] } : wanted)
  return site
}

export type NewSite = Hiding & {
  readonly id: string
  readonly slug: string
  readonly content: SiteContent
  readonly location: Location | null
  readonly broughtBy?: string
}

/**
 * Sites of the actor's side, with what is recorded of each; the caller adds names and claims. Answers
 * the ids that are new: one that is taken, by whoever, is passed over.
 */
export const insertSites = async (
  tx: Transaction,
  actor: Actor,
  sites: readonly NewSite[],
): Promise<ReadonlySet<string>> => {
  const all = new Set<string>()
  for (const some of inPortions(sites)) {
    const rows = some.map(({ id, slug, visibility, publicSees, otherSees, broughtBy }) => ({
      id,
      relation: actor.relation,
      owner: actor.side,
      visibility,
      public_sees: publicSees,
      other_sees: otherSees,
      slug,
      brought_by: broughtBy ?? null,
    }))
    const written = await tx
      .insertInto('heritage.site')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute()
    const ids = new Set(written.map(({ id }) => id))
    for (const id of ids) all.add(id)
    const own = some.filter(({ id }) => ids.has(id))
    await insertRevisions(
      tx,
      actor,
      own.map(({ id, visibility, content }) => ({ site: id, visibility, content })),
    )
    await insertLocations(
      tx,
      actor,
      own.flatMap(({ id, location }) => (location === null ? [] : [{ site: id, location }])),
    )
  }
  return all
}

type NewRevision = {
  readonly site: string
  readonly visibility: string
  readonly content: SiteContent
}

export const insertRevisions = async (
  tx: Transaction,
  actor: Actor,
  revisions: readonly NewRevision[],
): Promise<void> => {
  if (revisions.length === 0) return
  const rows = revisions.map(({ site, visibility, content }) => ({
    id: newId(),
    site,
    visibility,
    content: JSON.stringify(content),
    ...recordedBy(actor),
  }))
  await tx.insertInto('heritage.revision').values(rows).execute()
}

/** Where sites are, exactly: only their owner reads this again. */
const insertLocations = async (
  tx: Transaction,
  actor: Actor,
  locations: readonly { readonly site: string; readonly location: Location }[],
): Promise<void> => {
  if (locations.length === 0) return
  const rows = locations.map(({ site, location: { geometry, certainty, source } }) => {
    const [longitude, latitude] = geometry === null ? [null, null] : middleOf(geometry)
    return {
      id: newId(),
      site,
      visibility: actor.side,
      geometry: geometry === null ? null : JSON.stringify(geometry),
      longitude,
      latitude,
      certainty,
      source,
      ...recordedBy(actor),
    }
  })
  await tx.insertInto('heritage.location').values(rows).execute()
}

import { sql } from 'kysely'

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { keepFound } from '#kit/db/found-records.ts'
import { recordedBy } from '#kit/db/recorded-by.ts'
import { newId } from '#kit/ids/ids.ts'

import type { ProjectAct, RecordedAct } from '../domain/act.ts'
import type { RecordedScope, Scope } from '../domain/project.ts'
import { actSchema, scopeSchema } from './project-schema.ts'
import { projectWords } from './restoration-words.ts'

/** A project with its scope as it is now, and all that was done, in the order of recording. */
export type Project = RecordedScope & {
  readonly id: string
  readonly relation: string
  readonly site: string
  readonly need: string | null
  /** The version of the offer that it takes up. */
  readonly offer: string | null
  readonly slug: string
  readonly acts: readonly RecordedAct[]
}

type Row = {
  readonly id: string
  readonly relation: string
  readonly site: string
  readonly need: string | null
  readonly offer: string | null
  readonly slug: string
  readonly content: unknown
  readonly content_hash: string
  readonly side: string
  readonly member_name: string
  readonly recorded_at: Date
}

type ActRow = {
  readonly act: string
  readonly project: string
  readonly content: unknown
  readonly side: string
  readonly member_name: string
  readonly recorded_at: Date
}

const actOf = (row: ActRow): RecordedAct => ({
  act: row.act,
  content: actSchema.parse(row.content),
  side: row.side,
  memberName: row.member_name,
  recordedAt: row.recorded_at.getTime(),
})

const projectOf = (row: Row, acts: readonly ActRow[]): Project => ({
  id: row.id,
  relation: row.relation,
  site: row.site,
  need: row.need,
  offer: row.offer,
  slug: row.slug,
  scope: scopeSchema.parse(row.content),
  contentHash: row.content_hash,
  side: row.side,
  memberName: row.member_name,
  recordedAt: row.recorded_at.getTime(),
  acts: acts.map(actOf),
})

/** The projects that the transaction may see, or the one at an address, the oldest first. */
export const listProjects = async (
  tx: Transaction,
  { slug }: { readonly slug?: string } = {},
): Promise<readonly Project[]> => {
  const { rows } = await sql<Row>`
    select p.id, p.relation, p.site, p.need, p.offer, p.slug, s.content, s.content_hash, s.side, s.member_name, s.recorded_at
    from restoration.project p
    join lateral (select * from restoration.scope s where s.project = p.id
      order by step desc limit 1) s on true
    where ${slug ?? null}::text is null or p.slug = ${slug ?? null}
    order by p.recorded_at, p.id`.execute(tx)
  const { rows: acts } = await sql<ActRow>`
    select * from (
      select distinct on (act) act, project, content, side, member_name, recorded_at,
        min(step) over (partition by act) as first
      from restoration.act where project = any (${rows.map(({ id }) => id)}::uuid[])
      order by act, step desc) latest
    where content is not null order by first`.execute(tx)
  const byProject = Map.groupBy(acts, ({ project }) => project)
  return rows.map((row) => projectOf(row, byProject.get(row.id) ?? []))
}

/** A project without its scope, which its caller records in the same transaction. */
export const insertProject = async (
  tx: Transaction,
  actor: Actor,
  project: Pick<Project, 'id' | 'site' | 'need' | 'offer' | 'slug'>,
): Promise<void> => {
  await tx
    .insertInto('restoration.project')
    .values({ ...project, relation: actor.relation })
    .execute()
}

/** Records a scope anew. Whatever was approved before binds another hash. */
export const insertScope = async (
  tx: Transaction,
  actor: Actor,
  {
    project,
    scope,
    contentHash,
  }: { readonly project: string; readonly scope: Scope; readonly contentHash: string },
): Promise<void> => {
  await tx
    .insertInto('restoration.scope')
    .values({
      id: newId(),
      project,
      content: JSON.stringify(scope),
      content_hash: contentHash,
      ...recordedBy(actor),
    })
    .execute()
  await keepFound(tx, projectWords, project)
}

/** Records an act, or takes it back where there is no content. */
export const insertAct = async (
  tx: Transaction,
  actor: Actor,
  {
    project,
    act = newId(),
    kind,
    content,
  }: {
    readonly project: string
    readonly act?: string
    readonly kind: ProjectAct['kind']
    readonly content: ProjectAct | null
  },
): Promise<string> => {
  await tx
    .insertInto('restoration.act')
    .values({
      id: newId(),
      act,
      project,
      kind,
      content: content === null ? null : JSON.stringify(content),
      ...recordedBy(actor),
    })
    .execute()
  return act
}

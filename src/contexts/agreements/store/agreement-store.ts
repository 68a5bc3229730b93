import { sql } from 'kysely'
import { z } from 'zod'

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { keepFound } from '#kit/db/found-records.ts'
import { newId } from '#kit/ids/ids.ts'
import { type Day, dayFromIso, isoFromDay } from '#kit/time/days.ts'

import type { Agreement, Recorded, RecordedAct } from '../domain/agreement.ts'
import type { Clauses } from '../domain/clause.ts'
import type { Description } from '../domain/description.ts'
import { listActs } from './act-store.ts'
import { agreementWords } from './agreement-words.ts'
import { clausesSchema } from './clauses-schema.ts'
import { descriptionSchema } from './description-schema.ts'

/** Description and clauses as one revision had them. */
export type Revision = Recorded & {
  readonly description: Description
  readonly clauses: Clauses
}

type RecordedRow = {
  readonly side: string
  readonly member_name: string
  readonly recorded_at: Date
  readonly announced_on: string | null
}

/** Who recorded a row, and when. */
const recordedOf = (row: RecordedRow): Recorded => ({
  side: row.side,
  memberName: row.member_name,
  recordedAt: row.recorded_at.getTime(),
  announcedOn: row.announced_on === null ? null : (dayFromIso(row.announced_on) ?? null),
})

type RevisionRow = RecordedRow & { readonly description: unknown; readonly clauses: unknown }

const revisionOf = (row: RevisionRow): Revision => ({
  ...recordedOf(row),
  description: descriptionSchema.parse(row.description),
  clauses: clausesSchema.parse(row.clauses),
})

type Row = RevisionRow & {
  readonly id: string
  readonly relation: string
  readonly slug: string
  readonly visibility: string
}

const agreementOf = (row: Row, acts: readonly RecordedAct[]): Agreement => {
  const { description, clauses, ...revised } = revisionOf(row)
  const { id, relation, slug, visibility } = row
  return { id, relation, slug, visibility, description, clauses, revised, acts }
}

type Wanted = {
  readonly slug?: string
  readonly id?: string
  /** These agreements alone. */
  readonly ids?: readonly string[]
}

/** The agreements that the transaction may see, as they are recorded now, by their keys. */
export const listAgreements = async (
  tx: Transaction,
  { slug, id, ids }: Wanted = {},
): Promise<readonly Agreement[]> => {
  const { rows } = await sql<Row>`
    select a.id, a.relation, a.slug, a.visibility, r.description, r.clauses, r.side, r.member_name,
      r.recorded_at, r.announced_on
    from agreements.agreement a
    join lateral (select * from agreements.revision r where r.agreement = a.id
      order by step desc limit 1) r on true
    where (${slug ?? null}::text is null or a.slug = ${slug ?? null})
      and (${id ?? null}::uuid is null or a.id = ${id ?? null}::uuid)
      and ${ids === undefined ? sql`true` : sql`a.id = any (${ids}::uuid[])`}
    order by r.description ->> 'key', a.id`.execute(tx)
  const acts = await listActs(
    tx,
    rows.map((row) => row.id),
  )
  return rows.map((row) => agreementOf(row, acts.get(row.id) ?? []))
}

/** One agreement by its id; undefined where the transaction may not see it. */
export const findAgreement = async (
  tx: Transaction,
  { id }: { readonly id: string },
): Promise<Agreement | undefined> => (await listAgreements(tx, { id }))[0]

/** How the record of an agreement came to be what it is, latest first. */
export const listRevisions = async (
  tx: Transaction,
  agreement: string,
): Promise<readonly Revision[]> => {
  const rows = await tx
    .selectFrom('agreements.revision')
    .select(['description', 'clauses', 'side', 'member_name', 'recorded_at', 'announced_on'])
    .where('agreement', '=', agreement)
    .orderBy('step', 'desc')
    .execute()
  return rows.map(revisionOf)
}

/** The columns by which every row says who recorded it. */
const recordedBy = (actor: Actor) => ({
  relation: actor.relation,
  side: actor.side,
  member: actor.member,
  member_name: actor.name,
})

export type NewRevision = {
  readonly agreement: string
  readonly visibility: string
  readonly description: Description
  readonly clauses: Clauses
  readonly announcedOn: Day | null
}

export const insertRevision = async (
  tx: Transaction,
  actor: Actor,
  { agreement, visibility, description, clauses, announcedOn }: NewRevision,
): Promise<void> => {
  await tx
    .insertInto('agreements.revision')
    .values({
      id: newId(),
      agreement,
      visibility,
      description: JSON.stringify(z.encode(descriptionSchema, description)),
      clauses: JSON.stringify(z.encode(clausesSchema, clauses)),
      announced_on: announcedOn === null ? null : isoFromDay(announcedOn),
      ...recordedBy(actor),
    })
    .execute()
  await keepFound(tx, agreementWords, agreement)
}

/** An agreement without a revision yet, which its caller records in the same transaction. */
export const insertAgreement = async (
  tx: Transaction,
  { id, relation, visibility, slug }: Pick<Agreement, 'id' | 'relation' | 'visibility' | 'slug'>,
): Promise<void> => {
  await tx.insertInto('agreements.agreement').values({ id, relation, visibility, slug }).execute()
}

/** Lets both sides see an agreement. What was recorded of it before stays as it was seen. */
export const shareAgreement = async (tx: Transaction, id: string): Promise<void> => {
  await tx
    .updateTable('agreements.agreement')
    .set({ visibility: 'joint' })
    .where('id', '=', id)
    .execute()
}

/** Two tables with the same agreement, or one sent twice, are brought one after the other. */
export const oneImportAtATime = async (tx: Transaction, { relation }: Actor): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('agreements of ' || ${relation}::text, 0))`.execute(
    tx,
  )
}

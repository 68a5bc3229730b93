import { z } from 'zod'

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import type { Instant } from '#kit/time/days.ts'

import type { Act } from '../domain/act.ts'
import type { Agreement } from '../domain/agreement.ts'
import type { Clauses } from '../domain/clause.ts'
import type { Description } from '../domain/description.ts'
import { actSchema } from './act-schema.ts'
import { clausesSchema } from './clauses-schema.ts'
import { descriptionSchema } from './description-schema.ts'

/** An agreement as both sides put it before the public. */
export type PublishedAgreement = {
  readonly relation: string
  readonly slug: string
  readonly description: Description
  readonly clauses: Clauses
  readonly acts: readonly Act[]
  readonly contentHash: string
  readonly publishedAt: Instant
}

const contentSchema = z.strictObject({
  description: descriptionSchema,
  clauses: clausesSchema,
  acts: z.array(actSchema),
})

const columns = ['relation', 'slug', 'content', 'content_hash', 'recorded_at'] as const

type Row = {
  readonly relation: string
  readonly slug: string
  readonly content: unknown
  readonly content_hash: string
  readonly recorded_at: Date
}

const publishedOf = (row: Row): PublishedAgreement => ({
  ...contentSchema.parse(row.content),
  relation: row.relation,
  slug: row.slug,
  contentHash: row.content_hash,
  publishedAt: row.recorded_at.getTime(),
})

/** What the public sees of an agreement, if anything. */
export const findPublished = async (
  tx: Transaction,
  agreement: string,
): Promise<PublishedAgreement | undefined> => {
  const row = await tx
    .selectFrom('agreements.publication')
    .select([...columns])
    .where('agreement', '=', agreement)
    .orderBy('step', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? undefined : publishedOf(row)
}

/** What the public sees of the agreement at an address, if anything. */
export const findPublishedAt = async (
  tx: Transaction,
  slug: string,
): Promise<PublishedAgreement | undefined> => {
  const row = await tx
    .selectFrom('agreements.publication')
    .select([...columns])
    .where('slug', '=', slug)
    .orderBy('step', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? undefined : publishedOf(row)
}

/** All that the transaction may see of what was published, each as it stands now. */
export const listPublished = async (tx: Transaction): Promise<readonly PublishedAgreement[]> => {
  const rows = await tx
    .selectFrom('agreements.publication')
    .distinctOn('agreement')
    .select([...columns, 'agreement'])
    .orderBy('agreement')
    .orderBy('step', 'desc')
    .execute()
  return rows.map(publishedOf)
}

export const insertPublication = async (
  tx: Transaction,
  actor: Actor,
  {
    agreement,
    content,
    contentHash,
  }: { readonly agreement: Agreement; readonly content: object; readonly contentHash: string },
): Promise<void> => {
  await tx
    .insertInto('agreements.publication')
    .values({
      id: newId(),
      agreement: agreement.id,
      slug: agreement.slug,
      content: JSON.stringify(content),
      content_hash: contentHash,
      relation: actor.relation,
      member: actor.member,
      member_name: actor.name,
    })
    .execute()
}

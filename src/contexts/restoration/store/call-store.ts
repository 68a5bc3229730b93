import { sql } from 'kysely'
import { z } from 'zod'

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { recordedBy } from '#kit/db/recorded-by.ts'
import { newId } from '#kit/ids/ids.ts'

import type { Call, CallContent } from '../domain/call.ts'
import { day, localised, named, terms } from './schema-parts.ts'

const callSchema = z.strictObject({
  ...terms,
  title: named,
  words: localised,
  urgency: z.enum(['immediate', 'urgent', 'high', 'medium', 'low']),
  until: day.nullable(),
  illustrative: z.boolean(),
}) satisfies z.ZodType<CallContent>

type Row = {
  readonly id: string
  readonly need: string
  readonly site: string
  readonly relation: string
  readonly side: string
  readonly slug: string
  readonly content: unknown
  readonly recorded_at: Date
}

const callOf = ({ content, recorded_at, ...row }: Row): Call => ({
  ...row,
  content: callSchema.parse(content),
  publishedAt: recorded_at.getTime(),
})

/** The calls that stand, as far as the transaction may see them, the latest first. */
export const listCalls = async (
  tx: Transaction,
  { slug, need }: { readonly slug?: string; readonly need?: string } = {},
): Promise<readonly Call[]> => {
  const { rows } = await sql<Row>`
    select * from (
      select distinct on (need) id, need, site, relation, side, slug, content, recorded_at, step
      from restoration.call
      where (${slug ?? null}::text is null or slug = ${slug ?? null})
        and (${need ?? null}::uuid is null or need = ${need ?? null}::uuid)
      order by need, step desc) latest
    where content is not null order by step desc`.execute(tx)
  return rows.map(({ id, need: of, site, relation, side, slug: at, content, recorded_at }) =>
    callOf({ id, need: of, site, relation, side, slug: at, content, recorded_at }),
  )
}

/** Puts a call before everybody, or closes it where there is no content. */
export const insertCall = async (
  tx: Transaction,
  actor: Actor,
  {
    need,
    site,
    slug,
    content,
  }: Pick<Call, 'need' | 'site' | 'slug'> & { readonly content: CallContent | null },
): Promise<void> => {
  await tx
    .insertInto('restoration.call')
    .values({
      id: newId(),
      need,
      site,
      slug,
      content: content === null ? null : JSON.stringify(content),
      ...recordedBy(actor),
    })
    .execute()
}

import { sql } from 'kysely'

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { keepFound } from '#kit/db/found-records.ts'
import { recordedBy } from '#kit/db/recorded-by.ts'
import { newId } from '#kit/ids/ids.ts'

import type { Need, NeedContent } from '../domain/need.ts'
import { needSchema } from './need-schema.ts'
import { needWords } from './restoration-words.ts'

type Row = {
  readonly id: string
  readonly relation: string
  readonly site: string
  readonly owner: string
  readonly visibility: string
  readonly slug: string
  readonly content: unknown
  readonly member_name: string
  readonly recorded_at: Date
}

const needOf = ({ content, member_name, recorded_at, ...row }: Row): Need => ({
  ...row,
  content: needSchema.parse(content),
  memberName: member_name,
  revisedAt: recorded_at.getTime(),
})

type Wanted = { readonly slug?: string; readonly id?: string }

/** The needs that the transaction may see, as they are recorded now, the oldest first. */
export const listNeeds = async (
  tx: Transaction,
  { slug, id }: Wanted = {},
): Promise<readonly Need[]> => {
  const { rows } = await sql<Row>`
    select n.id, n.relation, n.site, n.owner, n.visibility, n.slug, r.content, r.member_name, r.recorded_at
    from restoration.need n
    join lateral (select * from restoration.need_revision r where r.need = n.id
      order by step desc limit 1) r on true
    where (${slug ?? null}::text is null or n.slug = ${slug ?? null})
      and (${id ?? null}::uuid is null or n.id = ${id ?? null}::uuid)
    order by n.recorded_at, n.id`.execute(tx)
  return rows.map(needOf)
}

/** A need without what it says, which its caller records in the same transaction. */
export const insertNeed = async (
  tx: Transaction,
  actor: Actor,
  need: Pick<Need, 'id' | 'site' | 'visibility' | 'slug'>,
): Promise<void> => {
  await tx
    .insertInto('restoration.need')
    .values({ ...need, relation: actor.relation, owner: actor.side })
    .execute()
}

export const insertNeedRevision = async (
  tx: Transaction,
  actor: Actor,
  {
    need,
    visibility,
    content,
  }: { readonly need: string; readonly visibility: string; readonly content: NeedContent },
): Promise<void> => {
  await tx
    .insertInto('restoration.need_revision')
    .values({
      id: newId(),
      need,
      visibility,
      content: JSON.stringify(content),
      ...recordedBy(actor),
    })
    .execute()
  await keepFound(tx, needWords, need)
}

/** Lets the other side see a need. What was recorded of it before stays as it was seen. */
export const shareNeed = async (tx: Transaction, id: string): Promise<void> => {
  await tx
    .updateTable('restoration.need')
    .set({ visibility: 'joint' })
    .where('id', '=', id)
    .execute()
}

import { sql } from 'kysely'
import { z } from 'zod'

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { recordedBy } from '#kit/db/recorded-by.ts'
import { newId } from '#kit/ids/ids.ts'

import type { Call, Reply, ReplyContent } from '../domain/call.ts'
import { day } from './schema-parts.ts'

const replySchema = z.strictObject({
  organisation: z.string(),
  country: z.string(),
  name: z.string(),
  email: z.string(),
  words: z.string(),
  language: z.string(),
  // What was answered before answers could name a day names none.
  standsUntil: day.nullable().default(null),
}) satisfies z.ZodType<ReplyContent>

/** Keeps what somebody answered to a call, for the side that called. The registrar's to write. */
export const insertReply = async (
  tx: Transaction,
  { id: call, need, relation, side }: Call,
  content: ReplyContent,
): Promise<void> => {
  await tx
    .insertInto('restoration.reply')
    .values({
      id: newId(),
      call,
      need,
      relation,
      visibility: side,
      content: JSON.stringify(content),
    })
    .execute()
}

type Row = {
  readonly id: string
  readonly need: string
  readonly content: unknown
  readonly recorded_at: Date
  readonly says: string | null
}

/** What was answered to the calls of the transaction's side, the latest first. */
export const listReplies = async (tx: Transaction): Promise<readonly Reply[]> => {
  const { rows } = await sql<Row>`
    select r.id, r.need, r.content, r.recorded_at, w.says
    from restoration.reply r
    left join lateral (select says from restoration.reply_review w where w.reply = r.id
      order by step desc limit 1) w on true
    order by r.recorded_at desc`.execute(tx)
  return rows.map(({ id, need, content, recorded_at, says }) => ({
    id,
    need,
    content: replySchema.parse(content),
    at: recorded_at.getTime(),
    review: says === 'taken-up' || says === 'declined' ? says : null,
  }))
}

export const insertReview = async (
  tx: Transaction,
  actor: Actor,
  review: { readonly reply: string } & (
    { readonly says: 'taken-up'; readonly offer: string } | { readonly says: 'declined' }
  ),
): Promise<void> => {
  await tx
    .insertInto('restoration.reply_review')
    .values({ id: newId(), visibility: actor.side, ...review, ...recordedBy(actor) })
    .execute()
}

/** Erases what somebody answered, with the person in it. */
export const eraseReply = async (tx: Transaction, id: string): Promise<void> => {
  await tx.deleteFrom('restoration.reply').where('id', '=', id).execute()
}

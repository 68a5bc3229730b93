import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'

import type { Actor } from '../domain/actor.ts'

/** What a key stands for: the request, and the record that it makes. */
export type KeptRequest = { readonly requestHash: string; readonly subject: string }

type Asking = {
  readonly actor: Pick<Actor, 'relation' | 'side' | 'member'>
  readonly keyHash: string
}

/** The request that a member's key stands for; nobody else can use the key until the transaction ends. */
export const lockRequest = async (
  tx: Transaction,
  { actor, keyHash }: Asking,
): Promise<KeptRequest | undefined> => {
  const name = `${actor.member} ${keyHash}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 2))`.execute(tx)
  const row = await tx
    .selectFrom('access.request_key')
    .select(['request_hash', 'subject'])
    .where('member', '=', actor.member)
    .where('key_hash', '=', keyHash)
    .executeTakeFirst()
  return row && { requestHash: row.request_hash, subject: row.subject }
}

export const insertRequest = async (
  tx: Transaction,
  { actor, keyHash, requestHash, subject }: Asking & KeptRequest,
): Promise<void> => {
  const { relation, side, member } = actor
  await tx
    .insertInto('access.request_key')
    .values({ member, key_hash: keyHash, relation, side, request_hash: requestHash, subject })
    .execute()
}

/** Forgets what is older than row-level security keeps: thirty days. */
export const forgetOldRequests = async (tx: Transaction): Promise<void> => {
  await tx.deleteFrom('access.request_key').execute()
}

import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'

/** Until the transaction ends nobody else changes this meeting. */
export const oneChangeAtATime = async (tx: Transaction, slug: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('meeting ' || ${slug}::text, 0))`.execute(
    tx,
  )
}

import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'
import type { Instant } from '#kit/time/days.ts'

import type { EventFacts } from '../domain/event-facts.ts'
import { factsSchema } from './notice-store.ts'

/** What the people of a register know, and since when the event says something else. */
export type Told = {
  readonly event: string
  readonly relation: string
  readonly visibility: string
  /** Null: nothing was ever noted. */
  readonly told: EventFacts | null
  readonly differsSince: Instant | null
  readonly offBy: string | null
}

/** The register, locked until the transaction ends. */
export const lockTold = async (tx: Transaction, event: string): Promise<Told | undefined> => {
  const row = await tx
    .selectFrom('registrations.register')
    .select(['event', 'relation', 'visibility', 'told', 'differs_since', 'off_by'])
    .where('event', '=', event)
    .forUpdate()
    .executeTakeFirst()
  return (
    row && {
      event: row.event,
      relation: row.relation,
      visibility: row.visibility,
      told: row.told === null ? null : factsSchema.parse(row.told),
      differsSince: row.differs_since?.getTime() ?? null,
      offBy: row.off_by,
    }
  )
}

/** Notes what people know from now on. `offBy`: by which change they were all released. */
export const recordTold = async (
  tx: Transaction,
  event: string,
  { told, offBy }: { readonly told: EventFacts; readonly offBy: string | null },
): Promise<void> => {
  await tx
    .updateTable('registrations.register')
    .set({ told: JSON.stringify(told), differs_since: null, off_by: offBy })
    .where('event', '=', event)
    .execute()
}

/** Notes that the event says something else than people know, or again the same. */
export const recordDiffering = async (
  tx: Transaction,
  event: string,
  since: Instant | null,
): Promise<void> => {
  const at = since === null ? null : new Date(since)
  await sql`update registrations.register set differs_since = ${at}
    where event = ${event} and differs_since is distinct from ${at}::timestamptz`.execute(tx)
}

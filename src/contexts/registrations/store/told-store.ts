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

type NowTold = {
  readonly event: string
  readonly told: EventFacts
  readonly tellsConditions: boolean
  /** By which change they were all released. */
  readonly offBy: string | null
}

/**
 * Notes what the people of these events know from now on. `tellsConditions`: those of the door too;
 * else what they knew of them stays, so that nobody misses one that came meanwhile.
 */
export const recordTold = async (tx: Transaction, told: readonly NowTold[]): Promise<void> => {
  await sql`update registrations.register r
    set told = case when t."tellsConditions" or r.told is null then t.told
        else t.told || jsonb_build_object('conditions', coalesce(r.told->'conditions', '[]')) end,
      differs_since = null, off_by = t."offBy"
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb)
      as t (event uuid, told jsonb, "tellsConditions" boolean, "offBy" uuid)
    where r.event = t.event`.execute(tx)
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

import { sql } from 'kysely'
import { z } from 'zod'

import { readGrounds } from '#contexts/measures/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import type { Instant } from '#kit/time/days.ts'

import type { Event } from '../domain/event.ts'
import type { RecordedDecision } from '../domain/format-now.ts'

const outcomes = z.enum(['in-person', 'hybrid', 'online', 'postpone', 'cancel', 'unclear'])
const causes = z.enum(['decide-by', 'certain', 'measure', 'edited'])
const onlineSeats = z.union([
  z.literal('unlimited'),
  z.literal('unclear'),
  z.string().regex(/^\d+$/).transform(Number),
])

/** The decisions on these events as of `until` and before, by event, the latest first. */
export const listDecisions = async (
  tx: Transaction,
  events: readonly string[],
  until: Instant,
): Promise<Map<string, RecordedDecision[]>> => {
  const byEvent = new Map<string, RecordedDecision[]>()
  if (events.length === 0) return byEvent
  const rows = await tx
    .selectFrom('programme.decision')
    .selectAll()
    .where(sql<boolean>`event = any(${events}::uuid[])`)
    .where('as_of', '<=', new Date(until))
    .orderBy('as_of', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute()
  for (const row of rows) {
    const known = byEvent.get(row.event) ?? []
    // Of two answers as of one moment, the one recorded later replaces the other.
    if (known.at(-1)?.asOf === row.as_of.getTime()) continue
    known.push({
      asOf: row.as_of.getTime(),
      outcome: outcomes.parse(row.outcome),
      onSite: { lo: row.on_site_lo ?? 0, hi: row.on_site_hi },
      online: onlineSeats.parse(row.online),
      because: readGrounds(row.because),
      cause: causes.parse(row.cause),
      contentHash: row.content_hash,
      visibility: row.visibility,
    })
    byEvent.set(row.event, known)
  }
  return byEvent
}

export const recordDecision = async (
  tx: Transaction,
  event: Event,
  decision: RecordedDecision,
): Promise<void> => {
  await tx
    .insertInto('programme.decision')
    .values({
      id: newId(),
      relation: event.relation,
      event: event.id,
      visibility: decision.visibility,
      as_of: new Date(decision.asOf),
      outcome: decision.outcome,
      on_site_lo: decision.onSite.lo,
      on_site_hi: decision.onSite.hi,
      online: String(decision.online),
      because: JSON.stringify(decision.because),
      cause: decision.cause,
      content_hash: decision.contentHash,
    })
    .execute()
}

/** One settling at a time in each relation; the lock ends with the transaction. */
export const lockDecisions = async (tx: Transaction, relation: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`settle ${relation}`}, 0))`.execute(tx)
}

/** Which of its times makes a measure known: in a demonstration the announcement, else the record. */
export const knowledgeCounts = async (tx: Transaction): Promise<'announced' | 'recorded'> => {
  const row = await tx.selectFrom('platform.installation').select('demo').executeTakeFirst()
  return row?.demo === true ? 'announced' : 'recorded'
}

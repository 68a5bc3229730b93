import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'

import type { FormerDate } from '../domain/former-date.ts'
import { whenOf } from './event-rows.ts'

/** The dates that these events were to have while they were public, the first one first, by event. */
export const listFormerDates = async (
  tx: Transaction,
  events: readonly string[],
): Promise<Map<string, FormerDate[]>> => {
  const byEvent = new Map<string, FormerDate[]>()
  if (events.length === 0) return byEvent
  const rows = await tx
    .selectFrom('programme.former_date')
    .select([
      'event',
      'date_precision',
      'first_day',
      'last_day',
      'start_time',
      'end_time',
      'zone',
      'left_at',
    ])
    .where(sql<boolean>`event = any(${events}::uuid[])`)
    .orderBy('recorded_at')
    .execute()
  for (const { event, zone, left_at, ...columns } of rows) {
    const when = whenOf(columns)
    if (when.precision === 'none') continue
    const known = byEvent.get(event) ?? []
    known.push({ when, zone, leftAt: left_at.getTime() })
    byEvent.set(event, known)
  }
  return byEvent
}

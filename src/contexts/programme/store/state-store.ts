import { sql } from 'kysely'

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'

import {
  eventStates,
  type RecordedState,
  type StateRecord,
  type ToldState,
} from '../domain/event-state.ts'

/** The recorded states of these events, earliest first, by event. */
export const listStates = async (
  tx: Transaction,
  events: readonly string[],
): Promise<Map<string, RecordedState[]>> => {
  const byEvent = new Map<string, RecordedState[]>()
  if (events.length === 0) return byEvent
  const rows = await tx
    .selectFrom('programme.event_state')
    .select(['event', 'state', 'holds_from', 'visibility'])
    .where(sql<boolean>`event = any(${events}::uuid[])`)
    .orderBy('holds_from')
    .orderBy('recorded_at')
    .execute()
  for (const { event, state, holds_from, visibility } of rows) {
    const record = {
      state: eventStates.find((known) => known === state) ?? 'idea',
      holdsFrom: holds_from.getTime(),
      visibility,
    }
    byEvent.set(event, [...(byEvent.get(event) ?? []), record])
  }
  return byEvent
}

export const recordState = async (
  tx: Transaction,
  event: { id: string; relation: string; visibility: string },
  entry: StateRecord & { reason: string | null; by: Pick<Actor, 'side' | 'member' | 'name'> },
): Promise<void> => {
  await tx
    .insertInto('programme.event_state')
    .values({
      id: newId(),
      relation: event.relation,
      event: event.id,
      visibility: event.visibility,
      state: entry.state,
      holds_from: new Date(entry.holdsFrom),
      reason: entry.reason,
      side: entry.by.side,
      member: entry.by.member,
      member_name: entry.by.name,
    })
    .execute()
}

/** The states of one event with who recorded them and why, earliest first: for the sides only. */
export const listToldStates = async (tx: Transaction, event: string): Promise<ToldState[]> => {
  const rows = await tx
    .selectFrom('programme.event_state')
    .select(['state', 'holds_from', 'reason', 'side', 'member_name'])
    .where('event', '=', event)
    .orderBy('holds_from')
    .orderBy('recorded_at')
    .execute()
  return rows.map(({ state, holds_from, reason, side, member_name }) => ({
    state: eventStates.find((known) => known === state) ?? 'idea',
    holdsFrom: holds_from.getTime(),
    reason,
    by: side === null || member_name === null ? null : { side, name: member_name },
  }))
}

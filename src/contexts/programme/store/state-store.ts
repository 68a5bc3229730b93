import type { Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import type { Instant } from '#kit/time/days.ts'

import { type EventState, eventStates, type StateRecord } from '../domain/event-state.ts'

/** The recorded states of these events, earliest first, by event. */
export const listStates = async (
  tx: Transaction,
  events: readonly string[],
): Promise<Map<string, StateRecord[]>> => {
  const byEvent = new Map<string, StateRecord[]>()
  if (events.length === 0) return byEvent
  const rows = await tx
    .selectFrom('programme.event_state')
    .select(['event', 'state', 'holds_from', 'reason'])
    .where('event', 'in', events)
    .orderBy('holds_from')
    .orderBy('recorded_at')
    .execute()
  for (const { event, state, holds_from, reason } of rows) {
    const record = {
      state: eventStates.find((known) => known === state) ?? 'idea',
      holdsFrom: holds_from.getTime(),
      reason,
    }
    byEvent.set(event, [...(byEvent.get(event) ?? []), record])
  }
  return byEvent
}

export const recordState = async (
  tx: Transaction,
  event: { id: string; relation: string; visibility: string },
  entry: { state: EventState; holdsFrom: Instant; reason: string | null; member: string | null },
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
      member: entry.member,
    })
    .execute()
}

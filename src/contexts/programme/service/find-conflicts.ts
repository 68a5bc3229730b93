import { listInstitutions } from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Instant } from '#kit/time/days.ts'

import { type Conflict, conflictsByEvent } from '../domain/conflicts.ts'
import { type EventView, listEventViews } from '../store/event-views.ts'
import { listHolds } from '../store/hold-store.ts'

/**
 * What would be in the way of these events if they were so, by event: each other, and whatever else
 * the transaction may see. Events that nothing is in the way of are left out.
 */
export const findConflicts = async (
  tx: Transaction,
  after: readonly EventView[],
  today: Instant,
): Promise<ReadonlyMap<string, readonly Conflict<EventView>[]>> => {
  if (after.length === 0) return new Map()
  const altered = new Map(after.map((view) => [view.event.id, view]))
  const views = await listEventViews(tx, { today })
  const known = { institutions: await listInstitutions(tx), holds: await listHolds(tx, today) }
  const found = conflictsByEvent(
    views.map((view) => altered.get(view.event.id) ?? view),
    known,
    today,
  )
  return new Map([...found].filter(([event]) => altered.has(event)))
}

import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Html } from '#kit/html/html.ts'

import { conflictsByEvent } from '../domain/conflicts.ts'
import { doubleBookingNote, doubleBookingsInWords } from '../pages/double-bookings.ts'
import { type EventView, listEventViews } from '../store/event-views.ts'
import { listHolds } from '../store/hold-store.ts'
import { openReader } from './open-reader.ts'

/**
 * What would be in the way of these events if they were so, as notes in the reader's words, by event:
 * each other, and whatever else the reader may see. Events that nothing is in the way of are left out.
 */
export const conflictsAfter = async (
  tx: Transaction,
  visit: DeskVisit,
  after: readonly EventView[],
): Promise<ReadonlyMap<string, readonly Html[]>> => {
  if (after.length === 0) return new Map()
  const { today, language } = visit
  const reader = await openReader(tx, visit)
  const altered = new Map(after.map((view) => [view.event.id, view]))
  const views = await listEventViews(tx, { today })
  const known = { ...reader, holds: await listHolds(tx, today) }
  const found = conflictsByEvent(
    views.map((view) => altered.get(view.event.id) ?? view),
    known,
    today,
  )
  return new Map(
    after.flatMap(({ event }) => {
      const conflicts = found.get(event.id)
      if (conflicts === undefined) return []
      const notes = doubleBookingsInWords(reader, conflicts, event.content)
      return [[event.id, notes.map((note) => doubleBookingNote(note, language))] as const]
    }),
  )
}

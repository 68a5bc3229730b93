import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Html } from '#kit/html/html.ts'

import type { Conflict } from '../domain/conflicts.ts'
import {
  doubleBookedByEvent,
  doubleBookingNote,
  doubleBookingsInWords,
} from '../pages/double-bookings.ts'
import { findConflicts } from '../service/find-conflicts.ts'
import type { EventView } from '../store/event-views.ts'
import { openReader } from './open-reader.ts'

type Conflicts = readonly Conflict<EventView>[]

/** Puts what is in the way of an event into notes for one reader. */
const noteConflicts = async (
  tx: Transaction,
  visit: DeskVisit,
): Promise<(event: EventView, conflicts: Conflicts) => Html[]> => {
  const reader = await openReader(tx, visit)
  return ({ event }, conflicts) =>
    doubleBookingsInWords(reader, conflicts, event.content).map((note) =>
      doubleBookingNote(note, visit.language),
    )
}

/** What else needs the same venue or the same people: of events as they are, and as they would be. */
export const doubleBookings = {
  byEvent: doubleBookedByEvent,
  find: findConflicts,
  notes: noteConflicts,
}

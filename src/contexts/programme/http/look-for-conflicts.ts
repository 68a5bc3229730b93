import type { DeskVisit } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'

import { type Candidate, conflictFinder } from '../domain/conflicts.ts'
import { bookingWords } from '../messages/booking-words.ts'
import { doubleBookingsInWords } from '../pages/double-bookings.ts'
import type { Looked } from '../pages/event-form-page/event-form-view.ts'
import { listEventViews } from '../store/event-views.ts'
import { listHolds } from '../store/hold-store.ts'
import { readAs } from './open-reader.ts'

/** Looks for what is in the way of something that is only typed yet, among what the visitor may see. */
export const lookForConflicts = (
  db: OpenDatabase,
  visit: DeskVisit,
  candidate: Candidate,
): Promise<Looked> =>
  readAs(db, visit, async (tx, reader) => {
    const { when } = candidate.content
    const near = when.precision === 'day' ? when : undefined
    const views = near === undefined ? [] : await listEventViews(tx, { today: visit.today, near })
    const holds = await listHolds(tx, visit.today)
    const conflicts = conflictFinder(views, { ...reader, holds })(candidate)
    const { content } = candidate
    const say = bookingWords(reader.language)
    return {
      found: doubleBookingsInWords(reader, conflicts, content),
      none: say(content.when.precision === 'day' ? 'booking.none' : 'booking.none.no-day'),
    }
  })

import { doubleBookedByEvent } from '../pages/double-bookings.ts'
import { conflictsAfter } from './conflicts-after.ts'

/** What else needs the same venue or the same people: of events as they are, and as they would be. */
export const doubleBookings = { byEvent: doubleBookedByEvent, after: conflictsAfter }

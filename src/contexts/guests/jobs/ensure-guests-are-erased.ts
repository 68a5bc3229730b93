import { asRegistrar } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import type { Instant } from '#kit/time/days.ts'

import { eraseGuestsOfPastEvents } from '../store/guest-store.ts'

/** Erases whoever was invited to events that ended long enough ago; safe to repeat. */
export const ensureGuestsAreErased = (
  db: OpenDatabase,
  relation: string,
  today: Instant,
): Promise<number> => asRegistrar(db, relation, (tx) => eraseGuestsOfPastEvents(tx, today))

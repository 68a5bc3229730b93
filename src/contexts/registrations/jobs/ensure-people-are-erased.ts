import { asRegistrar } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import type { Instant } from '#kit/time/days.ts'

import { erasePeopleOfPastEvents } from '../store/registration-store.ts'

/** Takes the people out of registrations whose event is over for as long as its register says. */
export const ensurePeopleAreErased = (
  db: OpenDatabase,
  relation: string,
  now: Instant,
): Promise<number> => asRegistrar(db, relation, (tx) => erasePeopleOfPastEvents(tx, now))

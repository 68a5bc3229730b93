import type { OpenDatabase } from '#kit/db/database.ts'

import { recordSideJoined } from '../store/member-store.ts'
import { asAccess } from '../store/transactions.ts'

/** Takes a side as joined: a demonstration has both at the table before anybody signs in. */
export const joinSide = (
  db: OpenDatabase,
  side: { relation: string; side: string },
): Promise<void> => asAccess(db, (tx) => recordSideJoined(tx, side))

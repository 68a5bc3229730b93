import type { OpenDatabase } from '#kit/db/database.ts'

import { forgetOldRequests } from '../store/request-key-store.ts'
import { asAccess } from '../store/transactions.ts'

/** A key is for sending a request again after a lost connection, not for looking back. */
export const ensureRequestKeysAreForgotten = (db: OpenDatabase): Promise<void> =>
  asAccess(db, forgetOldRequests)

import type { OpenDatabase } from '#kit/db/database.ts'

import { listRecentMails, type ListedMail } from '../store/mail-store.ts'
import { asAccess } from '../store/transactions.ts'

/** The latest mails, for the outbox of a demonstration. */
export const listOutbox = (db: OpenDatabase): Promise<ListedMail[]> => asAccess(db, listRecentMails)

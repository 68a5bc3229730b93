import type { OpenDatabase } from '#kit/db/database.ts'

import { findMail, type ListedMail, listMails, type WholeMail } from '../store/outbox-store.ts'
import { asAccess } from '../store/transactions.ts'

export const mostShown = 200

/** The latest mails, for the outbox of a demonstration; `recipient` is a part of an address. */
export const listOutbox = (db: OpenDatabase, recipient: string): Promise<ListedMail[]> =>
  asAccess(db, (tx) => listMails(tx, { recipient, limit: mostShown }))

export const findOutboxMail = (db: OpenDatabase, id: string): Promise<WholeMail | undefined> =>
  asAccess(db, (tx) => findMail(tx, id))

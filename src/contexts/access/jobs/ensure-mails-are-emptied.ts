import type { OpenDatabase } from '#kit/db/database.ts'

import { mailsAreKeptDays, mailsMayWaitDays } from '../domain/mail.ts'
import { emptySettledMails, giveUpOldMails } from '../store/mail-queue.ts'
import { asAccess } from '../store/transactions.ts'

/** Personal data ends: whom a mail went to and what it said goes, that it was sent stays. */
export const ensureMailsAreEmptied = async (db: OpenDatabase): Promise<void> => {
  await asAccess(db, (tx) => giveUpOldMails(tx, mailsMayWaitDays))
  let isDone = false
  while (!isDone) ({ isDone } = await asAccess(db, (tx) => emptySettledMails(tx, mailsAreKeptDays)))
}

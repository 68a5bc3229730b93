import type { OpenDatabase } from '#kit/db/database.ts'
import type { SendMail } from '#kit/mail/mail.ts'

import { type ClaimedMail, claimDueMail, recordOutcome } from '../store/mail-queue.ts'
import { asAccess } from '../store/transactions.ts'

// Claimed in a transaction of its own, then sent, then recorded: a crash between leaves one mail
// uncertain and never sends one twice unnoticed.
const handOver = async (db: OpenDatabase, send: SendMail, mail: ClaimedMail): Promise<void> => {
  try {
    await send({
      to: mail.recipient,
      subject: mail.subject,
      text: mail.text,
      messageId: mail.messageId,
    })
    await asAccess(db, (tx) => recordOutcome(tx, mail, { state: 'sent' }))
  } catch (error) {
    const reason = String(error)
    await asAccess(db, (tx) => recordOutcome(tx, mail, { state: 'failed', reason }))
  }
}

/** Sends every mail that waits, one after the other. */
export const ensureMailsAreSent = async (db: OpenDatabase, send: SendMail): Promise<void> => {
  let claimed = await asAccess(db, claimDueMail)
  while (claimed !== undefined) {
    if (claimed !== 'suppressed') await handOver(db, send, claimed)
    claimed = await asAccess(db, claimDueMail)
  }
}

import type { OpenDatabase } from '#kit/db/database.ts'
import type { SendMail } from '#kit/mail/mail.ts'

import { claimOneMail, type Mail, recordMailFailed, recordMailSent } from '../store/mail-store.ts'
import { asAccess } from '../store/transactions.ts'

// Claimed in a transaction of its own, then sent, then recorded: a crash between leaves one mail
// uncertain and never sends one twice unnoticed.
const handOver = async (db: OpenDatabase, send: SendMail, mail: Mail): Promise<void> => {
  try {
    await send({
      to: mail.recipient,
      subject: mail.subject,
      text: mail.body,
      messageId: mail.messageId,
    })
    await asAccess(db, (tx) => recordMailSent(tx, mail.id))
  } catch (error) {
    await asAccess(db, (tx) => recordMailFailed(tx, mail.id, String(error)))
  }
}

/** Sends every mail that waits, one after the other. */
export const ensureMailsAreSent = async (db: OpenDatabase, send: SendMail): Promise<void> => {
  let mail = await asAccess(db, claimOneMail)
  while (mail !== undefined) {
    await handOver(db, send, mail)
    mail = await asAccess(db, claimOneMail)
  }
}

import type { OpenDatabase } from '#kit/db/database.ts'
import type { OutgoingMail, SendMail } from '#kit/mail/mail.ts'

import { outcomeOf } from '../domain/mail-outcome.ts'
import { type ClaimedMail, claimDueMail, recordOutcome } from '../store/mail-queue.ts'
import { asAccess } from '../store/transactions.ts'
import { markSecondCopy } from '../documents/mark-second-copy.ts'

const outgoing = (mail: ClaimedMail): OutgoingMail => ({
  id: mail.id,
  to: mail.recipient,
  subject: mail.subject,
  calendars: mail.calendars,
  language: mail.language,
  messageId: mail.messageId,
  references: mail.references,
  isSecondCopy: mail.isSecondCopy,
  ...(mail.isSecondCopy ? markSecondCopy(mail) : { text: mail.text, html: mail.html }),
})

/**
 * Takes one mail that is due, hands it over and records what became of it; false when none is due.
 * The claim is committed before: a crash in between leaves this one mail uncertain, and no other.
 */
export const sendOneMail = async (db: OpenDatabase, send: SendMail): Promise<boolean> => {
  const claimed = await asAccess(db, claimDueMail)
  if (claimed === undefined) return false
  if (claimed === 'suppressed') return true
  const handover = await send(outgoing(claimed))
  await asAccess(db, (tx) => recordOutcome(tx, claimed, outcomeOf(claimed, handover)))
  return true
}

import type { OpenDatabase } from '#kit/db/database.ts'
import type { OutgoingMail, SendMail } from '#kit/mail/mail.ts'

import { outcomeOf } from '../domain/mail-outcome.ts'
import { type Claim, type ClaimedMail, claimDueMail, recordOutcome } from '../store/mail-queue.ts'
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
  ...(mail.unsubscribe !== null && { unsubscribe: mail.unsubscribe }),
  isSecondCopy: mail.isSecondCopy,
  ...(mail.isSecondCopy ? markSecondCopy(mail) : { text: mail.text, html: mail.html }),
})

type Taken = {
  readonly send: SendMail
  readonly claimed: Claim
  /** Then no other is taken. */
  readonly isStopping: () => boolean
}

/**
 * Hands over a mail that was claimed, records what became of it and claims the next, in one
 * transaction: one durable commit for each mail. The claim is committed before the hand-over, so
 * that a crash in between leaves this one mail uncertain, and no other. Answers the next claim.
 */
export const sendOneMail = async (
  db: OpenDatabase,
  { send, claimed, isStopping }: Taken,
): Promise<Claim | undefined> => {
  const handover = claimed === 'suppressed' ? undefined : await send(outgoing(claimed))
  return asAccess(db, async (tx) => {
    if (claimed !== 'suppressed' && handover !== undefined) {
      await recordOutcome(tx, claimed, outcomeOf(claimed, handover))
    }
    return isStopping() ? undefined : claimDueMail(tx)
  })
}

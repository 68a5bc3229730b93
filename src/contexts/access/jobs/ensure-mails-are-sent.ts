import type { OpenDatabase } from '#kit/db/database.ts'
import type { SendMail } from '#kit/mail/mail.ts'

import { sendOneMail } from '../service/send-one-mail.ts'
import { claimDueMail, releaseLostClaims } from '../store/mail-queue.ts'
import { asAccess } from '../store/transactions.ts'

/** Several mails at a time, each worker with one in its hands. */
const usualWorkers = 8

export type MailSending = {
  /** Sends what is due; resolves when nothing is, for the workers that were free. */
  readonly ensureMailsAreSent: () => Promise<void>
  /** Lets each worker finish the mail in its hands, and takes no other. */
  readonly stop: () => Promise<void>
}

/**
 * The workers that empty the outbox. Several processes may do so at once. A server that is slow
 * with one mail holds up one worker, and none of the others.
 */
export const openMailSending = (
  db: OpenDatabase,
  send: SendMail,
  workers = usualWorkers,
): MailSending => {
  const active = new Set<Promise<void>>()
  const stopping = new AbortController()
  const isStopping = (): boolean => stopping.signal.aborted
  const work = async (): Promise<void> => {
    let next = await asAccess(db, claimDueMail)
    while (next !== undefined) next = await sendOneMail(db, { send, claimed: next, isStopping })
  }
  const start = async (): Promise<void> => {
    const working = work()
    active.add(working)
    try {
      await working
    } finally {
      active.delete(working)
    }
  }
  return {
    ensureMailsAreSent: async () => {
      await asAccess(db, releaseLostClaims)
      await Promise.all(Array.from({ length: workers - active.size }, start))
    },
    stop: async () => {
      stopping.abort()
      await Promise.allSettled(active)
    },
  }
}

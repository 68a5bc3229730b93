import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { type MailState, mailStates } from '../domain/mail.ts'
import { isEmail, normaliseEmail } from '../domain/sign-in-rules.ts'
import { makeDueAgain } from '../store/mail-queue.ts'
import { countMails, findMail, listMails, type WholeMail } from '../store/outbox-store.ts'
import { suppressAddress, unsuppressAddress } from '../store/suppression-store.ts'
import { asAccess } from '../store/transactions.ts'
import { recordBounce } from './record-bounce.ts'

const mostListed = 1000

const list = (db: OpenDatabase, state: MailState | undefined) =>
  asAccess(db, async (tx) => ({
    counts: await countMails(tx),
    mails: await listMails(tx, { limit: mostListed, ...(state === undefined ? {} : { state }) }),
  }))

const show = (db: OpenDatabase, id: string): Promise<WholeMail | undefined> =>
  asAccess(db, (tx) => findMail(tx, id))

type SuppressionRefusal = 'email-is-not-an-address' | 'is-suppressed-already' | 'is-not-suppressed'

const suppress = async (
  db: OpenDatabase,
  text: string,
): Promise<Result<string, SuppressionRefusal>> => {
  const address = normaliseEmail(text)
  if (!isEmail(address)) return refuse('email-is-not-an-address')
  const isNew = await asAccess(db, (tx) => suppressAddress(tx, address, 'by the operator'))
  return isNew ? accept(address) : refuse('is-suppressed-already')
}

const unsuppress = async (
  db: OpenDatabase,
  text: string,
): Promise<Result<string, SuppressionRefusal>> => {
  const address = normaliseEmail(text)
  if (!isEmail(address)) return refuse('email-is-not-an-address')
  const wasThere = await asAccess(db, (tx) => unsuppressAddress(tx, address))
  return wasThere ? accept(address) : refuse('is-not-suppressed')
}

/** Whoever knows that an uncertain mail did not arrive sends one marked copy more. */
const resend = async (db: OpenDatabase, id: string): Promise<Result<string, 'is-not-uncertain'>> =>
  (await asAccess(db, (tx) => makeDueAgain(tx, id))) ? accept(id) : refuse('is-not-uncertain')

/** What the operator does with mails at the command line: nobody else may, they hold sign-in links. */
export const operatorOutbox = {
  states: mailStates,
  list,
  show,
  resend,
  suppress,
  unsuppress,
  recordBounce,
}

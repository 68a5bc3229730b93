import { emptyMails } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Instant } from '#kit/time/days.ts'

import { erasePerson, eraseSomeOfPastEvents, listMailsOfErased } from '../store/erasure-store.ts'

const emptyMailsOf = async (tx: Transaction, registrations: readonly string[]): Promise<void> => {
  const ids = await listMailsOfErased(tx, registrations)
  await emptyMails(tx, { ids, about: registrations })
}

/** Takes one person out of their registration and out of what they were mailed of it. */
export const eraseOne = async (tx: Transaction, registration: string): Promise<void> => {
  await emptyMailsOf(tx, await erasePerson(tx, registration))
}

/** The same for some of those whom their registers do not keep any longer; answers how many. */
export const eraseSome = async (
  tx: Transaction,
  which: { readonly now: Instant; readonly most: number },
): Promise<number> => {
  const erased = await eraseSomeOfPastEvents(tx, which)
  if (erased.length > 0) await emptyMailsOf(tx, erased)
  return erased.length
}

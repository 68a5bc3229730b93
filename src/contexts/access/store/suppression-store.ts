import type { Transaction } from '#kit/db/database.ts'

import { normaliseEmail } from '../domain/sign-in-rules.ts'

/** Keeps an address from being mailed; the first reason stays. False when it was there already. */
export const suppressAddress = async (
  tx: Transaction,
  address: string,
  reason: string,
): Promise<boolean> => {
  const added = await tx
    .insertInto('access.suppression')
    .values({ address: normaliseEmail(address), reason })
    .onConflict((conflict) => conflict.column('address').doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

/** Lets an address be mailed again. False when it was not suppressed. */
export const unsuppressAddress = async (tx: Transaction, address: string): Promise<boolean> => {
  const removed = await tx
    .deleteFrom('access.suppression')
    .where('address', '=', normaliseEmail(address))
    .executeTakeFirst()
  return removed.numDeletedRows === 1n
}

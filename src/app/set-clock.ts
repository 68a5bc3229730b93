import { asOperator } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import type { Instant } from '#kit/time/days.ts'

/** Lets *today* stand at an instant; everyone hears of it at once. */
export const setClock = (db: OpenDatabase, standsAt: Instant): Promise<void> =>
  asOperator(db, async (tx) => {
    const stand = { stands_at: new Date(standsAt) }
    await tx
      .insertInto('platform.clock')
      .values(stand)
      .onConflict((conflict) => conflict.column('only_row').doUpdateSet(stand))
      .execute()
  })

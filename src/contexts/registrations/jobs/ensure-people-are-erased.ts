import { asRegistrar } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import type { Instant } from '#kit/time/days.ts'

import { eraseSome } from '../service/erase-people.ts'

// People in one transaction: large enough to be quick, small enough to hold nobody up.
const mostAtOnce = 2_000

/**
 * Takes the people out of registrations whose event is over for as long as its register says, and
 * out of their mails. Answers how many.
 */
export const ensurePeopleAreErased = async (
  db: OpenDatabase,
  relation: string,
  now: Instant,
): Promise<number> => {
  let count = 0
  for (;;) {
    const erased = await asRegistrar(db, relation, (tx) => eraseSome(tx, { now, most: mostAtOnce }))
    if (erased === 0) return count
    count += erased
  }
}

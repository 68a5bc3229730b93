import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'

import type { Ledger } from '../service/keep-support.ts'
import type { FindMeetings } from '../service/meetings-of-support.ts'

/** What the services keep the ledger with, for a visit. */
export const ledgerOf = (
  { db, findMeetings }: Pick<Dependencies, 'db'> & { readonly findMeetings: FindMeetings },
  { language }: Pick<DeskVisit, 'language'>,
): Ledger => ({ db, findMeetings: (tx) => findMeetings(tx, { language }) })

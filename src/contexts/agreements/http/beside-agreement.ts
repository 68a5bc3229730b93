import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Html } from '#kit/html/html.ts'

import type { Agreement } from '../domain/agreement.ts'

/** What other contexts say of an agreement and of its acts on its page: nothing where they say nothing. */
export type BesideAgreement = (
  tx: Transaction,
  agreement: Pick<Agreement, 'id' | 'acts'>,
  visit: DeskVisit,
) => Promise<Html>

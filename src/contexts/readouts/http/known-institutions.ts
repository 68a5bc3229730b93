import { listInstitutions } from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'

import type { KnownInstitution } from '../domain/lexicon.ts'

/** The institutions that the transaction sees, by every name that they have, for the lexicon. */
export const knownInstitutions = async (
  tx: Transaction,
): Promise<readonly (readonly [string, KnownInstitution])[]> =>
  (await listInstitutions(tx)).flatMap(({ name, side }) =>
    Object.values(name)
      // A name of one short word would be found in words that mean something else.
      .filter((text) => text.length > 3)
      .map((text) => [text, { name: text, side }] as const),
  )

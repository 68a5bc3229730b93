import { listInstitutions } from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'

import type { Undertaking } from '../domain/undertaking.ts'

/** An undertaking whose owner's institution is an id as yet. */
export type Unnamed = Omit<Undertaking, 'ownerInstitution'>

/** With what the institution that sees to each is called; nothing is asked where none is known. */
export const withOwnerInstitutions = async (
  tx: Transaction,
  read: readonly Unnamed[],
): Promise<readonly Undertaking[]> => {
  const isKnown = read.some(({ content }) => content.owner.institution !== null)
  const institutions = isKnown ? await listInstitutions(tx) : []
  const names = new Map(institutions.map(({ id, name }) => [id, name]))
  return read.map((one) => ({
    ...one,
    ownerInstitution: names.get(one.content.owner.institution ?? '') ?? null,
  }))
}

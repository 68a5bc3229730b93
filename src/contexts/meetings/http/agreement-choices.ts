import type { DeskVisit } from '#contexts/access/contract.ts'
import { agreementsInShort } from '#contexts/agreements/contract.ts'
import type { Relation } from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Choice } from '#kit/html/components/field.ts'

import { todayOf } from './open-desk-of.ts'

/** The agreements between the sides that everybody sees who sees the record that may name one. */
export const readAgreementChoices = async (
  tx: Transaction,
  visit: DeskVisit,
  { relation, visibility }: { readonly relation: Relation; readonly visibility: string },
): Promise<readonly Choice[]> => {
  const { language } = visit
  const all = await agreementsInShort(tx, { language, today: todayOf(relation, visit) })
  return all
    .filter(({ isShared }) => isShared || visibility !== 'joint')
    .map(({ id, title }) => ({ value: id, label: title }))
}

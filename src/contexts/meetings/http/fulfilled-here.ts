import type { DeskVisit } from '#contexts/access/contract.ts'
import { getOwnRelation } from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { type Html, nothing } from '#kit/html/html.ts'

import { words } from '../messages/words.ts'
import { fulfilledHere } from '../pages/fulfilled-here.ts'
import { listUndertakings } from '../store/undertaking-store.ts'
import { sideName } from './open-desk-of.ts'
import { originOf, readOrigins } from './origins.ts'
import { standsInWords, undertakingLine } from './undertaking-in-words.ts'

/**
 * The way back from a deed to the word: a part for the page of a record, with the undertakings that
 * one of these ids fulfils, as far as the reader sees them. Nothing where there are none.
 */
export const fulfilledByRecord = async (
  tx: Transaction,
  ids: readonly string[],
  visit: DeskVisit,
): Promise<Html> => {
  const found = await listUndertakings(tx, { fulfilledBy: ids })
  if (found.length === 0) return nothing
  const relation = await getOwnRelation(tx)
  const origins = await readOrigins(tx, found, { visit, relation })
  const { language } = visit
  const lines = found.map((one) => ({
    ...undertakingLine(one, visit, relation),
    whose: sideName(relation, language)(one.actorSide),
    origin: originOf(one, origins, visit),
    stands: standsInWords(one, visit),
  }))
  return fulfilledHere(words(language), lines)
}

import type { Transaction } from '#kit/db/database.ts'
import { type Findable, probablyMeant } from '#kit/db/found-records.ts'

/**
 * The keys of what was probably meant by words that find nothing in the relation, among the kinds of
 * record that are named; undefined where nothing is near.
 */
export const wordsMeant = (
  tx: Transaction,
  asked: { readonly typed: string; readonly among: readonly Findable[] },
): Promise<readonly string[] | undefined> => probablyMeant(tx, asked.among, asked.typed)

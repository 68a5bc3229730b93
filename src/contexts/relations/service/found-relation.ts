import { asOperator } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { Relation } from '../domain/relation.ts'
import { listRelations, saveRelation } from '../store/relation-store.ts'

export type FoundRelationRefusal = 'relation-exists-already'

/** The operator founds a relation of two sides. */
export const foundRelation = (
  db: OpenDatabase,
  relation: Relation,
): Promise<Result<undefined, FoundRelationRefusal>> =>
  asOperator(db, async (tx) => {
    const known = await listRelations(tx)
    if (known.some(({ id }) => id === relation.id)) return refuse('relation-exists-already')
    await saveRelation(tx, relation)
    return accept(undefined)
  })

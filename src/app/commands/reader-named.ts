import { type Actor, asOperator, operatorActingFor } from '#contexts/access/contract.ts'
import { listRelations, type Relation } from '#contexts/relations/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'

import { BadInput } from './io.ts'

/** The relation that a command names, and for which of its sides the operator acts, if for one. */
export const readerNamed = async (
  db: OpenDatabase,
  named: { readonly relation: string; readonly side: string | undefined },
): Promise<{ readonly relation: Relation; readonly actor: Actor | null }> => {
  const relations = await asOperator(db, listRelations)
  const relation = relations.find(({ id }) => id === named.relation)
  if (relation === undefined) {
    throw new BadInput(`--relation: this installation has no relation "${named.relation}"`)
  }
  if (named.side === undefined) return { relation, actor: null }
  const sides = relation.sides.map(({ id }) => id)
  if (!sides.includes(named.side)) throw new BadInput(`--side: give ${sides.join(' or ')}`)
  return { relation, actor: operatorActingFor(relation.id, named.side) }
}

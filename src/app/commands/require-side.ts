import { asOperator } from '#contexts/access/contract.ts'
import { listRelations } from '#contexts/relations/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'

import { BadInput } from './io.ts'

/** Refuses a relation that is not there, and a side that it does not have. */
export const requireSide = async (
  db: OpenDatabase,
  { relation, side }: { readonly relation: string; readonly side?: string | undefined },
): Promise<void> => {
  const relations = await asOperator(db, listRelations)
  const found = relations.find(({ id }) => id === relation)
  if (found === undefined) throw new BadInput(`--relation: there is no relation "${relation}"`)
  const ids = found.sides.map(({ id }) => id)
  if (side !== undefined && !ids.includes(side)) {
    throw new BadInput(
      `--side: "${side}" is no side of ${relation}, which has ${ids.join(' and ')}`,
    )
  }
}

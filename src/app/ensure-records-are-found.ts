import { type Actor, asActor, asOperator, operatorActingFor } from '#contexts/access/contract.ts'
import { listRelations } from '#contexts/relations/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { fillFound, type Findable } from '#kit/db/found-records.ts'
import { findable } from '#site/search/findable.ts'

const atOnce = 500

const fillKind = async (
  db: OpenDatabase,
  actor: Actor,
  { kind, stopping }: { readonly kind: Findable; readonly stopping: AbortSignal | undefined },
): Promise<void> => {
  let after: string | undefined
  do {
    if (stopping?.aborted === true) return
    after = await asActor(db, actor, (tx) => fillFound(tx, kind, { after, most: atOnce }))
  } while (after !== undefined)
}

/**
 * Lets records be found that were written before there were words to find them by, or whose words
 * were taken away since the rules for them changed. It works for each side in turn, as that side
 * sees its records, a few hundred in each transaction, and is safe to stop and to repeat.
 */
export const ensureRecordsAreFound = async (
  db: OpenDatabase,
  stopping?: AbortSignal,
): Promise<void> => {
  const relations = await asOperator(db, listRelations)
  const actors = relations.flatMap(({ id, sides }) =>
    sides.map((side) => operatorActingFor(id, side.id)),
  )
  for (const actor of actors) {
    for (const kind of findable) await fillKind(db, actor, { kind, stopping })
  }
}

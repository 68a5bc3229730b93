import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { eraseUntouchedEvents, findImport, recordImportUndone } from '../store/import-store.ts'

export type UndoImportRefusal = 'member-may-not-edit' | 'import-not-found' | 'import-is-undone'

/** What undoing came to: how many events are gone, and how many stayed because they were changed or shared. */
export type Undone = { readonly erased: number; readonly left: number }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A member takes an import back as one step. What somebody changed or shared since stays. */
export const undoImport = async (
  db: OpenDatabase,
  actor: Actor,
  id: string,
): Promise<Result<Undone, UndoImportRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  if (!uuid.test(id)) return refuse('import-not-found')
  return asActor(db, actor, async (tx) => {
    const found = await findImport(tx, id)
    if (found === undefined) return refuse('import-not-found')
    if (found.isUndone) return refuse('import-is-undone')
    const undone = await eraseUntouchedEvents(tx, { importId: id, side: actor.side })
    await recordImportUndone(tx, id)
    await recordAudit(tx, actor, { action: 'undid an import', subject: id })
    return accept(undone)
  })
}

import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { listAgreements, oneImportAtATime } from '../store/agreement-store.ts'
import { enterAgreement, type NewAgreement } from './record-agreement.ts'

/**
 * Records all agreements of a table whose keys are new here, in one transaction: all or none. Those
 * that are on record, as far as the member sees, are left as they are.
 */
export const importAgreements = async (
  db: OpenDatabase,
  actor: Actor,
  agreements: readonly NewAgreement[],
): Promise<Result<{ readonly recorded: number }, 'member-may-not-edit'>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    await oneImportAtATime(tx, actor)
    const known = new Set((await listAgreements(tx)).map(({ description }) => description.key))
    const added = agreements.filter(({ description }) => !known.has(description.key))
    for (const one of added) await enterAgreement(tx, actor, one)
    if (added.length > 0) {
      const action = `imported a table of ${String(added.length)} agreements`
      await recordAudit(tx, actor, { action })
    }
    return accept({ recorded: added.length })
  })
}

import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { Measure } from '../domain/measure.ts'
import { insertMeasure, listMeasures, recordEnd, recordWithdrawn } from '../store/measure-store.ts'
import { compareWithRecord, type Comparison } from './compare-with-record.ts'

/** What importing these measures would do; stores nothing. */
export const compareHistory = (
  db: OpenDatabase,
  actor: Actor,
  read: readonly Measure[],
): Promise<Comparison> =>
  asActor(db, actor, async (tx) => compareWithRecord(read, await listMeasures(tx)))

/** Records a history that was read, as public measures, all in one transaction. */
export const importHistory = async (
  db: OpenDatabase,
  actor: Actor,
  read: readonly Measure[],
): Promise<Result<Comparison, 'member-may-not-record-measures'>> => {
  if (!may(actor, 'record-measure')) return refuse('member-may-not-record-measures')
  return asActor(db, actor, async (tx) => {
    const comparison = compareWithRecord(read, await listMeasures(tx))
    for (const id of comparison.replaced) await recordWithdrawn(tx, id)
    for (const { id, end } of comparison.ended) await recordEnd(tx, id, end)
    for (const one of comparison.added) {
      const own = { id: newId(), visibility: 'public', owner: actor.side, illustrative: false }
      const { relation, member } = actor
      await insertMeasure(tx, { relation, member, measure: { ...one, ...own } })
    }
    const action = `imported a history of ${String(comparison.added.length)} measures`
    await recordAudit(tx, actor, { action })
    return accept(comparison)
  })
}

import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { insertMeasure, type NewMeasure, recordWithdrawn } from '../store/measure-store.ts'

export type RecordMeasureRefusal =
  'member-may-not-record-measures' | 'measure-not-found' | 'key-names-another-request'

/** Records measures, all or none. */
export const recordMeasures = async (
  db: OpenDatabase,
  actor: Actor,
  measures: readonly NewMeasure[],
): Promise<Result<undefined, RecordMeasureRefusal>> => {
  if (!may(actor, 'record-measure')) return refuse('member-may-not-record-measures')
  return asActor(db, actor, async (tx) => {
    for (const measure of measures) {
      await insertMeasure(tx, { relation: actor.relation, member: actor.member, measure })
    }
    await recordAudit(tx, actor, { action: `recorded ${String(measures.length)} measures` })
    return accept(undefined)
  })
}

/** Takes a measure back that should not have been recorded. */
export const withdrawMeasure = async (
  db: OpenDatabase,
  actor: Actor,
  id: string,
): Promise<Result<undefined, RecordMeasureRefusal>> => {
  if (!may(actor, 'record-measure')) return refuse('member-may-not-record-measures')
  return asActor(db, actor, async (tx) => {
    if (!(await recordWithdrawn(tx, id))) return refuse('measure-not-found')
    await recordAudit(tx, actor, { action: 'withdrew a measure', subject: id })
    return accept(undefined)
  })
}

import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Day, Instant } from '#kit/time/days.ts'

import { endedOn, lastDayOfReplaced } from '../domain/ends-of-replaced.ts'
import {
  insertMeasure,
  listMeasures,
  type NewMeasure,
  recordEnd,
  type RecordedMeasure,
} from '../store/measure-store.ts'
import type { RecordMeasureRefusal } from './record-measures.ts'

type End = { readonly lastDay: Day; readonly announced: Instant }

/** Those of the measures that the actor's side may end. */
const listOwn = async (
  tx: Transaction,
  { side }: Actor,
  ids: readonly string[],
): Promise<RecordedMeasure[]> =>
  (await listMeasures(tx)).filter(
    ({ id, withdrawn, owner }) =>
      ids.includes(id) && withdrawn === null && ['joint', side].includes(owner),
  )

/** Ends a measure that is replaced, unless it ends sooner already. */
const endReplaced = async (tx: Transaction, measure: RecordedMeasure, at: End): Promise<void> => {
  const isLater = endedOn(measure, { ...at, recorded: at.announced }) !== measure
  if (isLater) await recordEnd(tx, measure.id, at)
}

/** Records that a measure ends, as its authority announced later; what it said stays as it was. */
export const endMeasure = async (
  db: OpenDatabase,
  actor: Actor,
  { id, lastDay, announced }: End & { readonly id: string },
): Promise<Result<undefined, RecordMeasureRefusal>> => {
  if (!may(actor, 'record-measure')) return refuse('member-may-not-record-measures')
  return asActor(db, actor, async (tx) => {
    const [measure] = await listOwn(tx, actor, [id])
    if (measure === undefined) return refuse('measure-not-found')
    await recordEnd(tx, id, { lastDay, announced })
    await recordAudit(tx, actor, { action: 'ended a measure', subject: id })
    return accept(undefined)
  })
}

/** Records a measure and ends those that it replaces, all of it or nothing. */
export const replaceMeasures = async (
  db: OpenDatabase,
  actor: Actor,
  { measure, replaces }: { readonly measure: NewMeasure; readonly replaces: readonly string[] },
): Promise<Result<undefined, RecordMeasureRefusal>> => {
  if (!may(actor, 'record-measure')) return refuse('member-may-not-record-measures')
  return asActor(db, actor, async (tx) => {
    const replaced = await listOwn(tx, actor, replaces)
    if (replaced.length < replaces.length) return refuse('measure-not-found')
    const { relation, member } = actor
    const { announced } = measure
    await insertMeasure(tx, { relation, member, measure })
    for (const one of replaced) {
      await endReplaced(tx, one, { lastDay: lastDayOfReplaced(one, measure), announced })
      await recordAudit(tx, actor, { action: 'ended a measure', subject: one.id })
    }
    await recordAudit(tx, actor, { action: 'recorded a measure', subject: measure.id })
    return accept(undefined)
  })
}

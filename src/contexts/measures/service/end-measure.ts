import { type Actor, asActor, may, onceForKey, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import type { NamedRequest } from '#kit/ids/named-request.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { endedOn, lastDayOfReplaced } from '../domain/ends-of-replaced.ts'
import type { AnnouncedEnd } from '../domain/refuse-end.ts'
import {
  insertMeasure,
  listMeasures,
  type NewMeasure,
  recordEnd,
  type RecordedMeasure,
} from '../store/measure-store.ts'
import type { RecordMeasureRefusal } from './record-measures.ts'

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
const endReplaced = async (
  tx: Transaction,
  measure: RecordedMeasure,
  at: AnnouncedEnd,
): Promise<void> => {
  const isLater = endedOn(measure, { ...at, recorded: at.announced }) !== measure
  if (isLater) await recordEnd(tx, measure.id, at)
}

/** Records that a measure ends, as its authority announced later; what it said stays as it was. */
export const endMeasure = async (
  db: OpenDatabase,
  actor: Actor,
  { id, lastDay, announced }: AnnouncedEnd & { readonly id: string },
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

type Replacing = {
  readonly measure: NewMeasure
  readonly replaces: readonly string[]
  /** As a program names its request; the measure then has the id of that request. */
  readonly named?: NamedRequest | undefined
}

const replaceWithin = async (
  tx: Transaction,
  actor: Actor,
  { measure, replaces }: Replacing,
): Promise<Result<undefined, RecordMeasureRefusal>> => {
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
}

/** Records a measure and ends those that it replaces, all of it or nothing; answers its id. */
export const replaceMeasures = async (
  db: OpenDatabase,
  actor: Actor,
  { named, ...asked }: Replacing,
): Promise<Result<string, RecordMeasureRefusal>> => {
  if (!may(actor, 'record-measure')) return refuse('member-may-not-record-measures')
  return asActor(db, actor, (tx) =>
    onceForKey(tx, { actor, named }, (id) =>
      replaceWithin(tx, actor, { ...asked, measure: { ...asked.measure, id } }),
    ),
  )
}

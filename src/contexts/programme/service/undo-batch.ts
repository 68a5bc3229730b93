import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { isId } from '#kit/ids/ids.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { Undone } from '../domain/batch.ts'
import { type BatchChange, listBatchChanges } from '../store/batch-change-store.ts'
import {
  eraseUntouchedEvents,
  findBatchForUpdate,
  recordBatchUndone,
} from '../store/batch-store.ts'
import { findEventForUpdate } from '../store/event-store.ts'
import { findContent, listRevisions, recordRevisionDeclined } from '../store/revision-store.ts'
import { reviseWithin } from './revise-event.ts'

export type UndoBatchRefusal =
  'member-may-not-edit' | 'batch-not-found' | 'batch-is-undone' | 'nothing-is-left-to-undo'

const eraseWhatCame = async (tx: Transaction, actor: Actor, batch: string): Promise<Undone> => {
  const { erased, left } = await eraseUntouchedEvents(tx, { batch, side: actor.side })
  return { undone: erased, proposed: 0, left }
}

type Fate = keyof Undone

/** A proposal of the bulk edit that nobody answered is withdrawn: nothing of it ever held. */
const withdraw = async (tx: Transaction, change: BatchChange): Promise<Fate> => {
  const revisions = await listRevisions(tx, change.event)
  const isOpen = revisions.some(
    ({ state, contentHash }) => state === 'open' && contentHash === change.afterHash,
  )
  if (!isOpen) return 'left'
  await recordRevisionDeclined(tx, { event: change.event, contentHash: change.afterHash })
  return 'undone'
}

const takeBack = async (tx: Transaction, actor: Actor, change: BatchChange): Promise<Fate> => {
  const event = await findEventForUpdate(tx, change.slug)
  if (event === undefined) return 'left'
  const stands = event.contentHash === change.afterHash && event.programme === change.afterProgramme
  if (!stands) return withdraw(tx, change)
  const content = await findContent(tx, { event: event.id, contentHash: change.beforeHash })
  if (content === undefined) return 'left'
  const { slug, visibility, contentHash } = event
  const revised = await reviseWithin(tx, actor, {
    slug,
    visibility,
    content,
    startedFrom: contentHash,
    programme: change.beforeProgramme,
  })
  if (!revised.ok) return 'left'
  return revised.value.outcome === 'in-force' ? 'undone' : 'proposed'
}

const changedSomething = (change: BatchChange): boolean =>
  change.beforeHash !== change.afterHash || change.beforeProgramme !== change.afterProgramme

const bySlug = (a: BatchChange, b: BatchChange): number => (a.slug < b.slug ? -1 : 1)

const bringBack = async (tx: Transaction, actor: Actor, batch: string): Promise<Undone> => {
  const undone = { undone: 0, proposed: 0, left: 0 }
  // Every batch locks its events in one order, so that two of them never wait for each other.
  const changes = (await listBatchChanges(tx, batch)).toSorted(bySlug)
  for (const change of changes) {
    if (changedSomething(change)) undone[await takeBack(tx, actor, change)] += 1
  }
  return undone
}

/**
 * A member takes back, as one step, what their side did to many events at once. What somebody
 * changed or shared since stays; what both put before the public is proposed as it was before.
 */
export const undoBatch = async (
  db: OpenDatabase,
  actor: Actor,
  id: string,
): Promise<Result<Undone, UndoBatchRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  if (!isId(id)) return refuse('batch-not-found')
  return asActor(db, actor, async (tx) => {
    const batch = await findBatchForUpdate(tx, id)
    if (batch === undefined) return refuse('batch-not-found')
    if (batch.undoneAt !== null) return refuse('batch-is-undone')
    if (batch.undoable === 0) return refuse('nothing-is-left-to-undo')
    const undo = batch.kind === 'bulk-edit' ? bringBack : eraseWhatCame
    const undone = await undo(tx, actor, id)
    await recordBatchUndone(tx, id)
    await recordAudit(tx, actor, { action: `undid: ${batch.kind}`, subject: id })
    return accept(undone)
  })
}

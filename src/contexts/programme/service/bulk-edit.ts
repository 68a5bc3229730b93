import { type Actor, asActor, may, onceForKey, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import type { NamedRequest } from '#kit/ids/named-request.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { type BulkChange, bulkOutlook, type BulkOutcome } from '../domain/bulk-change.ts'
import type { Programme } from '../domain/event.ts'
import { recordBatchChange, type BatchChange } from '../store/batch-change-store.ts'
import { findBatch, recordBatch } from '../store/batch-store.ts'
import { findEventForUpdate } from '../store/event-store.ts'
import { listProgrammes } from '../store/programme-store.ts'
import { contentHashOf } from './content-hash.ts'
import { reviseWithin } from './revise-event.ts'

export const mostEventsAtOnce = 500

export type BulkEditRefusal =
  'member-may-not-edit' | 'no-event-is-chosen' | 'too-many-events' | 'key-names-another-request'

export type BulkEdit = {
  /** Made with a form, so that a form that is sent twice changes once; a program names its request. */
  readonly id?: string
  readonly named?: NamedRequest | undefined
  readonly change: BulkChange
  /** Each with the hash of the content that the member looked at. */
  readonly events: readonly { readonly slug: string; readonly startedFrom: string }[]
}

type Changed = Omit<BatchChange, 'slug' | 'outcome'> & { readonly outcome: BulkOutcome }

type Asked = {
  readonly change: BulkChange
  readonly programmes: readonly Programme[]
  readonly slug: string
  readonly startedFrom: string
}

const changeOne = async (
  tx: Transaction,
  actor: Actor,
  { change, programmes, slug, startedFrom }: Asked,
): Promise<Changed | undefined> => {
  const event = await findEventForUpdate(tx, slug)
  if (event === undefined) return undefined
  const asking = { side: actor.side, startedFrom, programmes }
  const { outcome, ...next } = bulkOutlook(event, change, asking)
  const before = {
    event: event.id,
    beforeHash: event.contentHash,
    beforeProgramme: event.programme,
  }
  const nothing = { ...before, afterHash: event.contentHash, afterProgramme: event.programme }
  if (outcome !== 'in-force' && outcome !== 'awaits-the-other-side') return { ...nothing, outcome }
  const revised = await reviseWithin(tx, actor, { slug, startedFrom, ...next })
  if (!revised.ok)
    throw new Error(`a bulk edit that was to be possible was refused: ${revised.refusal}`)
  const afterHash = contentHashOf(next.content)
  return { ...before, afterHash, afterProgramme: next.programme, outcome: revised.value.outcome }
}

const hasChanged = ({ outcome }: Changed): boolean =>
  outcome === 'in-force' || outcome === 'awaits-the-other-side'

type Changing = Pick<BulkEdit, 'change' | 'events'> & { readonly id: string }

const changeAll = async (
  tx: Transaction,
  actor: Actor,
  { id, change, events }: Changing,
): Promise<Result<undefined, never>> => {
  if ((await findBatch(tx, id)) !== undefined) return accept(undefined)
  const made: Changed[] = []
  const programmes = await listProgrammes(tx)
  // Every batch locks its events in one order, so that two of them never wait for each other.
  const chosen = new Map(events.map((one) => [one.slug, one]))
  for (const slug of [...chosen.keys()].toSorted()) {
    const startedFrom = chosen.get(slug)?.startedFrom ?? ''
    const changed = await changeOne(tx, actor, { change, programmes, slug, startedFrom })
    if (changed !== undefined) made.push(changed)
  }
  const count = made.filter(hasChanged).length
  const batch = { id, kind: 'bulk-edit' as const, name: '', events: count }
  if (!(await recordBatch(tx, actor, batch))) return accept(undefined)
  for (const one of made) await recordBatchChange(tx, actor, { batch: id, change: one })
  await recordAudit(tx, actor, { action: 'changed events at once', subject: id })
  return accept(undefined)
}

/**
 * A member changes many events at once, each by the rules of a single change: what is public and
 * joint becomes a proposal, what somebody changed meanwhile is left alone and the others are not.
 */
export const bulkEdit = async (
  db: OpenDatabase,
  actor: Actor,
  { id: given, named, ...edit }: BulkEdit,
): Promise<Result<{ batch: string }, BulkEditRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  if (edit.events.length === 0) return refuse('no-event-is-chosen')
  if (edit.events.length > mostEventsAtOnce) return refuse('too-many-events')
  const changed = await asActor(db, actor, (tx) =>
    onceForKey(tx, { actor, named }, (id) => changeAll(tx, actor, { ...edit, id: given ?? id })),
  )
  return changed.ok ? accept({ batch: given ?? changed.value }) : changed
}

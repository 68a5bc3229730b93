import { type Actor, asActor, may, onceForKey, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import type { NamedRequest } from '#kit/ids/named-request.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Instant } from '#kit/time/days.ts'

import { checkContent } from '../domain/check-content.ts'
import type { EventContent } from '../domain/event.ts'
import { recordBatch } from '../store/batch-store.ts'
import { listProgrammes } from '../store/programme-store.ts'
import { enterDraft } from './plan-event.ts'

export type ImportEventsRefusal =
  | 'member-may-not-edit'
  | 'programme-not-found'
  | 'import-is-empty'
  | 'row-contradicts-itself'
  | 'key-names-another-request'

export type EventsToImport = {
  /** Made with a form, so that a form that is sent twice brings once; a program names its request. */
  readonly id?: string
  readonly named?: NamedRequest | undefined
  readonly programme: string
  readonly fileName: string
  readonly contents: readonly EventContent[]
}

type Bringing = {
  readonly id: string
  readonly sheet: Omit<EventsToImport, 'id' | 'named'>
  readonly today: Instant
}

const bringAll = async (
  tx: Transaction,
  actor: Actor,
  { id, sheet: { contents, programme, fileName }, today }: Bringing,
): Promise<Result<undefined, 'programme-not-found'>> => {
  const programmes = await listProgrammes(tx)
  if (!programmes.some((one) => one.id === programme)) return refuse('programme-not-found')
  const batch = { id, kind: 'import' as const, name: fileName, events: contents.length }
  if (!(await recordBatch(tx, actor, batch))) return accept(undefined)
  const { side } = actor
  for (const content of contents) {
    const whose = { programme, owner: side, visibility: side, batch: id }
    await enterDraft(tx, actor, { draft: { ...whose, content, state: 'planned' }, today })
  }
  await recordAudit(tx, actor, { action: 'imported events', subject: id })
  return accept(undefined)
}

/**
 * A member brings a sheet: every row becomes a private event of their own side, all of them in
 * one transaction or none, as one import that can be undone as one step.
 */
export const importEvents = async (
  db: OpenDatabase,
  actor: Actor,
  { sheet: { id: given, named, ...sheet }, today }: { sheet: EventsToImport; today: Instant },
): Promise<Result<{ batch: string }, ImportEventsRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  const { contents } = sheet
  if (contents.length === 0) return refuse('import-is-empty')
  if (!contents.every((content) => checkContent(content).ok)) {
    return refuse('row-contradicts-itself')
  }
  const brought = await asActor(db, actor, (tx) =>
    onceForKey(tx, { actor, named }, (id) =>
      bringAll(tx, actor, { id: given ?? id, sheet, today }),
    ),
  )
  return brought.ok ? accept({ batch: given ?? brought.value }) : brought
}

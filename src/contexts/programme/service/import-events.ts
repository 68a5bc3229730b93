import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Instant } from '#kit/time/days.ts'

import { checkContent } from '../domain/check-content.ts'
import type { EventContent } from '../domain/event.ts'
import { recordBatch } from '../store/batch-store.ts'
import { listProgrammes } from '../store/programme-store.ts'
import { enterDraft } from './plan-event.ts'

export type ImportEventsRefusal =
  'member-may-not-edit' | 'programme-not-found' | 'import-is-empty' | 'row-contradicts-itself'

export type EventsToImport = {
  /** Made with the form, so that a form that is sent twice brings its events once. */
  readonly id: string
  readonly programme: string
  readonly fileName: string
  readonly contents: readonly EventContent[]
}

/**
 * A member brings a sheet: every row becomes a private event of their own side, all of them in
 * one transaction or none, as one import that can be undone as one step.
 */
export const importEvents = async (
  db: OpenDatabase,
  actor: Actor,
  { sheet, today }: { sheet: EventsToImport; today: Instant },
): Promise<Result<{ batch: string }, ImportEventsRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  const { id, contents, programme, fileName } = sheet
  if (contents.length === 0) return refuse('import-is-empty')
  if (!contents.every((content) => checkContent(content).ok)) {
    return refuse('row-contradicts-itself')
  }
  return asActor(db, actor, async (tx) => {
    const programmes = await listProgrammes(tx)
    if (!programmes.some((one) => one.id === programme)) return refuse('programme-not-found')
    const batch = { id, kind: 'import' as const, name: fileName, events: contents.length }
    if (!(await recordBatch(tx, actor, batch))) return accept({ batch: id })
    const { side } = actor
    for (const content of contents) {
      const whose = { programme, owner: side, visibility: side, batch: id }
      await enterDraft(tx, actor, { draft: { ...whose, content, state: 'planned' }, today })
    }
    await recordAudit(tx, actor, { action: 'imported events', subject: id })
    return accept({ batch: id })
  })
}

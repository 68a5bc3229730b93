import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Instant } from '#kit/time/days.ts'

import { standingOf } from '../domain/change.ts'
import { listChanges, recordWithdrawal } from '../store/change-store.ts'
import { previewItem } from './preview-change.ts'
import { approveContent } from './propose-change.ts'

export type AnswerRefusal = 'member-may-not-approve' | 'change-not-found' | 'change-is-not-open'

/** A member approves a change for their side, or takes it off the table, whoever proposed it. */
export const answerChange = async (
  db: OpenDatabase,
  actor: Actor,
  answer: {
    readonly id: string
    readonly approves: boolean
    readonly today: Instant
    readonly now: Instant
  },
): Promise<Result<undefined, AnswerRefusal>> => {
  if (!may(actor, 'approve')) return refuse('member-may-not-approve')
  const { id, approves, today, now } = answer
  return asActor(db, actor, async (tx) => {
    const [change] = await listChanges(tx, { id })
    if (change === undefined) return refuse('change-not-found')
    if (standingOf(change, now) !== 'proposed') return refuse('change-is-not-open')
    const action = approves ? 'approved a change' : 'withdrew a change'
    await recordAudit(tx, actor, { action, subject: id })
    if (!approves) {
      await recordWithdrawal(tx, id, { name: actor.name, now })
      return accept(undefined)
    }
    const impacts = []
    for (const { event, alteration } of change.items) {
      const asked = { event: { id: event }, alteration, undoes: change.undoes, today }
      const impact = await previewItem(tx, actor, asked)
      if (impact !== undefined) impacts.push(impact)
    }
    await approveContent(tx, actor, { id, contentHash: change.contentHash, impacts })
    return accept(undefined)
  })
}

import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Instant } from '#kit/time/days.ts'

import { standingOf } from '../domain/change.ts'
import { listChanges, recordContest, recordWithdrawal } from '../store/change-store.ts'
import { checkItems } from './preview-change.ts'
import { approveContent, contentToApprove } from './propose-change.ts'

export type AnswerRefusal = 'member-may-not-approve' | 'change-not-found' | 'change-is-not-open'

/** What a side says to a change: yes, off the table, or that it disputes what was done in urgency. */
export const answers = ['approve', 'withdraw', 'contest'] as const
export type ChangeAnswer = (typeof answers)[number]

const done = {
  approve: 'approved a change',
  withdraw: 'withdrew a change',
  contest: 'contested a change',
} as const satisfies Record<ChangeAnswer, string>

/** A member approves a change for their side, or takes it off the table, whoever proposed it. */
export const answerChange = async (
  db: OpenDatabase,
  actor: Actor,
  asked: {
    readonly id: string
    readonly answer: ChangeAnswer
    readonly today: Instant
    readonly now: Instant
  },
): Promise<Result<undefined, AnswerRefusal>> => {
  if (!may(actor, 'approve')) return refuse('member-may-not-approve')
  const { id, answer, today, now } = asked
  return asActor(db, actor, async (tx) => {
    const [change] = await listChanges(tx, { id })
    if (change === undefined) return refuse('change-not-found')
    const isOpen =
      answer === 'contest'
        ? change.isUrgent && change.by.side !== actor.side
        : standingOf(change, now) === 'proposed'
    if (!isOpen) return refuse('change-is-not-open')
    await recordAudit(tx, actor, { action: done[answer], subject: id })
    if (answer === 'contest') await recordContest(tx, id, { name: actor.name, now })
    if (answer === 'withdraw') await recordWithdrawal(tx, id, { name: actor.name, now })
    if (answer !== 'approve') return accept(undefined)
    const { items } = change
    const check = { by: 'id', items, today, digest: contentToApprove } as const
    const contents = (await checkItems(tx, actor, check)).flatMap((one) => one ?? [])
    await approveContent(tx, actor, { id, contentHash: change.contentHash, contents })
    return accept(undefined)
  })
}

import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { refuse, type Result } from '#kit/result/result.ts'

import type { Meeting } from '../domain/meeting.ts'
import { findMeeting } from '../store/meeting-store.ts'
import { oneChangeAtATime } from '../store/one-at-a-time.ts'

/** What is done to a meeting, by whom; an action of '' is not worth a line of the audit. */
export type AskedOfMeeting = {
  readonly actor: Actor
  readonly slug: string
  readonly action: string
}

/** A meeting that the actor may edit, with an audit of what is done to it. */
export const withMeeting = async <Value, Refusal extends string>(
  db: OpenDatabase,
  { actor, slug, action }: AskedOfMeeting,
  work: (tx: Transaction, meeting: Meeting) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | 'member-may-not-edit' | 'meeting-not-found'>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    await oneChangeAtATime(tx, slug)
    const meeting = await findMeeting(tx, { slug })
    if (meeting === undefined) return refuse('meeting-not-found')
    if (action !== '') await recordAudit(tx, actor, { action, subject: meeting.id })
    return work(tx, meeting)
  })
}

import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import {
  getOwnRelation,
  isApprovedByAll,
  listApprovals,
  recordApproval,
  type Subject,
} from '#contexts/relations/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { hashOf } from '#kit/ids/ids.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Instant } from '#kit/time/days.ts'

import { type EventState, type MoveRefusal, moveTo, stateAt } from '../domain/event-state.ts'
import type { Event } from '../domain/event.ts'
import { startOf } from '../domain/event-start.ts'
import { belongsTo, needsBoth } from '../domain/who-decides.ts'
import { findEventForUpdate } from '../store/event-store.ts'
import { listStates, recordState } from '../store/state-store.ts'

export type MoveEventRefusal =
  MoveRefusal | 'member-may-not-edit' | 'event-not-found' | 'event-belongs-to-the-other-side'

/** What an approval of a move binds: this event, as it stands, and where it is to go. */
export const moveSubject = (event: Event, to: EventState): Subject => ({
  kind: 'event',
  id: event.id,
  contentHash: hashOf(`alternat-event-state/1\n${event.id}\n${event.contentHash}\n${to}`),
})

const takesBoth: readonly EventState[] = ['postponed', 'cancelled', 'planned']

/** Whether the move may be recorded now: a joint event before the public is given up by both. */
const mayMoveNow = async (
  tx: Transaction,
  actor: Actor,
  { event, to }: { event: Event; to: EventState },
): Promise<boolean> => {
  if (!needsBoth(event) || !takesBoth.includes(to)) return true
  const subject = moveSubject(event, to)
  await recordApproval(tx, actor, { subject, statement: 'approved' })
  const { sides } = await getOwnRelation(tx)
  return isApprovedByAll(sides, await listApprovals(tx, subject))
}

/** A member records that an event is planned, announced, held, postponed or cancelled. */
export const moveEventState = async (
  db: OpenDatabase,
  actor: Actor,
  move: { slug: string; to: EventState; reason: string; today: Instant },
): Promise<Result<{ outcome: 'recorded' | 'awaits-the-other-side' }, MoveEventRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    const event = await findEventForUpdate(tx, move.slug)
    if (event === undefined) return refuse('event-not-found')
    if (!belongsTo(event, actor.side)) return refuse('event-belongs-to-the-other-side')
    const records = (await listStates(tx, [event.id])).get(event.id) ?? []
    const from = stateAt(records, move.today)
    const moved = moveTo(move.to, { from, start: startOf(event.content), today: move.today })
    if (!moved.ok) return moved
    if (!(await mayMoveNow(tx, actor, { event, to: moved.value }))) {
      return accept({ outcome: 'awaits-the-other-side' })
    }
    await recordState(tx, event, {
      state: moved.value,
      holdsFrom: move.today,
      reason: move.reason === '' ? null : move.reason,
      by: actor,
    })
    await recordAudit(tx, actor, { action: `recorded as ${moved.value}`, subject: event.id })
    return accept({ outcome: 'recorded' })
  })
}

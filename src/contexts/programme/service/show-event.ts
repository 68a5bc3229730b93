import { type Actor, asActor, may } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { refuse, type Result } from '#kit/result/result.ts'

import { findEvent } from '../store/event-store.ts'
import { type Revised, type ReviseRefusal, reviseEvent } from './revise-event.ts'

/** A member shows an event as it is to the other side, or to the public. */
export const showEvent = async (
  db: OpenDatabase,
  actor: Actor,
  {
    slug,
    visibility,
    startedFrom,
  }: {
    readonly slug: string
    readonly visibility: 'joint' | 'public'
    readonly startedFrom: string
  },
): Promise<Result<Revised, ReviseRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  const event = await asActor(db, actor, (tx) => findEvent(tx, { slug }))
  if (event === undefined) return refuse('event-not-found')
  // A step back would take from the other side, or from the public, what it already sees.
  if (visibility === 'joint' && event.visibility !== actor.side) {
    return refuse('event-was-changed-meanwhile')
  }
  return reviseEvent(db, actor, { slug, visibility, startedFrom, content: event.content })
}

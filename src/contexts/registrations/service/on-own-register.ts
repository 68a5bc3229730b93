import { type Actor, asActor, asRegistrar, may, recordAudit } from '#contexts/access/contract.ts'
import { listEventViews } from '#contexts/programme/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Instant } from '#kit/time/days.ts'

import { findVisibility } from '../store/register-store.ts'

export type RegisterRefusal =
  'member-may-not-edit' | 'event-not-found' | 'event-belongs-to-the-other-side'

/** Where a member sets something: the register of an event, what they do there, and the rule that it keeps. */
type Asked<Refusal extends string> = {
  readonly slug: string
  readonly today: Instant
  /** For the audit. */
  readonly action: string
  /** What is wrong with what is set, if anything. */
  readonly refused: Refusal | undefined
  /** Sets it, by the id of the event. */
  readonly set: (tx: Transaction, event: string) => Promise<void>
}

/** A member sets something on the register of an event of their side or of both. */
export const onOwnRegister = async <Refusal extends string>(
  db: OpenDatabase,
  actor: Actor,
  { slug, today, action, refused, set }: Asked<Refusal>,
): Promise<Result<undefined, RegisterRefusal | Refusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  if (refused !== undefined) return refuse(refused)
  const found = await asActor(db, actor, async (tx) => {
    const [view] = await listEventViews(tx, { slug, today })
    const event = view?.event
    if (event === undefined || (await findVisibility(tx, event.id)) === undefined) {
      return refuse('event-not-found')
    }
    if (event.owner !== 'joint' && event.owner !== actor.side) {
      return refuse('event-belongs-to-the-other-side')
    }
    await recordAudit(tx, actor, { action, subject: event.id })
    return accept(event.id)
  })
  if (!found.ok) return found
  await asRegistrar(db, actor.relation, (tx) => set(tx, found.value))
  return accept(undefined)
}

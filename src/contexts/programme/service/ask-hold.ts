import { type Actor, asActor, may, onceForKey, recordAudit } from '#contexts/access/contract.ts'
import { listInstitutions, listVenues } from '#contexts/relations/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import type { NamedRequest } from '#kit/ids/named-request.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Instant } from '#kit/time/days.ts'

import type { Event } from '../domain/event.ts'
import { answeringSide, type HoldRefusal, isStanding, refuseHold } from '../domain/hold.ts'
import type { When } from '../domain/when.ts'
import { belongsTo } from '../domain/who-decides.ts'
import { findEventForUpdate } from '../store/event-store.ts'
import { insertHold, linkHold, listHolds, recordHoldAnswer } from '../store/hold-store.ts'

export type AskHoldRefusal =
  | HoldRefusal
  | 'member-may-not-edit'
  | 'event-not-found'
  | 'event-belongs-to-the-other-side'
  | 'event-has-no-venue'
  | 'nobody-answers-for-the-venue'
  | 'hold-is-asked-already'
  | 'key-names-another-request'

type Asked = {
  readonly slug: string
  readonly when: When
  readonly note: string
  readonly today: Instant
  readonly named?: NamedRequest | undefined
}

const sameDays = (one: When, other: When): boolean => JSON.stringify(one) === JSON.stringify(other)

const isAskedAlready = async (
  tx: Transaction,
  event: Event,
  { when, today }: Asked,
): Promise<boolean> =>
  (await listHolds(tx, today)).some(
    (hold) =>
      hold.event === event.id &&
      hold.venue === event.content.venue &&
      isStanding(hold) &&
      sameDays(hold.when, when),
  )

const whoAnswers = async (tx: Transaction, id: string): Promise<string | undefined> => {
  const venue = (await listVenues(tx)).find((one) => one.id === id)
  return venue && answeringSide(venue, await listInstitutions(tx))
}

const refuseAsking = (event: Event | undefined, side: string): AskHoldRefusal | undefined => {
  if (event === undefined) return 'event-not-found'
  return belongsTo(event, side) ? undefined : 'event-belongs-to-the-other-side'
}

const ask = async (
  tx: Transaction,
  actor: Actor,
  { id, event, asked }: { id: string; event: Event; asked: Asked },
): Promise<Result<undefined, AskHoldRefusal>> => {
  const { venue, zone } = event.content
  if (venue === null) return refuse('event-has-no-venue')
  const answeredBy = await whoAnswers(tx, venue)
  if (answeredBy === undefined) return refuse('nobody-answers-for-the-venue')
  if (await isAskedAlready(tx, event, asked)) return refuse('hold-is-asked-already')
  const { when, note } = asked
  if (when.precision !== 'day') return refuse('hold-needs-days')
  await insertHold(tx, actor, { id, venue, answeredBy, when, zone, note })
  await linkHold(tx, actor, { hold: id, event })
  // A side need not ask itself: the hold then tells the other side that the venue is taken.
  if (answeredBy === actor.side) {
    const own = { id: newId(), hold: id, answer: 'held' as const, heldUntil: null, note: '' }
    await recordHoldAnswer(tx, actor, own)
  }
  await recordAudit(tx, actor, { action: 'asked to hold a venue', subject: id })
  return accept(undefined)
}

/**
 * A member asks the side of a venue to keep it free for an event of theirs. The other side learns
 * venue, time and note; which event it is for stays as private as the event.
 */
export const askHold = async (
  db: OpenDatabase,
  actor: Actor,
  asked: Asked,
): Promise<Result<{ hold: string }, AskHoldRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  const refusal = refuseHold(asked)
  if (refusal !== undefined) return refuse(refusal)
  const { named, slug } = asked
  const made = await asActor(db, actor, (tx) =>
    onceForKey<AskHoldRefusal>(tx, { actor, named }, async (id) => {
      // Locked, so that the same form sent twice asks once.
      const event = await findEventForUpdate(tx, slug)
      const why = refuseAsking(event, actor.side)
      if (event === undefined || why !== undefined) return refuse(why ?? 'event-not-found')
      return ask(tx, actor, { id, event, asked })
    }),
  )
  return made.ok ? accept({ hold: made.value }) : made
}

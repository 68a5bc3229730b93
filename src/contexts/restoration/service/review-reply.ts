import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import { saveInstitution } from '#contexts/relations/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { isLanguage } from '#kit/text/localised.ts'
import { type Day, millisecondsPerDay } from '#kit/time/days.ts'

import type { Reply } from '../domain/call.ts'
import { standsOn } from '../domain/capability.ts'
import { vocabularyVersion } from '../domain/vocabulary.ts'
import { insertOffer } from '../store/capability-store.ts'
import { eraseReply, insertReview, listReplies } from '../store/reply-store.ts'

export type ReviewRefusal =
  | 'member-may-not-edit'
  | 'reply-not-found'
  | 'reply-is-reviewed-already'
  | 'reply-has-lapsed'
  | 'renewal-is-past'

const withReply = async <Value>(
  db: OpenDatabase,
  actor: Actor,
  {
    id,
    action,
    work,
  }: {
    readonly id: string
    readonly action: string
    readonly work: (tx: Transaction, reply: Reply) => Promise<Result<Value, ReviewRefusal>>
  },
): Promise<Result<Value, ReviewRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    const reply = (await listReplies(tx)).find((one) => one.id === id)
    if (reply === undefined) return refuse('reply-not-found')
    const done = await work(tx, reply)
    if (done.ok) await recordAudit(tx, actor, { action, subject: reply.need })
    return done
  })
}

/** Makes an offer of a reply, private to the side that called: an institution of its own, and its words. */
const offerOf = async (
  tx: Transaction,
  actor: Actor,
  { reply, standsUntil }: { readonly reply: Reply; readonly standsUntil: Day | null },
): Promise<string> => {
  const { organisation, words, language } = reply.content
  const written = isLanguage(language) ? language : 'en'
  const institution = newId()
  await saveInstitution(tx, {
    relation: actor.relation,
    institution: {
      id: institution,
      visibility: actor.side,
      side: null,
      kind: 'institute',
      name: { [written]: organisation },
      sources: [],
    },
  })
  return insertOffer(tx, actor, {
    institution,
    need: reply.need,
    visibility: actor.side,
    content: {
      vocabulary: vocabularyVersion,
      works: [],
      materials: [],
      skills: [],
      words: { [written]: words },
      languages: [],
      period: null,
      people: null,
      conditions: '',
      bears: '',
      offeredOn: Math.floor(reply.at / millisecondsPerDay),
      standsUntil,
      illustrative: false,
    },
  })
}

type Renewal = {
  /** What whoever replied has let know since: until when it stands now. */
  readonly renewedUntil: Day | null
  readonly today: Day
}

const standingUntil = (
  { content: { standsUntil } }: Reply,
  { renewedUntil, today }: Renewal,
): Result<Day | null, ReviewRefusal> => {
  if (renewedUntil !== null) {
    return renewedUntil < today ? refuse('renewal-is-past') : accept(renewedUntil)
  }
  return standsOn({ standsUntil }, today) ? accept(standsUntil) : refuse('reply-has-lapsed')
}

/**
 * A member takes up a reply: it becomes an offer, which their side alone sees until it releases it. One that
 * does not stand any more is taken up only as it was renewed.
 */
export const takeUpReply = (
  db: OpenDatabase,
  actor: Actor,
  { id, ...renewal }: Renewal & { readonly id: string },
): Promise<Result<undefined, ReviewRefusal>> =>
  withReply(db, actor, {
    id,
    action: 'took up a reply',
    work: async (tx, reply) => {
      if (reply.review !== null) return refuse('reply-is-reviewed-already')
      const standsUntil = standingUntil(reply, renewal)
      if (!standsUntil.ok) return standsUntil
      const offer = await offerOf(tx, actor, { reply, standsUntil: standsUntil.value })
      await insertReview(tx, actor, { reply: id, says: 'taken-up', offer })
      return accept(undefined)
    },
  })

export const declineReply = (
  db: OpenDatabase,
  actor: Actor,
  id: string,
): Promise<Result<undefined, ReviewRefusal>> =>
  withReply(db, actor, {
    id,
    action: 'declined a reply',
    work: async (tx, reply) => {
      if (reply.review !== null) return refuse('reply-is-reviewed-already')
      await insertReview(tx, actor, { reply: id, says: 'declined' })
      return accept(undefined)
    },
  })

/** A member erases a reply with the person in it; what was made of it stays. */
export const eraseOwnReply = (
  db: OpenDatabase,
  actor: Actor,
  id: string,
): Promise<Result<undefined, ReviewRefusal>> =>
  withReply(db, actor, {
    id,
    action: 'erased a reply',
    work: async (tx) => {
      await eraseReply(tx, id)
      return accept(undefined)
    },
  })

import { type Actor, asPublic, asRegistrar, may } from '#contexts/access/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Day } from '#kit/time/days.ts'

import {
  type Call,
  faultsOf,
  isOpenOn,
  type ReplyContent,
  type ReplyRefusal,
} from '../domain/call.ts'
import type { NeedContent } from '../domain/need.ts'
import { insertCall, listCalls } from '../store/call-store.ts'
import { insertReply } from '../store/reply-store.ts'
import { withOwnNeed } from './record-need.ts'

export type CallRefusal =
  | 'member-may-not-edit'
  | 'member-may-not-approve'
  | 'need-not-found'
  | 'need-is-of-the-other-side'
  | 'need-is-private'
  | 'call-is-over-already'

type NewCall = Pick<Call, 'need' | 'site' | 'slug'> & {
  readonly until: Day | null
  readonly content: Omit<NeedContent, 'assessment'>
}

/** Puts what a need says before everybody, in the caller's transaction. The estimate stays with the sides. */
export const enterCall = (
  tx: Transaction,
  actor: Actor,
  { need, site, slug, until, content }: NewCall,
): Promise<void> => {
  const { title, words, works, materials, skills, urgency, illustrative } = content
  return insertCall(tx, actor, {
    need,
    site,
    slug,
    content: { title, words, works, materials, skills, urgency, until, illustrative },
  })
}

/** A member puts a need of their side before everybody, as it is recorded now, until a day or without one. */
export const publishCall = async (
  db: OpenDatabase,
  actor: Actor,
  {
    slug,
    until,
    today,
  }: { readonly slug: string; readonly until: Day | null; readonly today: Day },
): Promise<Result<undefined, CallRefusal>> => {
  if (!may(actor, 'approve')) return refuse('member-may-not-approve')
  if (until !== null && until < today) return refuse('call-is-over-already')
  return withOwnNeed<undefined, CallRefusal>(
    db,
    { actor, slug, action: 'called for partners' },
    async (tx, need) => {
      if (need.visibility !== 'joint') return refuse('need-is-private')
      const [known] = await listCalls(tx, { need: need.id })
      const { id, site, slug: own, content } = need
      await enterCall(tx, actor, { need: id, site, slug: known?.slug ?? own, until, content })
      return accept(undefined)
    },
  )
}

/** A member closes the call of a need of their side: it is not public any more. */
export const closeCall = (
  db: OpenDatabase,
  actor: Actor,
  slug: string,
): Promise<Result<undefined, CallRefusal>> =>
  withOwnNeed<undefined, CallRefusal>(
    db,
    { actor, slug, action: 'closed a call' },
    async (tx, need) => {
      const [known] = await listCalls(tx, { need: need.id })
      if (known === undefined) return refuse('need-not-found')
      await insertCall(tx, actor, { ...known, content: null })
      return accept(undefined)
    },
  )

/** Somebody answers a call. What they write is for the side that called alone. */
export const replyToCall = async (
  db: OpenDatabase,
  call: Call,
  { reply, today }: { readonly reply: ReplyContent; readonly today: Day },
): Promise<Result<undefined, readonly (ReplyRefusal | 'call-is-closed')[]>> => {
  const faults = faultsOf(reply, today)
  if (faults.length > 0) return refuse(faults)
  const [standing] = await asPublic(db, (tx) => listCalls(tx, { need: call.need }))
  if (standing === undefined || !isOpenOn(standing, today)) return refuse(['call-is-closed'])
  await asRegistrar(db, standing.relation, (tx) => insertReply(tx, standing, reply))
  return accept(undefined)
}

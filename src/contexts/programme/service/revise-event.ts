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

import { checkContent, type ContentRefusal } from '../domain/check-content.ts'
import type { Event, EventContent } from '../domain/event.ts'
import { belongsTo, needsBoth } from '../domain/who-decides.ts'
import { findEventForUpdate, putInForce } from '../store/event-store.ts'
import {
  listRevisions,
  recordRevision,
  recordRevisionApplied,
  recordRevisionDeclined,
} from '../store/revision-store.ts'
import { listStates, recordState } from '../store/state-store.ts'
import { contentHashOf } from './content-hash.ts'

export type ReviseRefusal =
  | ContentRefusal
  | 'member-may-not-edit'
  | 'member-may-not-approve'
  | 'event-not-found'
  | 'event-belongs-to-the-other-side'
  | 'event-was-changed-meanwhile'
  | 'proposal-is-not-open'

/** What became of a content: in force now, or waiting for the other side. */
export type Revised = { readonly outcome: 'in-force' | 'awaits-the-other-side' }

const subjectOf = (event: Event, contentHash: string): Subject => ({
  kind: 'event',
  id: event.id,
  contentHash,
})

type Proposal = {
  readonly event: Event
  readonly content: EventContent
  readonly contentHash: string
  /** The revision that proposes it. */
  readonly revision: string
}

/** Who sees the event from now on sees the state it is in, without what was said of it before. */
const share = async (
  tx: Transaction,
  actor: Actor,
  { event, visibility }: { event: Event; visibility: string },
): Promise<void> => {
  if (event.visibility === visibility) return
  const current = (await listStates(tx, [event.id])).get(event.id)?.at(-1)
  if (current === undefined) return
  const entry = { ...current, reason: null, by: actor }
  await recordState(tx, { ...event, visibility }, entry)
}

/** Records the own approval; puts the content in force once everybody who has to has approved. */
const approveAndApply = async (
  tx: Transaction,
  actor: Actor,
  { event, content, contentHash, revision }: Proposal,
): Promise<Revised> => {
  const subject = subjectOf(event, contentHash)
  await recordApproval(tx, actor, { subject, statement: 'approved' })
  // What both approved once, and left since, may not come back by one side alone.
  const proposal = subjectOf(event, hashOf(`alternat-proposal/1\n${revision}\n${contentHash}`))
  await recordApproval(tx, actor, { subject: proposal, statement: 'approved' })
  const { sides } = await getOwnRelation(tx)
  if (!isApprovedByAll(sides, await listApprovals(tx, proposal))) {
    return { outcome: 'awaits-the-other-side' }
  }
  await share(tx, actor, { event, visibility: 'public' })
  await putInForce(tx, event.id, { content, contentHash, visibility: 'public' })
  await recordRevisionApplied(tx, { event: event.id, contentHash })
  return { outcome: 'in-force' }
}

const applyAtOnce = async (
  tx: Transaction,
  actor: Actor,
  { event, content, contentHash, visibility }: Omit<Proposal, 'revision'> & { visibility: string },
): Promise<Revised> => {
  await share(tx, actor, { event, visibility })
  await putInForce(tx, event.id, { content, contentHash, visibility })
  const inForce = { ...event, visibility }
  await recordRevision(tx, actor, { event: inForce, content, contentHash, applied: true })
  return { outcome: 'in-force' }
}

/** The open proposal of exactly this content: one that stands already, else a new one. */
const openRevision = async (
  tx: Transaction,
  actor: Actor,
  next: Omit<Proposal, 'revision'>,
): Promise<string> => {
  const revisions = await listRevisions(tx, next.event.id)
  const standing = revisions.find(
    ({ state, contentHash }) => state === 'open' && contentHash === next.contentHash,
  )
  return standing?.id ?? recordRevision(tx, actor, { ...next, applied: false })
}

type Change = {
  readonly slug: string
  readonly content: EventContent
  readonly visibility: string
  /** The hash that the editor started from: another one means that somebody was faster. */
  readonly startedFrom: string
}

const refuseChange = (
  event: Event | undefined,
  actor: Actor,
  startedFrom: string,
): ReviseRefusal | undefined => {
  if (event === undefined) return 'event-not-found'
  if (!belongsTo(event, actor.side)) return 'event-belongs-to-the-other-side'
  return event.contentHash === startedFrom ? undefined : 'event-was-changed-meanwhile'
}

/**
 * A member changes an event or its visibility. What one side owns, or both are still drafting,
 * changes at once; a joint content before the public is proposed, with the own approval.
 */
export const reviseEvent = async (
  db: OpenDatabase,
  actor: Actor,
  change: Change,
): Promise<Result<Revised, ReviseRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  const checked = checkContent(change.content)
  if (!checked.ok) return checked
  return asActor(db, actor, async (tx) => {
    const event = await findEventForUpdate(tx, change.slug)
    const refusal = refuseChange(event, actor, change.startedFrom)
    if (event === undefined || refusal !== undefined) return refuse(refusal ?? 'event-not-found')
    const contentHash = contentHashOf(change.content)
    // What both put before the public, one side alone does not take back from it.
    const visibility = needsBoth(event) ? event.visibility : change.visibility
    const next = { event, content: change.content, contentHash, visibility }
    await recordAudit(tx, actor, { action: 'revised an event', subject: event.id })
    if (!needsBoth({ owner: event.owner, visibility })) {
      return accept(await applyAtOnce(tx, actor, next))
    }
    const revision = await openRevision(tx, actor, next)
    return accept(await approveAndApply(tx, actor, { ...next, revision }))
  })
}

/** A member approves, or declines, what the other side proposed for a joint event. */
export const answerProposal = async (
  db: OpenDatabase,
  actor: Actor,
  answer: { slug: string; contentHash: string; approves: boolean },
): Promise<Result<Revised | { outcome: 'declined' }, ReviseRefusal>> => {
  if (!may(actor, 'approve')) return refuse('member-may-not-approve')
  return asActor(db, actor, async (tx) => {
    const event = await findEventForUpdate(tx, answer.slug)
    if (event === undefined) return refuse('event-not-found')
    const revisions = await listRevisions(tx, event.id)
    const open = revisions.find(
      ({ state, contentHash }) => state === 'open' && contentHash === answer.contentHash,
    )
    if (open === undefined) return refuse('proposal-is-not-open')
    const action = answer.approves ? 'approved an event' : 'declined a proposal'
    await recordAudit(tx, actor, { action, subject: event.id })
    if (!answer.approves) {
      await recordRevisionDeclined(tx, { event: event.id, contentHash: open.contentHash })
      return accept({ outcome: 'declined' })
    }
    const { content, contentHash } = open
    return accept(
      await approveAndApply(tx, actor, { event, content, contentHash, revision: open.id }),
    )
  })
}

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
import { type RevisionRefusal, refuseRevision } from '../domain/refuse-revision.ts'
import { needsBoth } from '../domain/who-decides.ts'
import { findEventForUpdate, putInForce } from '../store/event-store.ts'
import { listProgrammes } from '../store/programme-store.ts'
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
  | RevisionRefusal
  | 'member-may-not-edit'
  | 'member-may-not-approve'
  | 'event-not-found'
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
  const { programme } = event
  await putInForce(tx, event.id, { content, contentHash, visibility: 'public', programme })
  await recordRevisionApplied(tx, { event: event.id, contentHash })
  return { outcome: 'in-force' }
}

type AtOnce = Omit<Proposal, 'revision'> & {
  readonly visibility: string
  readonly programme: string
}

const applyAtOnce = async (
  tx: Transaction,
  actor: Actor,
  { event, content, contentHash, visibility, programme }: AtOnce,
): Promise<Revised> => {
  await share(tx, actor, { event, visibility })
  await putInForce(tx, event.id, { content, contentHash, visibility, programme })
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

export type Change = {
  readonly slug: string
  readonly content: EventContent
  readonly visibility: string
  /** Left out: the event stays in its programme. */
  readonly programme?: string
  /** The hash that the editor started from: another one means that somebody was faster. */
  readonly startedFrom: string
}

/** Changes one event in the caller's transaction, by the rules of `reviseEvent`. */
export const reviseWithin = async (
  tx: Transaction,
  actor: Actor,
  change: Change,
): Promise<Result<Revised, ReviseRefusal>> => {
  const checked = checkContent(change.content)
  if (!checked.ok) return checked
  const event = await findEventForUpdate(tx, change.slug)
  if (event === undefined) return refuse('event-not-found')
  const contentHash = contentHashOf(change.content)
  // What both put before the public, one side alone does not take back from it.
  const visibility = needsBoth(event) ? event.visibility : change.visibility
  const programme = change.programme ?? event.programme
  const refusal = refuseRevision(event, {
    side: actor.side,
    startedFrom: change.startedFrom,
    visibility,
    programme: programme === event.programme ? undefined : { id: programme },
    programmes: await listProgrammes(tx),
  })
  if (refusal !== undefined) return refuse(refusal)
  const next = { event, content: change.content, contentHash, visibility, programme }
  await recordAudit(tx, actor, { action: 'revised an event', subject: event.id })
  if (!needsBoth({ owner: event.owner, visibility })) {
    return accept(await applyAtOnce(tx, actor, next))
  }
  const revision = await openRevision(tx, actor, next)
  return accept(await approveAndApply(tx, actor, { ...next, revision }))
}

/**
 * A member changes an event or its visibility. What one side owns, or both are still drafting,
 * changes at once; a joint content before the public is proposed, with the own approval.
 */
export const reviseEvent = async (
  db: OpenDatabase,
  actor: Actor,
  change: Change,
): Promise<Result<Revised, ReviseRefusal>> =>
  may(actor, 'edit')
    ? asActor(db, actor, (tx) => reviseWithin(tx, actor, change))
    : refuse('member-may-not-edit')

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

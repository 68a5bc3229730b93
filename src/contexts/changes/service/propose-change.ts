import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import { type Alteration, alterations } from '#contexts/programme/contract.ts'
import { recordApproval } from '#contexts/relations/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { hashOf, newId } from '#kit/ids/ids.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { canonicalJson } from '#kit/text/canonical-json.ts'
import type { Localised } from '#kit/text/localised.ts'
import { type Instant, millisecondsPerDay } from '#kit/time/days.ts'

import type { ChangeContent } from '../domain/change.ts'
import type { ItemRefusal } from '../domain/check-item.ts'
import { insertChange } from '../store/change-store.ts'
import { type ItemImpact, previewItem } from './preview-change.ts'

export const mostEvents = 500
const openDays = 14

export type ProposeRefusal =
  | 'member-may-not-edit'
  | 'no-event-is-chosen'
  | 'too-many-events'
  | 'event-not-found'
  | 'events-belong-to-different-owners'
  | 'nothing-is-urgent'
  | ItemRefusal

/** What is asked: the events by id, each with its alteration. */
export type Asked = {
  readonly items: readonly { readonly event: string; readonly alteration: Alteration }[]
  readonly reason: Localised
  readonly undoes: string | null
  /** Asks to close halls at once, by one side alone. */
  readonly isUrgent?: boolean
  readonly today: Instant
  readonly now: Instant
}

type Approved = {
  readonly id: string
  readonly contentHash: string
  readonly impacts: readonly ItemImpact[]
}

/** Approves a change, and with it each new content, without which the database would not take it. */
export const approveContent = async (
  tx: Transaction,
  actor: Actor,
  { id, contentHash, impacts }: Approved,
): Promise<void> => {
  const subject = { kind: 'change', id, contentHash } as const
  await recordApproval(tx, actor, { subject, statement: 'approved' })
  for (const { view, alteration } of impacts) {
    if (alteration.kind !== 'time' || view.event.owner !== 'joint') continue
    const after = alterations.contentAfter(view.event, alteration)
    const content = { kind: 'event', id: view.event.id, contentHash: after.contentHash } as const
    await recordApproval(tx, actor, { subject: content, statement: 'approved' })
  }
}

const readImpacts = async (
  tx: Transaction,
  actor: Actor,
  { items, undoes, today }: Asked,
): Promise<(ItemImpact | undefined)[]> => {
  const impacts: (ItemImpact | undefined)[] = []
  for (const { event, alteration } of items) {
    const asked = { event: { id: event }, alteration, undoes, today }
    impacts.push(await previewItem(tx, actor, asked))
  }
  return impacts
}

const refuseImpacts = (
  impacts: readonly (ItemImpact | undefined)[],
): Result<readonly ItemImpact[], ProposeRefusal> => {
  const known = impacts.filter((impact) => impact !== undefined)
  if (known.length < impacts.length) return refuse('event-not-found')
  const refused = known.find(({ refusal }) => refusal !== undefined)
  if (refused?.refusal !== undefined) return refuse(refused.refusal)
  // One change is seen and approved by one circle: both sides, or one.
  const owners = new Set(known.map(({ view }) => view.event.owner))
  return owners.size > 1 ? refuse('events-belong-to-different-owners') : accept(known)
}

/**
 * What one side may do alone: close the hall, and nothing else, of an event that the latest
 * decision has moved online, on grounds that are on record.
 */
export const mayBeClosedAtOnce = (impact: ItemImpact | undefined): boolean => {
  if (impact === undefined) return false
  const { view, alteration } = impact
  const [latest] = view.decisions
  return (
    latest?.outcome === 'online' &&
    alteration.kind === 'offers' &&
    !alteration.onSite.isOpen &&
    alteration.online.isOpen
  )
}

/** The operator speaks for a side among its own records, never to the other side. */
const approvesByProposing = (actor: Actor, visibility: string): boolean =>
  may(actor, visibility === 'joint' ? 'approve' : 'approve-what-is-ours-alone')

/**
 * A member proposes a change, and approves it for their side with the same act. What the operator
 * proposes for a side waits for its members, unless its events are that side's alone.
 */
export const proposeChange = async (
  db: OpenDatabase,
  actor: Actor,
  asked: Asked,
): Promise<Result<{ id: string }, ProposeRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  if (asked.items.length === 0) return refuse('no-event-is-chosen')
  if (asked.items.length > mostEvents) return refuse('too-many-events')
  return asActor(db, actor, async (tx) => {
    const checked = refuseImpacts(await readImpacts(tx, actor, asked))
    if (!checked.ok) return checked
    const impacts = checked.value
    if (asked.isUrgent === true && !impacts.every(mayBeClosedAtOnce))
      return refuse('nothing-is-urgent')
    const content: ChangeContent = {
      items: impacts.map(({ view, alteration }) => ({
        event: view.event.id,
        contentHash: view.event.contentHash,
        alteration,
      })),
    }
    const visibility = impacts[0]?.view.event.owner ?? 'joint'
    const id = newId()
    const contentHash = hashOf(canonicalJson(['alternat-change/1', id, content]))
    await insertChange(tx, {
      id,
      relation: actor.relation,
      visibility,
      draftedBy: 'member',
      isUrgent: asked.isUrgent ?? false,
      by: { side: actor.side, member: actor.member, name: actor.name },
      reason: asked.reason,
      content,
      contentHash,
      undoes: asked.undoes,
      expiresAt: asked.now + openDays * millisecondsPerDay,
    })
    if (approvesByProposing(actor, visibility)) {
      await approveContent(tx, actor, { id, contentHash, impacts })
    }
    await recordAudit(tx, actor, { action: 'proposed a change', subject: id })
    return accept({ id })
  })
}

import { type Actor, asActor, may, onceForKey, recordAudit } from '#contexts/access/contract.ts'
import { startOf } from '#contexts/programme/contract.ts'
import { type Terms, usualTerms } from '#contexts/registrations/contract.ts'
import { recordApprovals } from '#contexts/relations/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { hashOf } from '#kit/ids/ids.ts'
import type { NamedRequest } from '#kit/ids/named-request.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { canonicalJson } from '#kit/text/canonical-json.ts'
import type { Localised } from '#kit/text/localised.ts'
import { type Instant, millisecondsPerDay } from '#kit/time/days.ts'

import type { ChangeContent } from '../domain/change.ts'
import type { ItemRefusal } from '../domain/check-item.ts'
import { insertChange } from '../store/change-store.ts'
import { type AskedItems, checkItems, type ItemCheck } from './preview-change.ts'

/** What one change may alter: what the benchmark of changes applies in less than a minute. */
export const mostEvents = 10_000
const openDays = 14

export type ProposeRefusal =
  | 'member-may-not-edit'
  | 'no-event-is-chosen'
  | 'too-many-events'
  | 'event-not-found'
  | 'events-belong-to-different-owners'
  | 'nothing-is-urgent'
  | 'answers-are-due-too-late'
  | 'key-names-another-request'
  | ItemRefusal

/** What is asked: the events, by their ids or slugs, each with its alteration. */
export type Asked = {
  readonly by: 'id' | 'slug'
  readonly items: AskedItems['items']
  readonly reason: Localised
  readonly terms?: Terms
  readonly undoes: string | null
  /** Asks to close halls at once, by one side alone. */
  readonly isUrgent?: boolean
  readonly today: Instant
  readonly now: Instant
  /** The request of a program, which is one change however often it is sent. */
  readonly named?: NamedRequest | undefined
}

type Approved = {
  readonly id: string
  readonly contentHash: string
  /** The contents that follow for joint events: the database would not take them unapproved. */
  readonly contents: readonly { readonly event: string; readonly contentHash: string }[]
}

/** Approves a change for the actor's side, and with it each new content. */
export const approveContent = async (
  tx: Transaction,
  actor: Actor,
  { id, contentHash, contents }: Approved,
): Promise<void> => {
  const subjects = [
    { kind: 'change', id, contentHash } as const,
    ...contents.map((one) => ({ ...one, kind: 'event', id: one.event }) as const),
  ]
  await recordApprovals(tx, actor, { subjects, statement: 'approved' })
}

/** The new content of a joint event, which both sides have to approve. */
export const contentToApprove = ({ view, viewAfter }: ItemCheck): Approved['contents'] => {
  const { event } = viewAfter
  return event.owner === 'joint' && event.content !== view.event.content
    ? [{ event: event.id, contentHash: event.contentHash }]
    : []
}

/**
 * What one side may do alone: close the hall, and nothing else, of an event that the latest
 * decision has moved online, on grounds that are on record.
 */
export const mayBeClosedAtOnce = ({ view, alteration }: ItemCheck): boolean => {
  const [latest] = view.decisions
  return (
    latest?.outcome === 'online' &&
    alteration.kind === 'offers' &&
    !alteration.onSite.isOpen &&
    alteration.online.isOpen
  )
}

/** Whoever is asked has to have time to answer, and the event to come after it. */
const isDueTooLate = ({ viewAfter }: ItemCheck, { question }: Terms, today: Instant): boolean =>
  question !== null &&
  (question.until <= today ||
    (viewAfter.now.format !== 'postponed' &&
      question.until > (startOf(viewAfter.event.content) ?? Number.POSITIVE_INFINITY)))

/** What is kept of each event while the others are looked at. */
const digest = (
  check: ItemCheck,
  { terms = usualTerms, today }: Pick<Asked, 'terms' | 'today'>,
) => ({
  item: {
    event: check.view.event.id,
    contentHash: check.view.event.contentHash,
    alteration: check.alteration,
  },
  owner: check.view.event.owner,
  refusal:
    check.refusal ??
    (isDueTooLate(check, terms, today) ? ('answers-are-due-too-late' as const) : undefined),
  mayBeClosed: mayBeClosedAtOnce(check),
  contents: contentToApprove(check),
})

type Checked = ReturnType<typeof digest>

const refuseChecked = (
  checked: readonly (Checked | undefined)[],
  { isUrgent = false }: Asked,
): Result<readonly Checked[], ProposeRefusal> => {
  const known = checked.filter((one) => one !== undefined)
  if (known.length < checked.length) return refuse('event-not-found')
  const refused = known.find(({ refusal }) => refusal !== undefined)
  if (refused?.refusal !== undefined) return refuse(refused.refusal)
  // One change is seen and approved by one circle: both sides, or one.
  if (new Set(known.map(({ owner }) => owner)).size > 1)
    return refuse('events-belong-to-different-owners')
  return isUrgent && !known.every(({ mayBeClosed }) => mayBeClosed)
    ? refuse('nothing-is-urgent')
    : accept(known)
}

/** The operator speaks for a side among its own records, never to the other side. */
const approvesByProposing = (actor: Actor, visibility: string): boolean =>
  may(actor, visibility === 'joint' ? 'approve' : 'approve-what-is-ours-alone')

/** Writes a proposal under `id`, with the approval of the own side, unless it is refused. */
const insertProposal = async (
  tx: Transaction,
  actor: Actor,
  { id, asked }: { readonly id: string; readonly asked: Asked },
): Promise<Result<undefined, ProposeRefusal>> => {
  const { by, items, today } = asked
  const looked = await checkItems(tx, actor, {
    by,
    items,
    today,
    digest: (check) => digest(check, asked),
  })
  const checked = refuseChecked(looked, asked)
  if (!checked.ok) return checked
  const { terms = usualTerms } = asked
  const content: ChangeContent = { items: checked.value.map(({ item }) => item), terms }
  const visibility = checked.value[0]?.owner ?? 'joint'
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
    const contents = checked.value.flatMap((one) => one.contents)
    await approveContent(tx, actor, { id, contentHash, contents })
  }
  await recordAudit(tx, actor, { action: 'proposed a change', subject: id })
  return accept(undefined)
}

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
  const { named } = asked
  const proposed = await asActor(db, actor, (tx) =>
    onceForKey(tx, { actor, named }, (id) => insertProposal(tx, actor, { id, asked })),
  )
  return proposed.ok ? accept({ id: proposed.value }) : proposed
}

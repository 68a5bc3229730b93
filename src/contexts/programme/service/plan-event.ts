import { type Actor, asActor, may, onceForKey, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import type { NamedRequest } from '#kit/ids/named-request.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { slugOf } from '#kit/text/slug.ts'
import type { Instant } from '#kit/time/days.ts'

import { checkContent, type ContentRefusal } from '../domain/check-content.ts'
import type { EventContent } from '../domain/event.ts'
import type { EventState } from '../domain/event-state.ts'
import { findEvent, insertEvent, type NewEvent } from '../store/event-store.ts'
import { recordRevision } from '../store/revision-store.ts'
import { recordState } from '../store/state-store.ts'
import { contentHashOf } from './content-hash.ts'

export type PlanEventRefusal = ContentRefusal | 'member-may-not-edit' | 'key-names-another-request'

export type EventDraft = {
  readonly programme: string
  /** The side's own id, or `joint`. */
  readonly owner: string
  readonly visibility: string
  readonly content: EventContent
  readonly state: EventState
  readonly batch?: string
  readonly series?: string
}

/** An event as records tell it: with its address, and the states it went through. */
export type DocumentedEvent = Omit<EventDraft, 'state'> & {
  readonly slug: string
  readonly states: readonly { readonly state: EventState; readonly holdsFrom: Instant }[]
}

/** The title in the language that addresses and lists of files use first. */
export const titleForSlug = ({ title }: EventContent): string =>
  title.en ?? title.es ?? title.az ?? 'event'

/** Writes a checked event with its first revision and its states, in the caller's transaction. */
export const enterEvent = async (
  tx: Transaction,
  actor: Actor,
  { id, draft }: { id: string; draft: DocumentedEvent },
): Promise<{ contentHash: string }> => {
  const event: NewEvent = {
    id,
    relation: actor.relation,
    visibility: draft.visibility,
    owner: draft.owner,
    programme: draft.programme,
    slug: draft.slug,
    content: draft.content,
    contentHash: contentHashOf(draft.content),
    batch: draft.batch ?? null,
    series: draft.series ?? null,
  }
  await insertEvent(tx, event)
  const { content, contentHash } = event
  await recordRevision(tx, actor, { event, content, contentHash, applied: true })
  for (const { state, holdsFrom } of draft.states) {
    await recordState(tx, event, { state, holdsFrom, reason: null, by: actor })
  }
  return { contentHash }
}

/** Writes a new draft under an address of its own and answers that. */
export const enterDraft = async (
  tx: Transaction,
  actor: Actor,
  { id = newId(), draft, today }: { id?: string; draft: EventDraft; today: Instant },
): Promise<{ id: string; slug: string }> => {
  const slug = `${slugOf(titleForSlug(draft.content))}-${id.slice(0, 6)}`
  const states = [{ state: draft.state, holdsFrom: today }]
  await enterEvent(tx, actor, { id, draft: { ...draft, slug, states } })
  return { id, slug }
}

/** A member plans an event. It starts private to their side, or joint; publishing comes later. */
export const planEvent = async (
  db: OpenDatabase,
  actor: Actor,
  { draft, today, named }: { draft: EventDraft; today: Instant; named?: NamedRequest | undefined },
): Promise<Result<{ slug: string }, PlanEventRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  const checked = checkContent(draft.content)
  if (!checked.ok) return checked
  return asActor(db, actor, async (tx) => {
    const planned = await onceForKey<never>(tx, { actor, named }, async (id) => {
      await enterDraft(tx, actor, { id, draft, today })
      await recordAudit(tx, actor, { action: 'planned an event', subject: id })
      return accept(undefined)
    })
    if (!planned.ok) return planned
    const event = await findEvent(tx, { id: planned.value })
    // Whoever erased it meanwhile, and sends the request once more, gets no event of that name.
    return accept({ slug: event?.slug ?? '' })
  })
}

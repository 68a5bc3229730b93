import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Localised } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'

import {
  type Alteration,
  contentAltered,
  offersAltered,
  stateAltered,
} from '../domain/alteration.ts'
import { formatOfOffers } from '../domain/choice.ts'
import type { Event, EventContent } from '../domain/event.ts'
import { type NewChoice, recordChoices } from '../store/choice-store.ts'
import { putInForce } from '../store/event-store.ts'
import { recordRevision } from '../store/revision-store.ts'
import { recordState } from '../store/state-store.ts'
import { contentHashOf } from './content-hash.ts'
import { alterationSchema } from '../store/alteration-schema.ts'

/** What an event will say, and the hash that each side approves before it may. */
const contentAfter = (
  { content, contentHash }: Pick<Event, 'content' | 'contentHash'>,
  alteration: Alteration,
): { readonly content: EventContent; readonly contentHash: string } => {
  const altered = contentAltered(content, alteration)
  // Hashing takes longer than all the rest, and most alterations say nothing else.
  if (altered === content) return { content, contentHash }
  return { content: altered, contentHash: contentHashOf(altered) }
}

type Altered = { readonly event: Event; readonly alteration: Alteration }

type CarriedOut = {
  readonly change: string
  readonly reason: Localised
  /** Who proposed it. */
  readonly by: Pick<Actor, 'side' | 'member' | 'name'>
  readonly today: Instant
}

const putContent = async (
  tx: Transaction,
  { event, alteration }: Altered,
  { by }: CarriedOut,
): Promise<void> => {
  const { content, contentHash } = contentAfter(event, alteration)
  if (content === event.content) return
  await putInForce(tx, event.id, {
    content,
    contentHash,
    visibility: event.visibility,
    programme: event.programme,
  })
  await recordRevision(tx, by, { event, content, contentHash, applied: true })
}

/** What people chose; offers that come back with an event that is on again were chosen before. */
const choiceOf = (
  { event, alteration }: Altered,
  { change, reason, today }: CarriedOut,
): NewChoice[] => {
  const offers = alteration.kind === 'resume' ? null : offersAltered(alteration)
  if (offers === null) return []
  const { id, relation, visibility } = event
  return [{ event: id, relation, visibility, ...offers, holdsFrom: today, reason, change }]
}

/**
 * Carries out what was approved, in the registrar's transaction: choices of offers, new contents,
 * states. Who approved it is for the caller to know; a new content of a joint public event the
 * database takes only with both approvals.
 */
const carryOut = async (
  tx: Transaction,
  altered: readonly Altered[],
  what: CarriedOut,
): Promise<void> => {
  const { reason, by, today } = what
  const said = { reason: reason.en ?? reason.es ?? reason.az ?? null, by, holdsFrom: today }
  await recordChoices(
    tx,
    altered.flatMap((one) => choiceOf(one, what)),
  )
  for (const { event, alteration } of altered) {
    await putContent(tx, { event, alteration }, what)
    const state = stateAltered(alteration)
    if (state !== undefined) await recordState(tx, event, { ...said, state })
  }
}

/** How an approved change alters events: what they will say and offer, the format that follows, doing it. */
export const alterations = {
  contentAfter,
  offersAfter: offersAltered,
  stateAfter: stateAltered,
  formatOf: formatOfOffers,
  carryOut,
  schema: alterationSchema,
}

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Localised } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'

import { type Alteration, contentAltered } from '../domain/alteration.ts'
import { formatOfOffers } from '../domain/choice.ts'
import type { Event, EventContent } from '../domain/event.ts'
import { recordChoice } from '../store/choice-store.ts'
import { putInForce } from '../store/event-store.ts'
import { recordRevision } from '../store/revision-store.ts'
import { recordState } from '../store/state-store.ts'
import { contentHashOf } from './content-hash.ts'

/** What an event will say, and the hash that each side approves before it may. */
const contentAfter = (
  { content }: Pick<Event, 'content'>,
  alteration: Alteration,
): { readonly content: EventContent; readonly contentHash: string } => {
  const altered = contentAltered(content, alteration)
  return { content: altered, contentHash: contentHashOf(altered) }
}

type CarriedOut = {
  readonly alteration: Alteration
  readonly change: string
  readonly reason: Localised
  /** Who proposed it. */
  readonly by: Pick<Actor, 'side' | 'member' | 'name'>
  readonly today: Instant
}

const putContent = async (
  tx: Transaction,
  event: Event,
  { alteration, by }: CarriedOut,
): Promise<void> => {
  const { content, contentHash } = contentAfter(event, alteration)
  await putInForce(tx, event.id, {
    content,
    contentHash,
    visibility: event.visibility,
    programme: event.programme,
  })
  await recordRevision(tx, by, { event, content, contentHash, applied: true })
}

/**
 * Carries out what was approved, in the registrar's transaction: a choice of offers, a new date,
 * a state. Who approved it is for the caller to know; a new content of a joint public event the
 * database takes only with both approvals.
 */
const carryOut = (tx: Transaction, event: Event, what: CarriedOut): Promise<void> => {
  const { alteration, change, reason, by, today } = what
  const said = { reason: reason.en ?? reason.es ?? reason.az ?? null, by, holdsFrom: today }
  switch (alteration.kind) {
    case 'offers': {
      const { onSite, online } = alteration
      const { visibility } = event
      return recordChoice(tx, event, {
        onSite,
        online,
        holdsFrom: today,
        reason,
        change,
        visibility,
      })
    }
    case 'time':
      return putContent(tx, event, what)
    case 'cancel':
      return recordState(tx, event, { ...said, state: 'cancelled' })
    case 'resume':
      return recordState(tx, event, { ...said, state: alteration.state })
  }
}

/** How an approved change alters an event: what it will say, the format that follows, doing it. */
export const alterations = { contentAfter, formatOf: formatOfOffers, carryOut }

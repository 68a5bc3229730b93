import { foldText } from '#kit/text/fold-text.ts'

import { nobodyInside, peopleToUndo, type Presence } from './check-in.ts'
import type { Offer } from './register.ts'
import { freeSeats } from './register.ts'
import type { Registration } from './registration.ts'
import { spelledCode, ticketCodeOf } from './ticket-code.ts'

/** A party as the door sees it. */
export type DoorParty = {
  readonly id: string
  readonly name: string | null
  readonly code: string
  readonly party: number
  readonly inside: number
  /** How many would go out again if the last entry was a mistake. */
  readonly undo: number
  /** Why nobody of it can be let in; null: somebody may. */
  readonly outside: 'cancelled' | 'released' | 'waiting' | 'online' | null
}

/** What a door needs to know, all at once. */
export type Door = {
  readonly parties: readonly DoorParty[]
  readonly inside: number
  /** Null: as many as come. */
  readonly seats: number | null
  /** Seats that nobody has been given; null: as many as come. */
  readonly free: number | null
}

const outsideOf = ({ state, offer }: Registration): DoorParty['outside'] => {
  if (state !== 'confirmed') return state
  return offer === 'online' ? 'online' : null
}

const partyOf = (registration: Registration, presence: Presence = nobodyInside): DoorParty => ({
  id: registration.id,
  name: registration.name,
  code: spelledCode(ticketCodeOf(registration.id)),
  party: registration.party,
  inside: presence.inside,
  undo: peopleToUndo(presence),
  outside: outsideOf(registration),
})

/** Everybody who registered, as far as the reader may see them. */
type Expected = {
  readonly registrations: readonly Registration[]
  /** The places of official guests of the reader's side. */
  readonly ranks: ReadonlyMap<string, number>
}

// Those who may come in stand before those who may not; official guests by precedence before all.
const orderOf = ({ id, name, reserve }: Registration, rank: number | undefined): string =>
  reserve === null ? `~${foldText(name ?? '')}` : `${String(rank ?? 9999).padStart(4, '0')}${id}`

/**
 * Everybody who registered: official guests by precedence, then by name; those who may come in before
 * those who may not. Guests whom only the other side sees are let in by its own people.
 */
export const doorOf = (
  { registrations, ranks }: Expected,
  presences: ReadonlyMap<string, Presence>,
  onSite: Offer | undefined,
): Door => {
  const parties = registrations
    .map((one) => {
      const party = partyOf(one, presences.get(one.id))
      const order = orderOf(one, ranks.get(one.id))
      return { party, order: `${party.outside === null ? '' : '\uFFFF'}${order}` }
    })
    .sort((one, other) => (one.order < other.order ? -1 : Number(one.order > other.order)))
    .map(({ party }) => party)
  const isUnlimited = onSite?.seats === null
  return {
    parties,
    inside: parties.reduce((sum, { inside }) => sum + inside, 0),
    seats: onSite?.seats ?? (isUnlimited ? null : 0),
    free: isUnlimited ? null : onSite === undefined ? 0 : freeSeats(onSite),
  }
}

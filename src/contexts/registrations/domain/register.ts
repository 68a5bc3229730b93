import type { Instant } from '#kit/time/days.ts'

import type { OfferKind } from './registration.ts'
import type { Switching } from './switching.ts'

/**
 * Who keeps a seat when there are fewer than people: those with access needs first, then, by
 * `order`, whoever came earlier, or, by `lottery`, whoever the recorded seed draws.
 */
export type Allocation =
  { readonly by: 'order' } | { readonly by: 'lottery'; readonly seed: string }

/** How an event takes registrations. */
export type Register = {
  readonly event: string
  readonly relation: string
  readonly visibility: string
  readonly opensAt: Instant
  /** Null: until the event starts. */
  readonly closesAt: Instant | null
  readonly largestParty: number
  /** Days after the event at which its people are erased. */
  readonly keepsDays: number
  /** Until how long before the start its people may switch. */
  readonly switching: Switching
  readonly illustrative: boolean
}

/** What everybody may know of a register. */
export type PublicRegister = Omit<Register, 'visibility'>

/** One offer with its counted seats. */
export type Offer = {
  readonly kind: OfferKind
  readonly isOpen: boolean
  /** Null: as many as come. */
  readonly seats: number | null
  /** What the answer in force allows, until a change follows it; null: no less than `seats`. */
  readonly ceiling: number | null
  /** The seats that people gave, of which an answer may take some for a time. */
  readonly given: number | null
  /** By whoever registered; official guests count in the reserves of their sides. */
  readonly taken: number
  /** The seats of all reserves. */
  readonly reserved: number
}

/** An offer as it is to be. */
export type NewOffer = Pick<Offer, 'kind' | 'isOpen' | 'seats'>

/** How an offer stands, as anybody may know it. */
export const offerStandings = ['closed', 'full', 'few', 'open'] as const
export type OfferStanding = (typeof offerStandings)[number]

/** The seats that an offer can still give to anybody; Infinity where it is not limited. */
export const freeSeats = ({
  isOpen,
  seats,
  ceiling,
  taken,
  reserved,
}: Pick<Offer, 'isOpen' | 'seats' | 'ceiling' | 'taken' | 'reserved'>): number => {
  if (!isOpen) return 0
  return Math.max(0, Math.min(seats ?? Infinity, ceiling ?? Infinity) - taken - reserved)
}

/** Whether a register takes people at `now`; `startsAt`: when the event starts, if that is known. */
export const takesPeople = (
  { opensAt, closesAt }: Pick<Register, 'opensAt' | 'closesAt'>,
  { now, startsAt }: { now: Instant; startsAt: Instant | undefined },
): boolean => now >= opensAt && now < (closesAt ?? startsAt ?? Infinity)

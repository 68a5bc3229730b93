import type { Language } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'

/** The two ways to attend, each with its own seats. */
export const offerKinds = ['on-site', 'online'] as const
export type OfferKind = (typeof offerKinds)[number]

/** What a person answers beforehand: if there is no seat on site any more, then … */
export const fallbacks = ['online', 'wait', 'release'] as const
export type Fallback = (typeof fallbacks)[number]

/**
 * `confirmed` holds the seats of its party, `waiting` waits for them; `cancelled` by the person
 * and `released` by a change are over.
 */
export const registrationStates = ['confirmed', 'waiting', 'cancelled', 'released'] as const
export type RegistrationState = (typeof registrationStates)[number]

/** What decides where a registration sits. */
export type Seating = {
  readonly state: RegistrationState
  readonly offer: OfferKind
  readonly party: number
}

export type Registration = Seating & {
  readonly id: string
  readonly event: string
  readonly relation: string
  readonly visibility: string
  /** The side whose official guest it is, and in whose reserve it sits; null: whoever registered. */
  readonly reserve: string | null
  /** The offer that was asked for first. */
  readonly wished: OfferKind
  readonly ifMoved: Fallback
  /** Null once the person was erased. */
  readonly name: string | null
  readonly email: string | null
  readonly language: Language
  readonly accessNeeds: string | null
  /** Whether its holder wants to be reminded of the event. */
  readonly reminders: boolean
  /** The highest SEQUENCE that the holder's calendar was told of; null: none. */
  readonly calendarSequence: number | null
  /** Until when its holder has to confirm it by mail; null: it counts as it is. */
  readonly confirmBy: Instant | null
  readonly recordedAt: Instant
}

/** What a step has to know of the registration that makes it. */
export type Movable = Seating & Pick<Registration, 'id' | 'event' | 'relation' | 'visibility'>

/** One step in the life of a registration. Steps are only ever added. */
export type Move<Of extends Movable = Registration> = {
  readonly registration: Of
  readonly to: Seating
  readonly cause: 'person' | 'promotion' | 'change' | 'group-undone' | 'not-confirmed' | 'default'
  readonly change?: string
  readonly reason?: string
}

import type { OfferKind, Registration } from './registration.ts'

/** What an allocation has to know of a registration that holds seats or waits for them. */
export type Seeker = Pick<Registration, 'id' | 'party' | 'offer' | 'wished' | 'ifMoved'> & {
  readonly state: 'confirmed' | 'waiting'
  readonly hasAccessNeeds: boolean
  /** An official guest sits in the reserve of a side, by precedence; null: everybody else. */
  readonly guest: { readonly side: string; readonly rank: number } | null
}

type TargetOffer = { readonly isOpen: boolean; readonly seats: number | null }

/** What both offers will be: seats null = as many as come. */
export type Target = { readonly onSite: TargetOffer; readonly online: TargetOffer }

/** The offers as they are, as a target. */
export const targetOfOffers = (
  offers: readonly (TargetOffer & { readonly kind: OfferKind })[],
): Target => {
  const find = (kind: OfferKind): TargetOffer => {
    const { isOpen = false, seats = 0 } = offers.find((offer) => offer.kind === kind) ?? {}
    return { isOpen, seats }
  }
  return { onSite: find('on-site'), online: find('online') }
}

/** Why a registration ends where it does, so that it can be told in plain words. */
export const seatReasons = [
  'keeps-seat',
  'moves-online',
  'waits-by-choice',
  'waits-since-online-is-full',
  'waits-since-online-is-closed',
  'released-by-choice',
  'returns-on-site',
  'seats-return',
  'waits-for-online',
  'promoted',
  'still-waits',
  'moves-to-second-sitting',
  'second-sitting',
  'returns-to-first-sitting',
  'event-is-off',
] as const
export type SeatReason = (typeof seatReasons)[number]

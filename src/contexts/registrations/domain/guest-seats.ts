import type { Offer } from './register.ts'
import type { OfferKind, Registration, Seating } from './registration.ts'
import { type Reserve, reserveHolds } from './reserve.ts'

/** How the reserves of an event stand, for the registrar: neither side knows the other's guests. */
export type ReservesNow = {
  readonly offers: readonly Offer[]
  readonly reserves: readonly Reserve[]
  readonly taken: readonly (Pick<Reserve, 'kind' | 'side'> & { readonly taken: number })[]
}

/** How many seats of an offer guests of a side can still be given; Infinity where it is not limited. */
export const freeForGuests = (
  { offers, reserves, taken }: ReservesNow,
  { side, kind }: { readonly side: string; readonly kind: OfferKind },
): number => {
  const own = reserves.find((one) => one.side === side && one.kind === kind)
  const offer = offers.find((one) => one.kind === kind)
  if (own === undefined || offer?.isOpen !== true) return 0
  const held = taken.find((one) => one.side === side && one.kind === kind)?.taken ?? 0
  return Math.max(0, reserveHolds(own, { reserves, ceiling: offer.ceiling }) - held)
}

type Standby = Pick<Registration, 'reserve' | 'offer' | 'party'>

/**
 * Seats guests who wait, who come by precedence: a party that does not fit waits, whole; a smaller
 * one after it may still fit.
 */
export const seatStandby = (now: ReservesNow, waiting: readonly Standby[]): Seating[] => {
  const given = new Map<string, number>()
  return waiting.map(({ reserve, offer, party }) => {
    const side = reserve ?? ''
    const key = `${offer} ${side}`
    const left = freeForGuests(now, { side, kind: offer }) - (given.get(key) ?? 0)
    if (party > left) return { state: 'waiting', offer, party }
    given.set(key, (given.get(key) ?? 0) + party)
    return { state: 'confirmed', offer, party }
  })
}

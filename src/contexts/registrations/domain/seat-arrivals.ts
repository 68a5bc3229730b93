import { freeSeats, type Offer } from './register.ts'
import type { OfferKind, Seating } from './registration.ts'

type Arrival = { readonly party: number; readonly offer: OfferKind }

/**
 * Seats parties in the order in which they came. One that does not fit into what is free waits,
 * whole; a smaller one after it may still fit. Seats that return go up the waitlist by the same
 * rule, so nobody who waits would fit when somebody new arrives.
 */
export const seatArrivals = (offers: readonly Offer[], arrivals: readonly Arrival[]): Seating[] => {
  const free = new Map(offers.map((offer) => [offer.kind, freeSeats(offer)]))
  return arrivals.map(({ party, offer }) => {
    const left = free.get(offer) ?? 0
    if (party > left) return { state: 'waiting', offer, party }
    free.set(offer, left - party)
    return { state: 'confirmed', offer, party }
  })
}

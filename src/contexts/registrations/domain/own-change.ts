import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { OfferKind, Registration, Seating } from './registration.ts'

export type OwnChangeRefusal =
  | 'registration-not-found'
  | 'registration-is-cancelled'
  | 'registration-is-not-confirmed'
  | 'party-only-shrinks'
  | 'no-seats-there'

/** What the holder of a link may do: give all seats back, or some, attend otherwise, be forgotten. */
export type OwnChange =
  | { readonly act: 'cancel' }
  | { readonly act: 'shrink'; readonly party: number }
  | { readonly act: 'switch' }
  | { readonly act: 'erase' }

export const otherOffer = (offer: OfferKind): OfferKind =>
  offer === 'on-site' ? 'online' : 'on-site'

/** How many seats of an offer there are for this registration: the public's, or of a reserve. */
type FreeSeats = (kind: OfferKind) => number

// Nobody gives a seat up for one that is not there: the other offer has to have room for all.
const switched = (
  { offer, party }: Pick<Seating, 'offer' | 'party'>,
  free: FreeSeats,
): Result<Seating, OwnChangeRefusal> => {
  const wanted = otherOffer(offer)
  return party <= free(wanted)
    ? accept({ state: 'confirmed', offer: wanted, party })
    : refuse('no-seats-there')
}

const shrunk = (
  { state, offer, party }: Seating,
  wanted: number,
): Result<Seating, OwnChangeRefusal> =>
  Number.isInteger(wanted) && wanted >= 1 && wanted < party
    ? accept({ state, offer, party: wanted })
    : refuse('party-only-shrinks')

/** Where a registration sits after what its holder asks for, if that can be. */
export const seatingAfter = (
  registration: Pick<Registration, 'state' | 'offer' | 'party' | 'confirmBy'>,
  change: OwnChange,
  free: FreeSeats,
): Result<Seating, OwnChangeRefusal> => {
  const { state, offer, party } = registration
  if (change.act === 'erase') return accept({ state: 'cancelled', offer, party })
  if (state === 'cancelled' || state === 'released') return refuse('registration-is-cancelled')
  if (registration.confirmBy !== null && change.act !== 'cancel') {
    return refuse('registration-is-not-confirmed')
  }
  switch (change.act) {
    case 'cancel':
      return accept({ state: 'cancelled', offer, party })
    case 'shrink':
      return shrunk(registration, change.party)
    case 'switch':
      return switched(registration, free)
  }
}

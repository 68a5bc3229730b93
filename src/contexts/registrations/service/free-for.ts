import type { Transaction } from '#kit/db/database.ts'

import { freeForGuests, type ReservesNow } from '../domain/guest-seats.ts'
import { freeSeats, type Offer } from '../domain/register.ts'
import type { OfferKind, Registration } from '../domain/registration.ts'
import { listReserves, listReservesTaken } from '../store/reserve-store.ts'

/** How the reserves of an event stand, read by the registrar under the lock of its offers. */
export const readReserves = async (
  tx: Transaction,
  event: string,
  offers: readonly Offer[],
): Promise<ReservesNow> => ({
  offers,
  reserves: await listReserves(tx, event),
  taken: await listReservesTaken(tx, event),
})

/** How many seats of an offer are free for a registration: the public's, or those of its reserve. */
export const freeFor = async (
  tx: Transaction,
  { event, reserve }: Pick<Registration, 'event' | 'reserve'>,
  offers: readonly Offer[],
): Promise<(kind: OfferKind) => number> => {
  if (reserve === null) {
    return (kind) => {
      const offer = offers.find((one) => one.kind === kind)
      return offer === undefined ? 0 : freeSeats(offer)
    }
  }
  const reserves = await readReserves(tx, event, offers)
  return (kind) => freeForGuests(reserves, { side: reserve, kind })
}

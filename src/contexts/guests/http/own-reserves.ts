import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { guestSeats } from '#contexts/registrations/contract.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'

import type { Seats } from '../domain/guest.ts'
import type { OpenedList } from './open-list.ts'

/** The seats that the own side keeps for its guests in one offer. */
export type OwnReserve = {
  readonly kind: Seats['offer']
  /** Null: as many as come. */
  readonly kept: number | null
  readonly taken: number
}

/** The own reserves of the offers that are open, with how many of them the guests hold. */
export const ownReserves = async (
  { db }: Dependencies,
  { view, offers, seats }: OpenedList,
  { actor }: DeskVisit,
): Promise<OwnReserve[]> => {
  if (offers.length === 0) return []
  const reserves = await asActor(db, actor, (tx) => guestSeats.listReserves(tx, view.event.id))
  const own = reserves.filter(({ side }) => side === actor.side)
  return offers
    .filter(({ isOpen }) => isOpen)
    .map(({ kind }) => ({
      kind,
      kept: own.find((one) => one.kind === kind)?.seats ?? null,
      taken: [...seats.values()]
        .filter(({ state, offer }) => state === 'confirmed' && offer === kind)
        .reduce((sum, { party }) => sum + party, 0),
    }))
}

import type { DeskVisit } from '#contexts/access/contract.ts'
import { type EventView, listEventViews } from '#contexts/programme/contract.ts'
import type { Transaction } from '#kit/db/database.ts'

import type { Offer } from '../domain/register.ts'
import { listOffers } from '../store/register-store.ts'

export type EventWithOffers = { readonly view: EventView; readonly offers: readonly Offer[] }

/** The event that a path of the desk names, once its register has been opened. */
export const findEventWithOffers = async (
  tx: Transaction,
  { parameters, today }: DeskVisit,
): Promise<EventWithOffers | undefined> => {
  const [view] = await listEventViews(tx, { slug: parameters['slug'] ?? '', today })
  if (view === undefined) return undefined
  const offers = await listOffers(tx, view.event.id)
  return offers.length === 0 ? undefined : { view, offers }
}

import type { Alteration, EventView } from '#contexts/programme/contract.ts'
import { listOffersOf } from '#contexts/registrations/contract.ts'
import { listVenues, type Venue } from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'

import {
  alterationFor,
  type AskedAlteration,
  type AskedRefusal,
} from '../domain/asked-alteration.ts'
import { venuesAfter } from './event-after.ts'

type Asked = { readonly view: EventView | undefined; readonly asked: AskedAlteration }

type Worked = {
  readonly view: EventView
  readonly alteration: Alteration
  readonly refusal: AskedRefusal | undefined
}

/** An alteration that leaves an event as it is: what is shown where nothing can follow. */
const unaltered = ({ event: { content } }: EventView): Alteration => {
  const { venue, place, zone } = content
  return { kind: 'venue', venue, place, zone, offers: null }
}

/** All venues where some are named as people name them, else those that alterations name. */
const venuesFor = async (tx: Transaction, asked: readonly Asked[]): Promise<Venue[]> => {
  if (asked.some((one) => one.asked.kind === 'move')) return listVenues(tx)
  const venues = venuesAfter(asked.flatMap((one) => (one.asked.kind === 'venue' ? one.asked : [])))
  return venues.length === 0 ? [] : listVenues(tx, { venues })
}

type OffersByEvent = Awaited<ReturnType<typeof listOffersOf>>

/**
 * What is asked of each event as exactly what would be done to it, in order; undefined where there
 * is no such event. Places and offers are looked up only where what is asked depends on them.
 */
export const workOut = async (
  tx: Transaction,
  asked: readonly Asked[],
  { seesOffers }: { readonly seesOffers: boolean },
): Promise<{ worked: (Worked | undefined)[]; venues: readonly Venue[] }> => {
  const moved = asked.filter((one) => one.asked.kind === 'move')
  const events = seesOffers ? moved.flatMap(({ view }) => view?.event.id ?? []) : []
  const offers: OffersByEvent = events.length === 0 ? new Map() : await listOffersOf(tx, events)
  const venues = await venuesFor(tx, asked)
  const worked = asked.map(({ view, asked: wish }): Worked | undefined => {
    if (view === undefined) return undefined
    const found = alterationFor(wish, { view, venues, offers: offers.get(view.event.id) ?? [] })
    return found.ok
      ? { view, alteration: found.value, refusal: undefined }
      : { view, alteration: unaltered(view), refusal: found.refusal }
  })
  return { worked, venues }
}

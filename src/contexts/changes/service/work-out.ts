import { type Alteration, type EventView, listEventViews } from '#contexts/programme/contract.ts'
import { listOffersOf } from '#contexts/registrations/contract.ts'
import { listVenues, type Venue } from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Instant } from '#kit/time/days.ts'

import {
  alterationFor,
  type AskedAlteration,
  type AskedRefusal,
  type Standing,
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

/** The events that are asked for as second sittings, with their offers. */
const sittingsFor = async (
  tx: Transaction,
  asked: readonly Asked[],
  { today, seesOffers }: { readonly today: Instant; readonly seesOffers: boolean },
): Promise<Standing['sittings']> => {
  const slugs = asked.flatMap((one) => (one.asked.kind === 'split' ? one.asked.second : []))
  if (slugs.length === 0 || !seesOffers) return []
  const views = await listEventViews(tx, { slugs, today })
  const offers = await listOffersOf(
    tx,
    views.map(({ event }) => event.id),
  )
  return views.map((view) => ({ view, offers: offers.get(view.event.id) ?? [] }))
}

type OffersByEvent = Awaited<ReturnType<typeof listOffersOf>>

/**
 * What is asked of each event as exactly what would be done to it, in order; undefined where there
 * is no such event. Places and offers are looked up only where what is asked depends on them.
 */
export const workOut = async (
  tx: Transaction,
  asked: readonly Asked[],
  { today, seesOffers }: { readonly today: Instant; readonly seesOffers: boolean },
): Promise<{ worked: (Worked | undefined)[]; venues: readonly Venue[] }> => {
  const moved = asked.filter(({ asked: { kind } }) => kind === 'move' || kind === 'split')
  const events = seesOffers ? moved.flatMap(({ view }) => view?.event.id ?? []) : []
  const offers: OffersByEvent = events.length === 0 ? new Map() : await listOffersOf(tx, events)
  const venues = await venuesFor(tx, asked)
  const sittings = await sittingsFor(tx, asked, { today, seesOffers })
  const worked = asked.map(({ view, asked: wish }): Worked | undefined => {
    if (view === undefined) return undefined
    const found = alterationFor(wish, {
      view,
      venues,
      sittings,
      offers: offers.get(view.event.id) ?? [],
    })
    return found.ok
      ? { view, alteration: found.value, refusal: undefined }
      : { view, alteration: unaltered(view), refusal: found.refusal }
  })
  return { worked, venues }
}

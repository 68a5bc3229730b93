import type { Alteration, EventView } from '#contexts/programme/contract.ts'
import type { Offer } from '#contexts/registrations/contract.ts'
import type { Venue } from '#contexts/relations/contract.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { foldText } from '#kit/text/fold-text.ts'

/**
 * What people ask for. What it means for one event, exactly, follows from how that event stands.
 */
export type AskedAlteration =
  | Alteration
  /** To the venue of that id or name; `seats`: how many on site there, else as many as fit. */
  | { readonly kind: 'move'; readonly venue: string; readonly seats?: number | null }
  /** In two sittings: so many on site here, whoever finds no seat at the event of that slug. */
  | { readonly kind: 'split'; readonly seats: number; readonly second: string }
  /** On again, on its own date, after it was postponed. */
  | { readonly kind: 'take-place' }

export type AskedRefusal =
  'venue-is-not-known' | 'event-is-not-postponed' | 'second-sitting-takes-nobody'

/** What an alteration is worked out from. */
export type Standing = {
  readonly view: EventView
  /** The offers of its register; none where it takes no registrations. */
  readonly offers: readonly Offer[]
  readonly venues: readonly Venue[]
  /** Events that may be second sittings, with their offers. */
  readonly sittings: readonly { readonly view: EventView; readonly offers: readonly Offer[] }[]
}

const isNamed = ({ id, name }: Venue, asked: string): boolean =>
  id === asked || Object.values(name).some((one) => foldText(one) === foldText(asked))

type Offers = NonNullable<Extract<Alteration, { kind: 'venue' }>['offers']>

const asTheyAre = (offers: readonly Offer[], kind: Offer['kind']): Offers['onSite'] => {
  const { isOpen, seats } = offers.find((offer) => offer.kind === kind) ?? {
    isOpen: false,
    seats: 0,
  }
  return { isOpen, seats }
}

const atMost = (seats: number | null, capacity: number | null): number | null =>
  capacity === null ? seats : Math.min(seats ?? capacity, capacity)

/** The offers where as many sit as were asked for, or as the venue holds; null: as they are. */
const offersThere = (
  offers: readonly Offer[],
  { capacity }: Pick<Venue, 'capacity'>,
  asked: number | null | undefined,
): Offers | null => {
  const onSite = asTheyAre(offers, 'on-site')
  if (!onSite.isOpen) return null
  const seats = asked === undefined ? atMost(onSite.seats, capacity) : asked
  if (seats === onSite.seats) return null
  return { onSite: { isOpen: true, seats }, online: asTheyAre(offers, 'online') }
}

const moveTo = (
  asked: { readonly venue: string; readonly seats?: number | null },
  { offers, venues }: Standing,
): Result<Alteration, AskedRefusal> => {
  const found = venues.find((venue) => isNamed(venue, asked.venue))
  if (found === undefined) return refuse('venue-is-not-known')
  const { id, zone } = found
  const there = offersThere(offers, found, asked.seats)
  return accept({ kind: 'venue', venue: id, place: null, zone, offers: there })
}

const splitIn = (
  { seats, second }: Extract<AskedAlteration, { kind: 'split' }>,
  { view, offers, sittings }: Standing,
): Result<Alteration, AskedRefusal> => {
  const other = sittings.find(
    (one) => one.view.event.slug === second && one.view.event.owner === view.event.owner,
  )
  const isOff = other?.view.now.format === 'cancelled' || other?.view.now.format === 'postponed'
  if (other === undefined || other.view.event.id === view.event.id || isOff)
    return refuse('second-sitting-takes-nobody')
  if (!asTheyAre(other.offers, 'on-site').isOpen) return refuse('second-sitting-takes-nobody')
  return accept({
    kind: 'offers',
    onSite: { isOpen: true, seats },
    online: asTheyAre(offers, 'online'),
    second: other.view.event.id,
  })
}

/** The state in which an event was before it was postponed. */
const stateBefore = ({ states }: EventView): 'planned' | 'announced' =>
  states.findLast(({ state }) => state !== 'postponed')?.state === 'announced'
    ? 'announced'
    : 'planned'

/** The alteration that what was asked for means for one event as it stands. */
export const alterationFor = (
  asked: AskedAlteration,
  standing: Standing,
): Result<Alteration, AskedRefusal> => {
  const { view } = standing
  const isPostponed = view.state === 'postponed'
  if (asked.kind === 'move') return moveTo(asked, standing)
  if (asked.kind === 'split') return splitIn(asked, standing)
  if (asked.kind === 'take-place') {
    return isPostponed
      ? accept({ kind: 'resume', state: stateBefore(view), offers: null })
      : refuse('event-is-not-postponed')
  }
  // A new date ends a postponement.
  return accept(
    asked.kind === 'time' && isPostponed && asked.state === undefined
      ? { ...asked, state: stateBefore(view) }
      : asked,
  )
}

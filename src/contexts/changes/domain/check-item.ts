import type { Alteration, EventView } from '#contexts/programme/contract.ts'
import type { Instant } from '#kit/time/days.ts'

import type { AskedRefusal } from './asked-alteration.ts'

export type ItemRefusal =
  | AskedRefusal
  | 'event-belongs-to-the-other-side'
  | 'event-is-over'
  | 'event-is-off-already'
  | 'event-is-not-off'
  | 'no-offer-is-open'
  | 'seats-are-not-a-number'
  | 'no-rights-to-show-online'
  | 'more-seats-than-the-venue-has'
  | 'more-seats-than-measures-allow'
  | 'date-is-the-same'
  | 'date-is-past'
  | 'venue-is-the-same'
  | 'event-is-postponed-already'

type Offers = NonNullable<Extract<Alteration, { kind: 'venue' }>['offers']>
type Venue = EventView['venue']

const isCount = (seats: number | null): boolean =>
  seats === null || (Number.isInteger(seats) && seats >= 1 && seats <= 100_000)

const whereOf = (venue: Venue): string =>
  JSON.stringify([venue?.country, venue?.region, venue?.city])

/** What the law of the day allows where it was asked: it says nothing of another city. */
const allowedAt = (venue: Venue, { venue: former, decisions }: EventView): number => {
  const [latest] = decisions
  return whereOf(venue) === whereOf(former) ? (latest?.onSite.lo ?? Infinity) : Infinity
}

const refuseSeatsOnSite = (
  given: number | null,
  { after, view }: Asked,
): ItemRefusal | undefined => {
  const most = after.venue?.capacity ?? Infinity
  const seats = given ?? most
  if (seats > most) return 'more-seats-than-the-venue-has'
  return seats > allowedAt(after.venue, view) ? 'more-seats-than-measures-allow' : undefined
}

const refuseOffers = ({ onSite, online }: Offers, asked: Asked): ItemRefusal | undefined => {
  const open = [onSite, online].filter(({ isOpen }) => isOpen)
  if (open.length === 0) return 'no-offer-is-open'
  if (!open.every(({ seats }) => isCount(seats))) return 'seats-are-not-a-number'
  if (online.isOpen && !asked.view.event.content.onlineRights) return 'no-rights-to-show-online'
  return onSite.isOpen ? refuseSeatsOnSite(onSite.seats, asked) : undefined
}

const refuseTime = ({ view, after, startsAt, today }: Asked): ItemRefusal | undefined => {
  const isSame =
    JSON.stringify(after.event.content.when) === JSON.stringify(view.event.content.when)
  if (isSame) return 'date-is-the-same'
  return (startsAt ?? Infinity) <= today ? 'date-is-past' : undefined
}

type Asked = {
  readonly view: EventView
  /** The event as it would be. */
  readonly after: EventView
  /** Undefined: nobody asks for a side yet, so whose event it is is not asked either. */
  readonly side: string | undefined
  readonly today: Instant
  /** When the event would be over as it is, and when it would start after the alteration. */
  readonly endsAt: Instant | undefined
  readonly startsAt: Instant | undefined
}

const refuseAlteration = (alteration: Alteration, asked: Asked): ItemRefusal | undefined => {
  const { view, after } = asked
  switch (alteration.kind) {
    case 'offers':
      return refuseOffers(alteration, asked)
    case 'time':
      return refuseTime(asked)
    case 'venue':
      if (after.event.content.venue === view.event.content.venue) return 'venue-is-the-same'
      return alteration.offers === null ? undefined : refuseOffers(alteration.offers, asked)
    case 'postpone':
      return view.state === 'postponed' ? 'event-is-postponed-already' : undefined
    case 'cancel':
    case 'resume':
      return undefined
  }
}

// A postponed event is over only after its new date.
const isOver = ({ view, today, endsAt }: Asked): boolean =>
  view.state !== 'postponed' && (endsAt ?? Infinity) <= today

/** Whether one event may be altered so, at all: by whom it belongs to, within law and hall. */
export const refuseItem = (alteration: Alteration, asked: Asked): ItemRefusal | undefined => {
  const { view, side } = asked
  const { owner } = view.event
  if (side !== undefined && owner !== 'joint' && owner !== side)
    return 'event-belongs-to-the-other-side'
  if (isOver(asked)) return 'event-is-over'
  const isCancelled = view.state === 'cancelled'
  if (alteration.kind === 'resume')
    return isCancelled || view.state === 'postponed' ? undefined : 'event-is-not-off'
  return isCancelled ? 'event-is-off-already' : refuseAlteration(alteration, asked)
}

import type { Alteration, EventView } from '#contexts/programme/contract.ts'
import type { Instant } from '#kit/time/days.ts'

export type ItemRefusal =
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

type Offers = Extract<Alteration, { kind: 'offers' }>

const isCount = (seats: number | null): boolean =>
  seats === null || (Number.isInteger(seats) && seats >= 1 && seats <= 100_000)

/** The most that may come on site, whatever people choose: the law of the day, and the hall. */
const mostOnSite = ({ venue, decisions }: EventView) => {
  const [latest] = decisions
  return { venue: venue?.capacity ?? Infinity, measures: latest?.onSite.lo ?? Infinity }
}

const refuseSeatsOnSite = (given: number | null, view: EventView): ItemRefusal | undefined => {
  const most = mostOnSite(view)
  const seats = given ?? most.venue
  if (seats > most.venue) return 'more-seats-than-the-venue-has'
  return seats > most.measures ? 'more-seats-than-measures-allow' : undefined
}

const refuseOffers = ({ onSite, online }: Offers, view: EventView): ItemRefusal | undefined => {
  const open = [onSite, online].filter(({ isOpen }) => isOpen)
  if (open.length === 0) return 'no-offer-is-open'
  if (!open.every(({ seats }) => isCount(seats))) return 'seats-are-not-a-number'
  if (online.isOpen && !view.event.content.onlineRights) return 'no-rights-to-show-online'
  return onSite.isOpen ? refuseSeatsOnSite(onSite.seats, view) : undefined
}

const refuseTime = (
  { when }: Extract<Alteration, { kind: 'time' }>,
  { view, startsAt, today }: Asked,
): ItemRefusal | undefined => {
  if (JSON.stringify(when) === JSON.stringify(view.event.content.when)) return 'date-is-the-same'
  return (startsAt ?? Infinity) <= today ? 'date-is-past' : undefined
}

type Asked = {
  readonly view: EventView
  /** Undefined: nobody asks for a side yet, so whose event it is is not asked either. */
  readonly side: string | undefined
  readonly today: Instant
  /** When the event would be over, and when it would start, after the alteration. */
  readonly endsAt: Instant | undefined
  readonly startsAt: Instant | undefined
}

/** Whether one event may be altered so, at all: by whom it belongs to, within law and hall. */
export const refuseItem = (alteration: Alteration, asked: Asked): ItemRefusal | undefined => {
  const { view, side, today, endsAt } = asked
  const { owner } = view.event
  const isOff = view.state === 'cancelled'
  if (side !== undefined && owner !== 'joint' && owner !== side)
    return 'event-belongs-to-the-other-side'
  if ((endsAt ?? Infinity) <= today) return 'event-is-over'
  if (alteration.kind === 'resume') return isOff ? undefined : 'event-is-not-off'
  if (isOff) return 'event-is-off-already'
  switch (alteration.kind) {
    case 'offers':
      return refuseOffers(alteration, view)
    case 'time':
      return refuseTime(alteration, asked)
    case 'cancel':
      return undefined
  }
}

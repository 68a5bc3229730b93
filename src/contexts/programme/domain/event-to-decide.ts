import type { EventToDecide, Jurisdiction } from '#contexts/measures/contract.ts'
import type { Venue } from '#contexts/relations/contract.ts'

import type { Event, EventPlan } from './event.ts'

const minutesOf = (time: string | null): number | null =>
  time === null ? null : Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

const placeOf = ({ content }: Event, venue: Venue | null): Jurisdiction | null => {
  if (venue !== null) {
    const { country, region, city } = venue
    return { country, city, ...(region === null ? {} : { region }) }
  }
  return content.place === null
    ? null
    : { country: content.place.country, city: content.place.city }
}

/** What the engine asks about an event; undefined until its day is known. */
export const eventToDecide = ({
  event,
  plan,
  venue,
}: {
  event: Event
  plan: EventPlan
  venue: Venue | null
}): EventToDecide | undefined => {
  const { when, needsArrivals, otherRegions, onlineCapacity, onlineRights, disciplines } =
    event.content
  if (when.precision !== 'day') return undefined
  const setting = venue === null || venue.setting === 'both' ? 'unknown' : venue.setting
  return {
    id: event.id,
    plan,
    reading: plan.reading,
    day: when.first,
    startsAt: minutesOf(when.startTime),
    endsAt: minutesOf(when.endTime),
    disciplines,
    setting,
    capacity: venue?.capacity ?? null,
    place: placeOf(event, venue),
    needsArrivals,
    audience: otherRegions ? 'other-regions' : 'local',
    onlineCapacity,
    onlineRights,
  }
}

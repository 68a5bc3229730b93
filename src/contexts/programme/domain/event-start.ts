import { type Day, type Instant, millisecondsPerDay } from '#kit/time/days.ts'
import { instantOfWallTime } from '#kit/time/zones.ts'

import type { EventContent } from './event.ts'

/**
 * The instant at which an event starts; undefined until its day is known. An event without a
 * time of day is taken to start at noon of its place: late enough not to be settled a day early.
 */
export const startOf = ({
  when,
  zone,
}: Pick<EventContent, 'when' | 'zone'>): Instant | undefined =>
  when.precision === 'day'
    ? instantOfWallTime(when.first, when.startTime ?? '12:00', zone)
    : undefined

/** The instant at which an event is over: its stated end, else the end of its last day. */
export const endOf = ({ when, zone }: Pick<EventContent, 'when' | 'zone'>): Instant | undefined => {
  if (when.precision === 'none') return undefined
  const time = when.precision === 'day' ? when.endTime : null
  return time === null
    ? instantOfWallTime(when.last + 1, '00:00', zone)
    : instantOfWallTime(when.last, time, zone)
}

/** The instant by which the format must be settled. */
export const settlesAt = (start: Instant, decideBy: number): Instant =>
  start - decideBy * millisecondsPerDay

/** Whether an event was known of on `day`: what its source announced later, nobody could know. */
export const isKnownOn = ({ announcedOn }: Pick<EventContent, 'announcedOn'>, day: Day): boolean =>
  announcedOn === null || announcedOn <= day

import type { Instant } from '#kit/time/days.ts'
import { instantOfWallTime } from '#kit/time/zones.ts'

import type { EventContent } from './event.ts'

/** From an instant up to, and without, another. */
type Stretch = { readonly from: Instant; readonly until: Instant }

/** When an event keeps its venue and its performers: surely, and at the most. */
export type Occupied = {
  /** Null while only the day is known: at which of its hours, nobody can tell. */
  readonly surely: Stretch | null
  readonly perhaps: Stretch
}

/** Whether two events meet in time: surely, or only if what is not known falls out so. */
export type Overlap = 'surely' | 'perhaps' | 'never'

const minute = 60_000
const hour = 60 * minute

/**
 * How long an event without a stated end is taken to last: the length of most evenings of a
 * programme. What rests on it alone is only ever a _perhaps_.
 */
const assumedLength = 2 * hour

/** Beyond a night, hours stated for several days may be those of each day. */
const oneNight = 24 * hour

/**
 * When an event occupies its place; undefined while no day is known, since a vague date is in
 * nobody's way yet. With only a day it is somewhere within it; without an end it surely begins,
 * and perhaps lasts two hours; over several days it surely begins, and perhaps stays until its end.
 */
const reckon = ({ when, zone }: Pick<EventContent, 'when' | 'zone'>): Occupied | undefined => {
  if (when.precision !== 'day') return undefined
  const { first, last, startTime, endTime } = when
  const at = (day: number, time: string): Instant => instantOfWallTime(day, time, zone)
  const from = at(first, startTime ?? '00:00')
  const endOfLastDay = at(last + 1, '00:00')
  if (startTime === null) {
    return { surely: null, perhaps: { from, until: endTime ? at(last, endTime) : endOfLastDay } }
  }
  const beginning = { from, until: from + minute }
  if (endTime === null) {
    const until = first === last ? from + assumedLength : endOfLastDay
    return { surely: beginning, perhaps: { from, until } }
  }
  const whole = { from, until: at(last, endTime) }
  return { surely: whole.until - from > oneNight ? beginning : whole, perhaps: whole }
}

// Reckoning with zones costs more than comparing, and each event is compared many times.
const reckoned = new WeakMap<object, Occupied | null>()

/** As `reckon`, remembered as long as the content lives. */
export const occupiedBy = (content: Pick<EventContent, 'when' | 'zone'>): Occupied | undefined => {
  const known = reckoned.get(content)
  if (known !== undefined) return known ?? undefined
  const occupied = reckon(content)
  reckoned.set(content, occupied ?? null)
  return occupied
}

const meet = (one: Stretch | null, other: Stretch | null): boolean =>
  one !== null && other !== null && one.from < other.until && other.from < one.until

/** Whether two events want the same time. One that begins as the other ends is in nobody's way. */
export const overlaps = (one: Occupied, other: Occupied): Overlap => {
  if (meet(one.surely, other.surely)) return 'surely'
  return meet(one.perhaps, other.perhaps) ? 'perhaps' : 'never'
}

import type { EventView, FormerDate, When } from '#contexts/programme/contract.ts'
import type { Instant } from '#kit/time/days.ts'
import { instantOfWallTime } from '#kit/time/zones.ts'

/** A date as the public knows it. */
export type PublicDate = {
  readonly when: When
  readonly zone: string
  /** Null while the time of day is not known. */
  readonly startsAt: Instant | null
  readonly endsAt: Instant | null
}

/** One change of an event's date as the public saw it: from what, to what, and when. */
export type DateMove = {
  readonly from: PublicDate
  readonly to: PublicDate
  readonly at: Instant
}

type Dated = {
  readonly event: { readonly content: Pick<EventView['event']['content'], 'when' | 'zone'> }
  readonly formerDates: readonly FormerDate[]
}

const publicDate = ({ when, zone }: Pick<PublicDate, 'when' | 'zone'>): PublicDate => {
  if (when.precision !== 'day' || when.startTime === null) {
    return { when, zone, startsAt: null, endsAt: null }
  }
  return {
    when,
    zone,
    startsAt: instantOfWallTime(when.first, when.startTime, zone),
    endsAt: when.endTime === null ? null : instantOfWallTime(when.last, when.endTime, zone),
  }
}

/** The date that an event has now. */
export const currentDate = ({ event }: Pick<Dated, 'event'>): PublicDate =>
  publicDate(event.content)

// A day within the month that was told, or a time on a day, is the same date known better.
const isAnotherDate = (before: PublicDate, after: PublicDate): boolean => {
  if (before.when.precision === 'none') return false
  if (after.when.precision === 'none') return true
  if (before.when.precision !== 'day') {
    return after.when.first < before.when.first || after.when.last > before.when.last
  }
  if (after.when.precision !== 'day') return true
  return before.startsAt === null || after.startsAt === null
    ? before.when.first !== after.when.first
    : before.startsAt !== after.startsAt
}

/** How an event's date moved, the first move first. Becoming more exact is no move. */
export const dateMoves = ({ event, formerDates }: Dated): DateMove[] => {
  const dates = [...formerDates.map(publicDate), currentDate({ event })]
  return formerDates.flatMap(({ leftAt }, index) => {
    const from = dates[index]
    const to = dates[index + 1]
    if (from === undefined || to === undefined || !isAnotherDate(from, to)) return []
    return [{ from, to, at: leftAt }]
  })
}

/**
 * The date that an event had before the one it has now, the last one where there were several;
 * null while it has the only one it ever had, or has come back to it.
 */
export const previousDate = (dated: Dated): PublicDate | null => {
  const previous = dateMoves(dated).at(-1)?.from
  return previous !== undefined && isAnotherDate(previous, currentDate(dated)) ? previous : null
}

/**
 * The last day that the public was told: the event's own, else the one it left. Calendars hold
 * the event there; null while no day was ever told.
 */
export const lastKnownDay = (dated: Dated): PublicDate | null =>
  [...dated.formerDates.map(publicDate), currentDate(dated)].findLast(
    ({ when }) => when.precision === 'day',
  ) ?? null

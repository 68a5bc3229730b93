import type { EventContent } from '#contexts/programme/contract.ts'
import { type Instant, millisecondsPerDay } from '#kit/time/days.ts'
import { instantOfWallTime } from '#kit/time/zones.ts'

/** From when until when a room lets people in. */
export type OpenWindow = { readonly opensAt: Instant; readonly closesAt: Instant }

const millisecondsPerMinute = 60_000

/**
 * The time in which the room of an event is open: so many minutes before its start until as many
 * after its end. Without times of day that is the whole of its days; an end that reads earlier than
 * the start is after midnight. Undefined until its day is known.
 */
export const openWindow = (
  { when, zone }: Pick<EventContent, 'when' | 'zone'>,
  minutes: number,
): OpenWindow | undefined => {
  if (when.precision !== 'day') return undefined
  const start = instantOfWallTime(when.first, when.startTime ?? '00:00', zone)
  const end =
    when.endTime === null
      ? instantOfWallTime(when.last + 1, '00:00', zone)
      : instantOfWallTime(when.last, when.endTime, zone)
  const around = minutes * millisecondsPerMinute
  return {
    opensAt: start - around,
    closesAt: (end <= start ? end + millisecondsPerDay : end) + around,
  }
}

import type { EventView } from '#contexts/programme/contract.ts'

import { plannedFormat, type ShownFormat } from './format-history.ts'

/** What became of a published event, in the words that schema.org has for it. */
export type EventStatus = 'scheduled' | 'moved-online' | 'rescheduled' | 'postponed' | 'cancelled'

/** How people attend: `unclear` while nobody can tell. */
export type Attendance = 'on-site' | 'both' | 'online' | 'unclear'

const attendanceOf: Readonly<Record<ShownFormat, Attendance>> = {
  'in-person': 'on-site',
  hybrid: 'both',
  online: 'online',
  unclear: 'unclear',
  postponed: 'unclear',
  cancelled: 'unclear',
}

const attendanceInFormat = (format: ShownFormat): Attendance => attendanceOf[format]

/** As held, or as it would have been held: a postponed or cancelled event keeps what was planned. */
export const attendanceOfEvent = (view: EventView): Attendance => {
  const { format } = view.now
  return format === 'postponed' || format === 'cancelled'
    ? attendanceInFormat(plannedFormat(view))
    : attendanceInFormat(format)
}

// A date is new when the event was postponed, and then stated again with another content.
const wasGivenANewDate = ({ state, states, event }: EventView): boolean => {
  const postponed = states.findLast((record) => record.state === 'postponed')
  return (
    postponed !== undefined &&
    state !== 'postponed' &&
    state !== 'cancelled' &&
    event.revisedAt > postponed.holdsFrom
  )
}

const wasMovedOnline = (view: EventView): boolean =>
  view.now.basis === 'decided' && view.now.format === 'online' && plannedFormat(view) !== 'online'

/**
 * The statuses that hold together for one event; never empty. Moved online and given a new date
 * are both said (schema.org EventStatusType, as search engines read it).
 */
export const statusesOf = (view: EventView): readonly EventStatus[] => {
  if (view.now.format === 'cancelled') return ['cancelled']
  if (view.now.format === 'postponed') return ['postponed']
  const statuses: EventStatus[] = []
  if (wasMovedOnline(view)) statuses.push('moved-online')
  if (wasGivenANewDate(view)) statuses.push('rescheduled')
  return statuses.length === 0 ? ['scheduled'] : statuses
}

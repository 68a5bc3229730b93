import type { EventView } from '#contexts/programme/contract.ts'

import { plannedFormat, type ShownFormat } from './format-history.ts'
import { currentDate, previousDate } from './public-date.ts'

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

const wasMovedOnline = (view: EventView): boolean =>
  (view.now.basis === 'decided' || view.now.basis === 'chosen') &&
  view.now.format === 'online' &&
  plannedFormat(view) !== 'online'

/**
 * The statuses that hold together for one event; never empty. Moved online and given a new date
 * are both said (schema.org EventStatusType, as search engines read it). Whose date was given up
 * for none is postponed to them, whatever else was stated; an idea has no date to keep to.
 */
export const statusesOf = (view: EventView): readonly EventStatus[] => {
  if (view.now.format === 'cancelled') return ['cancelled']
  const hasLeftItsDate = view.state !== 'idea' && previousDate(view) !== null
  const isOpen = currentDate(view).when.precision === 'none'
  if (view.now.format === 'postponed' || (hasLeftItsDate && isOpen)) return ['postponed']
  const statuses: EventStatus[] = []
  if (wasMovedOnline(view)) statuses.push('moved-online')
  if (hasLeftItsDate) statuses.push('rescheduled')
  return statuses.length === 0 ? ['scheduled'] : statuses
}

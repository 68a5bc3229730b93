import type { EventView } from '#contexts/programme/contract.ts'
import type { Localised } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'
import type { CalendarTimes } from '#kit/calendar/calendar-entry.ts'
import { endOf, startOf } from '#contexts/programme/contract.ts'

/** What calendars are told of an event, whoever attends it. */
export type CalendarSetting = {
  readonly event: string
  readonly slug: string
  readonly title: Localised
  /** That of the event: the same as in feeds. */
  readonly sequence: number
  readonly times: CalendarTimes
  /** The parts of its address for people, from the venue to the city. */
  readonly place: readonly Localised[]
  /** When the file or mail is made. */
  readonly stamp: Instant
}

const timesOf = ({ content }: EventView['event']): CalendarTimes | undefined => {
  const { when } = content
  if (when.precision !== 'day') return undefined
  const start = startOf(content)
  if (when.startTime === null || start === undefined) {
    return { firstDay: when.first, lastDay: when.last }
  }
  const end = when.endTime === null ? undefined : endOf(content)
  return end === undefined || end <= start ? { start } : { start, end }
}

/** What calendars are told of an event; nothing while its day is not known. */
export const calendarSettingOf = (
  { event, venue, sequence }: EventView,
  stamp: Instant,
): CalendarSetting | undefined => {
  const times = timesOf(event)
  if (times === undefined) return undefined
  return {
    event: event.id,
    slug: event.slug,
    title: event.content.title,
    sequence,
    times,
    place: venue === null ? [] : [venue.name, venue.cityName],
    stamp,
  }
}

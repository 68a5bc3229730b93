import type { Day } from '#kit/time/days.ts'

import type { EventContent } from './event.ts'

/** What the event says on another day: as many days long, at the same hours of its own clocks. */
export const contentOn = (content: EventContent, day: Day): EventContent => {
  const { when } = content
  if (when.precision !== 'day') return content
  const last = day + (when.last - when.first)
  return {
    ...content,
    when: { ...when, first: day, last },
    // What a source said of the first event, it did not say of this one.
    announcedOn: null,
    heldFormat: null,
  }
}

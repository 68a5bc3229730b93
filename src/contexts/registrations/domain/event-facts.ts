import type { EventView, FormatNow, When } from '#contexts/programme/contract.ts'
import type { Localised } from '#kit/text/localised.ts'

import { type EntryCondition, entryConditions } from './entry-conditions.ts'

/** What people who are registered are told of an event: what was, and what is. */
export type EventFacts = {
  readonly slug: string
  readonly title: Localised
  readonly when: When
  readonly place: Localised | null
  readonly format: FormatNow['format']
  /** What is asked for at the door. */
  readonly conditions: readonly EntryCondition[]
}

/** The facts of an event as it is. */
export const eventFacts = ({
  event,
  venue,
  now,
}: Pick<EventView, 'event' | 'venue' | 'now'>): EventFacts => ({
  slug: event.slug,
  title: event.content.title,
  when: event.content.when,
  place: venue?.name ?? event.content.place?.name ?? null,
  format: now.format,
  conditions: entryConditions(now.because),
})

/** Whether an event does not take place as long as it stays so. */
export const isOff = ({ format }: EventFacts): boolean => format === 'cancelled'

const whetherItIsOn = ({ format }: EventFacts): string =>
  format === 'cancelled' || format === 'postponed' ? format : 'on'

/**
 * Whether people have to be told of `after` when they know `before`, past any change: another date
 * or place, that it is off, postponed, or on again, or that something new is asked for at the door. A format and its seats are told by changes.
 */
export const hasNews = (before: EventFacts, after: EventFacts): boolean =>
  factsThatDiffer(before, after).some((fact) => fact !== 'format') ||
  whetherItIsOn(before) !== whetherItIsOn(after) ||
  newConditions(before, after).length > 0

/** What is asked for at the door since; one that is lifted is told to nobody. */
export const newConditions = (before: EventFacts, after: EventFacts): readonly EntryCondition[] => {
  const known = new Set(before.conditions.map((condition) => JSON.stringify(condition)))
  return after.conditions.filter((condition) => !known.has(JSON.stringify(condition)))
}

/** The facts in which two accounts of an event differ, as notices name them. */
export const factsThatDiffer = (
  before: EventFacts,
  after: EventFacts,
): ('when' | 'place' | 'format')[] =>
  (['when', 'place', 'format'] as const).filter(
    (fact) => JSON.stringify(before[fact]) !== JSON.stringify(after[fact]),
  )

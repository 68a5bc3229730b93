import type { KnownCity } from '#contexts/measures/contract.ts'
import type { listHolds } from '#contexts/programme/contract.ts'
import type { Venue } from '#contexts/relations/contract.ts'
import type { WaitingChange } from '#contexts/changes/contract.ts'
import type { Task } from '#kit/html/components/task-list.ts'
import { formatDayOf } from '#kit/i18n/dates.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'
import { type Instant, millisecondsPerDay } from '#kit/time/days.ts'

import { words } from '../messages/words.ts'
import type { Standing } from './standing.ts'

/** A content of a joint event that waits for the approval of a side. */
export type OpenProposal = {
  readonly slug: string
  readonly title: string
  readonly proposedBy: string
  readonly at: Instant
}

/** The rooms of the desk in which something can wait, in the order of its navigation. */
export const rooms = [
  'events',
  'changes',
  'registrations',
  'venues',
  'meetings',
  'undertakings',
  'agreements',
  'projects',
  'support',
] as const
export type Room = (typeof rooms)[number]

/** A task, until when, on whose page it stands, and in which room of the desk it is done. */
export type Owned = {
  readonly task: Task
  readonly due: Instant
  readonly isOurs: boolean
  readonly room: Room
}

export type Hold = Awaited<ReturnType<typeof listHolds>>[number]

export type Reader = {
  readonly language: Language
  readonly side: string
  readonly today: Instant
  readonly cities: readonly (KnownCity & Pick<Venue, 'id' | 'name'>)[]
  readonly holds: readonly Hold[]
  readonly changes: readonly WaitingChange[]
  /** The events that people attend online and whose room nobody has set. */
  readonly withoutRoom: readonly string[]
  /** How many people wait for a seat, by event. */
  readonly waiting: ReadonlyMap<string, number>
  /** What other contexts have to do, in finished words. */
  readonly others: readonly Owned[]
}

export const inDays = (until: Instant, { today, language }: Reader): string => {
  const count = Math.max(0, Math.ceil((until - today) / millisecondsPerDay))
  return words(language)('todo.days', { count })
}

export const titleOf = ({ view }: Standing, language: Language): string =>
  inLanguage(view.event.content.title, language).text

/** What belongs to both is on one's own page: whoever reads it can do it. */
export const isOurs = ({ view }: Standing, side: string): boolean =>
  view.event.owner === 'joint' || view.event.owner === side

/** Since when it waits; a demonstration's day may lie before its record was made. */
export const sinceWhen = (
  instant: Instant,
  { language, today, zone }: Pick<Reader, 'language' | 'today'> & { readonly zone: string },
): string => {
  const say = words(language)
  return instant > today
    ? say('todo.waiting')
    : say('todo.since', { date: formatDayOf(language, { instant, zone }, 'short') })
}

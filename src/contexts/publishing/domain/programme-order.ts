import type { Discipline } from '#contexts/programme/contract.ts'
import { type Day, dayFromIso, type Instant, isoFromDay } from '#kit/time/days.ts'
import { dayInZone } from '#kit/time/zones.ts'

import type { PublicEvent } from './public-event.ts'

/** What a visitor asked to see; an absent part means everything. */
export type ProgrammeFilter = {
  readonly discipline?: Discipline
  readonly attend?: 'on-site' | 'online'
  /** A city as places are keyed. */
  readonly place?: string
}

const offersAttendance = ({ attendance }: PublicEvent, wanted: 'on-site' | 'online'): boolean =>
  attendance === 'both' || attendance === wanted

/** Whether an event is among what was asked for. An event that cannot be told yet is in no offer. */
export const isAskedFor = (
  event: PublicEvent,
  { discipline, attend, place }: ProgrammeFilter,
): boolean =>
  (discipline === undefined || event.disciplines.includes(discipline)) &&
  (attend === undefined || offersAttendance(event, attend)) &&
  (place === undefined || event.place?.cityKey === place)

/** Whether an event is over at `today`, on the calendar of its own place. */
export const isOver = ({ when, state, zone }: PublicEvent, today: Instant): boolean =>
  when.precision === 'none' ? state === 'held' : when.last < dayInZone(today, zone)

/** Where an event stands in the list of what is coming; each is a section of its own. */
export type Section =
  | { readonly kind: 'under-way' }
  | { readonly kind: 'month'; readonly first: Day }
  | { readonly kind: 'months'; readonly first: Day; readonly last: Day }
  | { readonly kind: 'year'; readonly first: Day; readonly last: Day }
  | { readonly kind: 'open' }

const monthOf = (day: Day): string => isoFromDay(day).slice(0, 7)
const yearOf = (day: Day): string => isoFromDay(day).slice(0, 4)
const startOfMonth = (day: Day): Day => dayFromIso(`${monthOf(day)}-01`) ?? day

const sectionOf = ({ when, zone }: PublicEvent, today: Instant): Section => {
  if (when.precision === 'none') return { kind: 'open' }
  const { precision, first, last } = when
  if (precision === 'year') return { kind: 'year', first, last }
  if (precision === 'months' && monthOf(first) !== monthOf(last)) {
    return { kind: 'months', first, last }
  }
  if (precision !== 'months' && first < dayInZone(today, zone)) return { kind: 'under-way' }
  return { kind: 'month', first: startOfMonth(first) }
}

const rank = (section: Section): number => {
  switch (section.kind) {
    case 'under-way':
      return Number.NEGATIVE_INFINITY
    case 'month':
      return section.first
    case 'months':
      // After the month in which it may begin.
      return section.first + 30.5
    case 'year':
      return section.last + 0.5
    case 'open':
      return Number.POSITIVE_INFINITY
  }
}

export type ProgrammeSection = {
  readonly section: Section
  readonly events: readonly PublicEvent[]
}

export type PastYear = { readonly year: string | null; readonly events: readonly PublicEvent[] }

const grouped = <Key>(
  events: readonly PublicEvent[],
  keyOf: (event: PublicEvent) => Key,
): { key: Key; events: PublicEvent[] }[] => {
  const groups = new Map<string, { key: Key; events: PublicEvent[] }>()
  for (const event of events) {
    const key = keyOf(event)
    const name = JSON.stringify(key)
    const group = groups.get(name) ?? { key, events: [] }
    group.events.push(event)
    groups.set(name, group)
  }
  return [...groups.values()]
}

/** What is coming in its sections, the nearest first. `events` come earliest first. */
export const comingSections = (
  events: readonly PublicEvent[],
  today: Instant,
): ProgrammeSection[] =>
  grouped(
    events.filter((event) => !isOver(event, today)),
    (event) => sectionOf(event, today),
  )
    .map(({ key, events: within }) => ({ section: key, events: within }))
    .sort((a, b) => rank(a.section) - rank(b.section))

/** What is over, by year of its end, the newest first; without a date last. */
export const pastYears = (events: readonly PublicEvent[], today: Instant): PastYear[] =>
  grouped(
    events.filter((event) => isOver(event, today)),
    ({ when }) => (when.precision === 'none' ? null : yearOf(when.last)),
  )
    .map(({ key, events: within }) => ({ year: key, events: within.toReversed() }))
    .sort((a, b) => Number(b.year ?? 0) - Number(a.year ?? 0))

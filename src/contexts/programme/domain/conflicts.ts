import type { Institution } from '#contexts/relations/contract.ts'
import type { Instant } from '#kit/time/days.ts'

import type { Contribution, Event, EventContent } from './event.ts'
import { endOf } from './event-start.ts'
import { type Hold, type HoldState, isStanding, type StandingHold } from './hold.ts'
import type { EventState } from './event-state.ts'
import type { FormatNow } from './format-now.ts'
import { type Occupied, occupiedBy, type Overlap, overlaps } from './occupied.ts'

/** What an event needs for itself alone while it lasts. */
export type Needed =
  | { readonly kind: 'venue'; readonly venue: string }
  | { readonly kind: 'performer'; readonly institution: string }

/** What is planned, as far as being in each other's way goes: an `EventView` is one. */
type Planned = {
  readonly event: Pick<Event, 'id' | 'owner' | 'content'>
  readonly state: EventState
  readonly now: Pick<FormatNow, 'format'>
}

/** What is to be planned: an event on record, or one that has no id yet. */
export type Candidate = {
  readonly id: string | undefined
  /** The side it belongs to, or `joint`. */
  readonly owner: string
  readonly content: Pick<EventContent, 'when' | 'zone' | 'venue' | 'place' | 'contributions'>
}

/** Something that needs the same venue or the same performers at the same time. */
export type Conflict<View> = {
  readonly needed: Needed
  /** Perhaps: only if hours that are not known yet, or a format that may change, fall out so. */
  readonly certainty: Exclude<Overlap, 'never'>
  readonly with:
    | { readonly kind: 'event'; readonly view: View }
    | { readonly kind: 'hold'; readonly hold: StandingHold }
}

/** What those who look for conflicts know besides the events: who performs, and what is held. */
export type Known = {
  readonly institutions: readonly Pick<Institution, 'id' | 'kind'>[]
  readonly holds: readonly (Hold & { readonly state: HoldState })[]
}

/** An ensemble, an artist, a speaker is in one place at a time; a ministry supports in many. */
const performs = ({ kind }: Pick<Institution, 'kind'>): boolean =>
  kind === 'ensemble' || kind === 'group' || kind === 'artist'

const takesPart = ({ role }: Contribution): boolean => role === 'organiser' || role === 'host'

/** A cancelled or postponed event needs nothing any more on its day. */
const isOff = ({ state, now }: Planned): boolean =>
  state === 'cancelled' ||
  state === 'postponed' ||
  now.format === 'cancelled' ||
  now.format === 'postponed'

type Entry<View> = { readonly view: View; readonly occupied: Occupied }

/** The events by what they need: the id of a venue or of an institution. */
type Index<View> = ReadonlyMap<string, readonly Entry<View>[]>

const idsNeeded = ({ venue, contributions }: Candidate['content']): string[] => [
  ...new Set([
    ...(venue === null ? [] : [venue]),
    ...contributions.filter(takesPart).map(({ institution }) => institution),
  ]),
]

const indexOf = <View extends Planned>(views: readonly View[]): Index<View> => {
  const index = new Map<string, Entry<View>[]>()
  for (const view of views) {
    const occupied = isOff(view) ? undefined : occupiedBy(view.event.content)
    if (occupied === undefined) continue
    for (const id of idsNeeded(view.event.content)) {
      const entries = index.get(id) ?? []
      entries.push({ view, occupied })
      index.set(id, entries)
    }
  }
  return index
}

/** Without an audience in it a hall may still be used for the stream, or become free. */
const maySpareVenue = ({ now }: Planned): boolean => now.format === 'online'

const whereItIs = ({ venue, place }: Pick<EventContent, 'venue' | 'place'>): string =>
  venue ?? (place === null ? '' : `${place.country} ${place.city}`)

/** Two parts of one evening in one hall are told once, as that. */
const isElsewhere = (
  one: Pick<EventContent, 'venue' | 'place'>,
  other: Pick<EventContent, 'venue' | 'place'>,
): boolean => one.venue === null || whereItIs(one) !== whereItIs(other)

const neededBy = ({ venue, contributions }: Candidate['content'], known: Known): Needed[] => {
  const performers = new Set(known.institutions.filter(performs).map(({ id }) => id))
  const institutions = new Set(
    contributions.filter(takesPart).map(({ institution }) => institution),
  )
  return [
    ...(venue === null ? [] : [{ kind: 'venue' as const, venue }]),
    ...[...institutions]
      .filter((id) => performers.has(id))
      .map((institution) => ({ kind: 'performer' as const, institution })),
  ]
}

const idOf = (needed: Needed): string =>
  needed.kind === 'venue' ? needed.venue : needed.institution

const conflictWithEvent = <View extends Planned>(
  { id, content }: Candidate,
  needed: Needed,
  { view, occupied }: Entry<View>,
): Conflict<View>[] => {
  if (view.event.id === id) return []
  if (needed.kind === 'performer' && !isElsewhere(content, view.event.content)) return []
  const own = occupiedBy(content)
  const overlap = own === undefined ? 'never' : overlaps(own, occupied)
  if (overlap === 'never') return []
  const isSpared = needed.kind === 'venue' && maySpareVenue(view)
  return [{ needed, certainty: isSpared ? 'perhaps' : overlap, with: { kind: 'event', view } }]
}

/**
 * A side's own hold is in the way of none of its own events, whichever it was asked for: those are
 * compared with each other. Nor is one of the event that it is for.
 */
const isInTheWay = (hold: StandingHold, { id, owner, content }: Candidate): boolean =>
  hold.venue === content.venue && hold.side !== owner && (id === undefined || hold.event !== id)

const conflictsWithHolds = <View>(
  candidate: Candidate,
  occupied: Occupied,
  holds: readonly StandingHold[],
): Conflict<View>[] =>
  holds.flatMap((hold) => {
    const held = isInTheWay(hold, candidate) ? occupiedBy(hold) : undefined
    const overlap = held === undefined ? 'never' : overlaps(occupied, held)
    if (overlap === 'never') return []
    const needed = { kind: 'venue' as const, venue: hold.venue }
    const certainty = hold.state === 'held' ? overlap : 'perhaps'
    return [{ needed, certainty, with: { kind: 'hold' as const, hold } }]
  })

/**
 * Finds what is in the way of one thing to be planned: among `views` the same venue, or the same
 * performers elsewhere, and among the holds the same venue, at overlapping times. It knows what it
 * is given and nothing else, so it tells a planner of nothing that they may not see. A conflict is
 * a warning, never a refusal.
 */
export const conflictFinder = <View extends Planned>(
  views: readonly View[],
  known: Known,
): ((candidate: Candidate) => Conflict<View>[]) => {
  const index = indexOf(views)
  const holds = known.holds.filter(isStanding)
  return (candidate) => {
    const occupied = occupiedBy(candidate.content)
    if (occupied === undefined) return []
    const withEvents = neededBy(candidate.content, known).flatMap((needed) =>
      (index.get(idOf(needed)) ?? []).flatMap((entry) =>
        conflictWithEvent(candidate, needed, entry),
      ),
    )
    return [...withEvents, ...conflictsWithHolds<View>(candidate, occupied, holds)]
  }
}

/** Whether an event still needs its venue and performers: it is neither off nor over. */
const isStillToCome = (planned: Planned, today: Instant): boolean =>
  !isOff(planned) && (endOf(planned.event.content) ?? Infinity) > today

/** What is in the way of each event that is still to come, by the event's id; free ones are left out. */
export const conflictsByEvent = <View extends Planned>(
  views: readonly View[],
  known: Known,
  today: Instant,
): ReadonlyMap<string, readonly Conflict<View>[]> => {
  const conflictsOf = conflictFinder(views, known)
  return new Map(
    views
      .filter((view) => isStillToCome(view, today))
      .map(({ event }) => [event.id, conflictsOf(event)] as const)
      .filter(([, conflicts]) => conflicts.length > 0),
  )
}

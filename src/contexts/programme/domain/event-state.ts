import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Instant } from '#kit/time/days.ts'

export const eventStates = [
  'idea',
  'planned',
  'announced',
  'held',
  'postponed',
  'cancelled',
] as const
export type EventState = (typeof eventStates)[number]

/** One entry of an event's life: the state, and since when. */
export type StateRecord = {
  readonly state: EventState
  readonly holdsFrom: Instant
}

/** The same with who may see it: as its event was seen when it was recorded. */
export type RecordedState = StateRecord & { readonly visibility: string }

/** The same with who said so, and why: for the sides, not for the public. */
export type ToldState = StateRecord & {
  readonly reason: string | null
  readonly by: { readonly side: string; readonly name: string } | null
}

const next: Readonly<Record<EventState, readonly EventState[]>> = {
  idea: ['planned', 'cancelled'],
  planned: ['announced', 'postponed', 'cancelled', 'held'],
  announced: ['held', 'postponed', 'cancelled'],
  postponed: ['planned', 'announced', 'cancelled'],
  // The way back: a cancellation and a report can be wrong.
  cancelled: ['planned'],
  held: ['announced'],
}

export const statesAfter = (state: EventState): readonly EventState[] => next[state]

export type MoveRefusal = 'state-does-not-follow' | 'event-has-not-taken-place-yet'

/** Whether an event may go from one state to another now. */
export const moveTo = (
  wanted: EventState,
  { from, start, today }: { from: EventState; start: Instant | undefined; today: Instant },
): Result<EventState, MoveRefusal> => {
  if (!next[from].includes(wanted)) return refuse('state-does-not-follow')
  if (wanted === 'held' && (start === undefined || start > today)) {
    return refuse('event-has-not-taken-place-yet')
  }
  return accept(wanted)
}

/** The state that holds at `today`: the latest one recorded as holding by then. */
export const stateAt = (records: readonly StateRecord[], today: Instant): EventState =>
  records.reduce<StateRecord>(
    (latest, record) =>
      record.holdsFrom <= today && record.holdsFrom >= latest.holdsFrom ? record : latest,
    { state: 'idea', holdsFrom: Number.NEGATIVE_INFINITY },
  ).state

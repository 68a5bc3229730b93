import { listVenues, type Venue } from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Instant } from '#kit/time/days.ts'
import { dayInZone } from '#kit/time/zones.ts'

import { answersIn } from '../domain/answers.ts'
import { type Event, type EventPlan, planOf, type Programme } from '../domain/event.ts'
import { isKnownOn } from '../domain/event-start.ts'
import { modifiedAt, sequenceOf } from '../domain/calendar-identity.ts'
import type { Choice } from '../domain/choice.ts'
import { type EventState, type RecordedState, stateAt } from '../domain/event-state.ts'
import type { FormerDate } from '../domain/former-date.ts'
import { formatNow, type FormatNow, type RecordedDecision } from '../domain/format-now.ts'
import { listChoices } from './choice-store.ts'
import { listDecisions } from './decision-store.ts'
import { type EventFilter, listEvents } from './event-store.ts'
import { listFormerDates } from './former-date-store.ts'
import { listProgrammes } from './programme-store.ts'
import { listStates } from './state-store.ts'

/** An event with all that was known of it at `today`. */
export type EventView = {
  readonly event: Event
  readonly programme: Programme
  readonly plan: EventPlan
  readonly venue: Venue | null
  readonly state: EventState
  readonly states: readonly RecordedState[]
  /** Those that changed its format or seats, the latest first, with the grounds that were last given. */
  readonly decisions: readonly RecordedDecision[]
  /** All that are on record, the latest first. */
  readonly recorded: readonly RecordedDecision[]
  readonly choices: readonly Choice[]
  /** The first one first. */
  readonly formerDates: readonly FormerDate[]
  readonly now: FormatNow
  /** When what the public sees of it last changed. */
  readonly modifiedAt: Instant
  /** The SEQUENCE of its calendar entries: the same in feeds and, at first, in mails. */
  readonly sequence: number
}

/** The programmes and venues that these events name: for a few events, a few of many. */
const namedIn = (events: readonly Event[]) => ({
  programmes: [...new Set(events.map(({ programme }) => programme))],
  venues: [...new Set(events.flatMap(({ content }) => content.venue ?? []))],
})

/** The events that the transaction may see and that were known of at `today`, earliest first. */
export const listEventViews = async (
  tx: Transaction,
  { today, ...filter }: EventFilter & { today: Instant },
): Promise<EventView[]> => {
  const known = (event: Event): boolean =>
    isKnownOn(event.content, dayInZone(today, event.content.zone))
  const events = (await listEvents(tx, filter)).filter(known)
  const ids = events.map(({ id }) => id)
  const named = namedIn(events)
  const programmes = new Map((await listProgrammes(tx, named)).map((one) => [one.id, one]))
  const venues = new Map((await listVenues(tx, named)).map((one) => [one.id, one]))
  const states = await listStates(tx, ids)
  const all = await listDecisions(tx, ids, today)
  const choices = await listChoices(tx, ids, today)
  const formerDates = await listFormerDates(tx, ids)
  return events.flatMap((event) => {
    const programme = programmes.get(event.programme)
    if (programme === undefined) return []
    const plan = planOf(event, programme)
    const recorded = states.get(event.id) ?? []
    const state = stateAt(recorded, today)
    const made = all.get(event.id) ?? []
    const decisions = answersIn(made)
    const stated = recorded.filter(({ holdsFrom }) => holdsFrom <= today)
    const chosen = choices.get(event.id) ?? []
    const marks = { event, states: stated, decisions: made, choices: chosen }
    return [
      {
        event,
        programme,
        plan,
        venue: venues.get(event.content.venue ?? '') ?? null,
        state,
        states: stated,
        decisions,
        recorded: made,
        choices: chosen,
        formerDates: formerDates.get(event.id) ?? [],
        now: formatNow({ ...marks, decisions, content: event.content, plan, state }),
        modifiedAt: modifiedAt(marks),
        sequence: sequenceOf(marks),
      },
    ]
  })
}

import type { Decision, Format, Ground, SeatRange } from '#contexts/measures/contract.ts'
import type { Instant } from '#kit/time/days.ts'

import type { EventContent, EventPlan } from './event.ts'
import { settlesAt, startOf } from './event-start.ts'
import type { EventState } from './event-state.ts'

/** A decision as it was recorded: the engine's answer, and as of when. */
export type RecordedDecision = Pick<Decision, 'outcome' | 'onSite' | 'online' | 'because'> & {
  readonly asOf: Instant
  readonly cause: 'decide-by' | 'certain' | 'measure' | 'edited'
  readonly contentHash: string
  /** Who may see it: as its event was seen when it was recorded. */
  readonly visibility: string
}

/** What is shown of an event's format at one moment, and on what it rests. */
export type FormatNow = {
  readonly format: Format | 'unclear' | 'postponed' | 'cancelled'
  /** `reported`: as held, by its source. `planned`: the first choice of its plan, until it settles. */
  readonly basis: 'reported' | 'stated' | 'decided' | 'planned'
  /** When the format will be settled, while it is not. */
  readonly settlesAt: Instant | null
  readonly onSite: SeatRange | null
  readonly online: Decision['online'] | null
  readonly because: readonly Ground[]
  readonly decidedAsOf: Instant | null
  /** The format that was shown before this one, where a decision changed it. */
  readonly movedFrom: Format | 'unclear' | 'postponed' | 'cancelled' | null
}

const shown = {
  'in-person': 'in-person',
  hybrid: 'hybrid',
  online: 'online',
  unclear: 'unclear',
  postpone: 'postponed',
  cancel: 'cancelled',
} as const satisfies Record<Decision['outcome'], FormatNow['format']>

const nothingDecided = {
  settlesAt: null,
  onSite: null,
  online: null,
  because: [],
  decidedAsOf: null,
  movedFrom: null,
} as const

const planned = (plan: EventPlan): Format => plan.options[0]?.format ?? 'online'

const decided = (
  [latest, previous]: readonly [RecordedDecision, ...RecordedDecision[]],
  plan: EventPlan,
): FormatNow => {
  const format = shown[latest.outcome]
  const before = previous === undefined ? planned(plan) : shown[previous.outcome]
  return {
    format,
    basis: 'decided',
    settlesAt: null,
    onSite: latest.onSite,
    online: latest.online,
    because: latest.because,
    decidedAsOf: latest.asOf,
    movedFrom: before === format ? null : before,
  }
}

/**
 * The format that an event shows. What a source reports of a past event, and what people stated
 * (held, postponed, cancelled), stand; else the latest decision; else the plan, until it settles.
 * `decisions`: those known by then, the latest first.
 */
export const formatNow = ({
  content,
  plan,
  state,
  decisions,
}: {
  content: EventContent
  plan: EventPlan
  state: EventState
  decisions: readonly RecordedDecision[]
}): FormatNow => {
  if (state === 'cancelled' || state === 'postponed') {
    return { ...nothingDecided, format: state, basis: 'stated' }
  }
  const [latest, ...earlier] = decisions
  if (content.heldFormat !== null) {
    const because = latest?.because ?? []
    return { ...nothingDecided, because, format: content.heldFormat, basis: 'reported' }
  }
  if (latest !== undefined) return decided([latest, ...earlier], plan)
  const start = startOf(content)
  return {
    ...nothingDecided,
    format: planned(plan),
    basis: 'planned',
    settlesAt: start === undefined ? null : settlesAt(start, plan.decideBy),
  }
}

import type { Decision, Format, Ground, SeatRange } from '#contexts/measures/contract.ts'
import type { Localised } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'

import { type Choice, formatOfOffers } from './choice.ts'
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
  readonly basis: 'reported' | 'stated' | 'chosen' | 'decided' | 'planned'
  /** When the format will be settled, while it is not. */
  readonly settlesAt: Instant | null
  readonly onSite: SeatRange | null
  readonly online: Decision['online'] | null
  readonly because: readonly Ground[]
  readonly decidedAsOf: Instant | null
  /** Since when it was chosen, and what was said of it; null unless people chose it. */
  readonly chosen: { readonly from: Instant; readonly reason: Localised } | null
  /** The format that was shown before this one, where a decision or a choice changed it. */
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
  chosen: null,
  movedFrom: null,
} as const

const planned = (plan: EventPlan): Format => plan.options[0]?.format ?? 'online'

type Asked = {
  readonly content: EventContent
  readonly plan: EventPlan
  readonly state: EventState
  readonly decisions: readonly RecordedDecision[]
  readonly choices: readonly Choice[]
}

const unlessSame = (
  before: FormatNow['format'],
  format: FormatNow['format'],
): FormatNow['movedFrom'] => (before === format ? null : before)

const decided = (asked: Asked, latest: RecordedDecision): FormatNow => {
  const format = shown[latest.outcome]
  const before = formatNow({ ...asked, decisions: asked.decisions.slice(1) })
  return {
    ...nothingDecided,
    format,
    basis: 'decided',
    onSite: latest.onSite,
    online: latest.online,
    because: latest.because,
    decidedAsOf: latest.asOf,
    movedFrom: unlessSame(before.format, format),
  }
}

const chosen = (asked: Asked, choice: Choice): FormatNow => {
  const { onSite, online, holdsFrom, reason } = choice
  const format = formatOfOffers(choice)
  const before = formatNow({ ...asked, choices: asked.choices.slice(1) })
  const seats = onSite.isOpen ? onSite.seats : 0
  return {
    ...nothingDecided,
    format,
    basis: 'chosen',
    onSite: seats === null ? null : { lo: seats, hi: seats },
    online: online.isOpen ? (online.seats ?? 'unlimited') : 0,
    because: asked.decisions[0]?.because ?? [],
    chosen: { from: holdsFrom, reason },
    movedFrom: unlessSame(before.format, format),
  }
}

/** The later of what was decided and what was chosen; undefined while neither was. */
const laterOf = (asked: Asked): FormatNow | undefined => {
  const [latest] = asked.decisions
  const [choice] = asked.choices
  if (choice !== undefined && choice.holdsFrom >= (latest?.asOf ?? 0)) return chosen(asked, choice)
  return latest === undefined ? undefined : decided(asked, latest)
}

/**
 * The format that an event shows. What a source reports of a past event, and what people stated
 * (held, postponed, cancelled), stand; else the later of what was decided and what an approved
 * change chose; else the plan, until it settles. Decisions and choices: the latest first.
 */
export const formatNow = (asked: Asked): FormatNow => {
  const { content, plan, state, decisions } = asked
  if (state === 'cancelled' || state === 'postponed') {
    return { ...nothingDecided, format: state, basis: 'stated' }
  }
  if (content.heldFormat !== null) {
    const because = decisions[0]?.because ?? []
    return { ...nothingDecided, because, format: content.heldFormat, basis: 'reported' }
  }
  const settled = laterOf(asked)
  if (settled !== undefined) return settled
  const start = startOf(content)
  return {
    ...nothingDecided,
    format: planned(plan),
    basis: 'planned',
    settlesAt: start === undefined ? null : settlesAt(start, plan.decideBy),
  }
}

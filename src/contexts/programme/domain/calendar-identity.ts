import type { Instant } from '#kit/time/days.ts'

import type { Event } from './event.ts'
import type { RecordedState } from './event-state.ts'
import type { Choice } from './choice.ts'
import type { RecordedDecision } from './format-now.ts'

/** 2018-01-01T00:00:00Z, before any record: seconds since then fit a 32-bit SEQUENCE until 2086. */
const epoch: Instant = 1_514_764_800_000

type Recorded = {
  readonly event: Pick<Event, 'revisedAt'>
  readonly states: readonly Pick<RecordedState, 'holdsFrom' | 'visibility'>[]
  readonly decisions: readonly Pick<RecordedDecision, 'asOf' | 'visibility'>[]
  readonly choices: readonly Pick<Choice, 'holdsFrom' | 'visibility'>[]
}

// Whoever computes them, for a feed or a mail, must come to the same figures: so only what all see.
const isPublic = ({ visibility }: { readonly visibility: string }): boolean =>
  visibility === 'public'

/** When what the public sees of an event was last revised, stated or decided. */
export const modifiedAt = ({ event, states, decisions, choices }: Recorded): Instant =>
  Math.max(
    event.revisedAt,
    ...states.filter(isPublic).map(({ holdsFrom }) => holdsFrom),
    ...decisions.filter(isPublic).map(({ asOf }) => asOf),
    ...choices.filter(isPublic).map(({ holdsFrom }) => holdsFrom),
  )

/**
 * The SEQUENCE of RFC 5545 3.8.7.4. It rises with every revision put in force (its second is
 * stored), every state, every decision and every choice, all of which are only ever added; so it never falls.
 */
export const sequenceOf = ({ event, states, decisions, choices }: Recorded): number =>
  Math.max(0, Math.floor((event.revisedAt - epoch) / 1000)) +
  states.filter(isPublic).length +
  decisions.filter(isPublic).length +
  choices.filter(isPublic).length

import type { Day, Instant } from '#kit/time/days.ts'

import type { OfferContent } from './capability.ts'

/** One row of an offer's record. Without content it was withdrawn. */
export type OfferStep = {
  readonly visibility: string
  readonly content: OfferContent | null
  readonly memberName: string
  readonly recordedAt: Instant
}

/** What became of an offer, step by step. */
export type OfferEvent = Pick<OfferStep, 'memberName' | 'recordedAt'> &
  (
    | { readonly kind: 'recorded' | 'released' | 'withdrawn' | 'corrected' }
    | { readonly kind: 'renewed'; readonly until: Day }
  )

const isLater = (until: Day | null, before: Day | null | undefined): until is Day =>
  until !== null && before !== null && before !== undefined && until > before

const whatOf = (step: OfferStep, before: OfferStep | undefined) => {
  if (step.content === null) return { kind: 'withdrawn' } as const
  if (before === undefined) return { kind: 'recorded' } as const
  const until = step.content.standsUntil
  if (isLater(until, before.content?.standsUntil)) return { kind: 'renewed', until } as const
  return before.visibility === step.visibility
    ? ({ kind: 'corrected' } as const)
    : ({ kind: 'released' } as const)
}

/** Names each row by what it changed. */
export const historyOf = (steps: readonly OfferStep[]): readonly OfferEvent[] =>
  steps.map((step, index) => ({
    memberName: step.memberName,
    recordedAt: step.recordedAt,
    ...whatOf(step, steps[index - 1]),
  }))

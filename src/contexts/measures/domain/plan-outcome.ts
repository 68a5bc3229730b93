import type { Outcome } from './decision.ts'
import type { EventToDecide, Format, Otherwise, Plan, PlanOption } from './event-to-decide.ts'

const works = (option: PlanOption, seats: number, mayShowOnline: boolean): boolean => {
  switch (option.format) {
    case 'in-person':
      return seats >= (option.minOnSite ?? 1)
    case 'hybrid':
      return mayShowOnline && seats >= (option.minOnSite ?? 1)
    case 'online':
      return mayShowOnline
  }
}

const firstThatWorks = (plan: Plan, seats: number, mayShowOnline: boolean): Format | Otherwise => {
  for (const option of plan.options) if (works(option, seats, mayShowOnline)) return option.format
  return plan.otherwise
}

/**
 * What the plan comes to when the seats on site lie somewhere from `lo` to `hi` (docs/replay.md,
 * rules 6 and 7). More seats never make an earlier option stop working, so the ends suffice.
 */
export const planOutcome = (
  event: Pick<EventToDecide, 'plan' | 'onlineRights'>,
  lo: number,
  hi: number,
): Outcome => {
  const { plan, onlineRights } = event
  const outcome = firstThatWorks(plan, lo, onlineRights ?? true)
  if (hi !== lo && firstThatWorks(plan, hi, onlineRights ?? true) !== outcome) return 'unclear'
  if (onlineRights !== null) return outcome
  // What needs no right at one end needs none at the other: it is the same format, or none.
  return firstThatWorks(plan, lo, false) === outcome ? outcome : 'unclear'
}

import { type Day, isoFromDay } from '#kit/time/days.ts'
import { instantOfWallTime } from '#kit/time/zones.ts'

import { type CompiledMeasures, decideCompiled } from './compile-measures.ts'
import type { Country } from './country-series.ts'
import type { Decision } from './decision.ts'
import type { EventToDecide } from './event-to-decide.ts'

/** What a replay answers for one event. */
export type ReplayedDecision = {
  readonly event: string
  /** The calendar day of the start less the lead, whose levels are taken to last. */
  readonly decidedOn: Day
  readonly decision: Decision
}

/**
 * Decides an event as of its decision day (docs/replay.md, rule 1): what the series of its country
 * say of that day is known at that day's first midnight there, and open-ended.
 */
export const replayDecision = (
  event: EventToDecide,
  measures: CompiledMeasures,
  { country, leadDays }: { readonly country: Country; readonly leadDays: number },
): ReplayedDecision => {
  const decidedOn = event.day - leadDays
  const at = instantOfWallTime(decidedOn, '00:00', country.zone)
  const decision = decideCompiled(measures, event, { at, by: 'announced' })
  return { event: event.id, decidedOn, decision }
}

const seats = ({ lo, hi }: Decision['onSite']): string => {
  if (hi === null) return `${String(lo)}-`
  return lo === hi ? String(lo) : `${String(lo)}-${String(hi)}`
}

/** The columns of a replayed decision but for its grounds, as the replay writes them. */
export const replayedCells = ({ event, decidedOn, decision }: ReplayedDecision): string[] => [
  event,
  isoFromDay(decidedOn),
  decision.outcome,
  seats(decision.onSite),
  String(decision.online),
]

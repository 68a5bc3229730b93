import type { Day, Instant } from '#kit/time/days.ts'

import type { AsOf } from './decision.ts'
import type { Measure } from './measure.ts'

type Known = { readonly announced: Instant; readonly recorded: Instant }

const isKnown = (fact: Known, { at, by }: AsOf): boolean =>
  (by === 'announced' ? fact.announced : fact.recorded) <= at

/**
 * Whether a measure was known as of a moment. A withdrawn record was a mistake about the world:
 * by what was announced it never existed, an audit sees it until it was withdrawn.
 */
export const isMeasureKnown = (measure: Measure, asOf: AsOf): boolean => {
  if (!isKnown(measure, asOf)) return false
  if (measure.withdrawn === null) return true
  return asOf.by === 'recorded' && measure.withdrawn > asOf.at
}

/** The last day of a measure's period as known then; null = open-ended. */
export const knownUntil = (measure: Measure, asOf: AsOf): Day | null =>
  measure.ended !== null && isKnown(measure.ended, asOf)
    ? measure.ended.lastDay
    : measure.statedUntil

/** Whether, by what was known then, the measure holds on `day`. */
export const isInForce = (measure: Measure, day: Day, asOf: AsOf): boolean => {
  if (day < measure.holdsFrom || !isMeasureKnown(measure, asOf)) return false
  const until = knownUntil(measure, asOf)
  return until === null || day <= until
}

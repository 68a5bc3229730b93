import type { Day } from '#kit/time/days.ts'

import type { EventToDecide } from './event-to-decide.ts'
import type { Measure } from './measure.ts'
import { placeKeys, reachOf, rememberedPlaceKeys } from './place.ts'
import { bearingOf } from './rule-on-event.ts'

const lastDayEver = (measure: Measure): Day =>
  measure.statedUntil === null
    ? Infinity
    : Math.max(measure.statedUntil, measure.ended?.lastDay ?? -Infinity)

/**
 * Whether a measure, at any time in its record, could have had a part in the decision on an event:
 * its period as stated or as ended covers the day, it may reach the place, and a rule may bear.
 */
export const concerns = (measure: Measure, event: EventToDecide): boolean => {
  if (event.day < measure.holdsFrom || event.day > lastDayEver(measure)) return false
  const place = rememberedPlaceKeys(event.place)
  if (reachOf(placeKeys(measure.jurisdiction), place) === 'elsewhere') return false
  return measure.rules.some((rule) => bearingOf(rule, event) !== 'does-not-bear')
}

/** The events that a new, changed or ended measure touches; all others keep their decisions. */
export const eventsConcernedBy = <Event extends EventToDecide>(
  measure: Measure,
  events: readonly Event[],
): readonly Event[] => events.filter((event) => concerns(measure, event))

import type { AsOf, Decision } from './decision.ts'
import { decideAmong } from './decide-among.ts'
import type { EventToDecide } from './event-to-decide.ts'
import type { Measure } from './measure.ts'
import { rememberedPlaceKeys } from './place.ts'
import { prepareMeasures } from './prepared-measure.ts'

/**
 * May this event take place, how, with how many seats, and why: by the measures known at one
 * moment (docs/replay.md). The order of measures does not matter. For more than a few decisions on
 * the same measures, `compileMeasures` and `decideCompiled` answer the same a thousand times faster.
 */
export const decide = (event: EventToDecide, measures: readonly Measure[], asOf: AsOf): Decision =>
  decideAmong([prepareMeasures(measures)], { event, place: rememberedPlaceKeys(event.place), asOf })

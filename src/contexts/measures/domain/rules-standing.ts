import type { AsOf, Missing } from './decision.ts'
import type { EventToDecide } from './event-to-decide.ts'
import { isInForce } from './known-period.ts'
import type { Rule } from './measure.ts'
import { type PlaceKeys, reachOf } from './place.ts'
import type { PreparedMeasure } from './prepared-measure.ts'
import { bearingOf } from './rule-on-event.ts'

/** A rule that is in force on the event's day and holds, or may hold, for the event. */
export type RuleStanding = {
  readonly of: PreparedMeasure
  readonly rule: Rule
  readonly reach: 'reaches' | Missing
  readonly bearing: 'bears' | Missing
}

/** Measures that may be about an event, in lists of any kind: the engine leaves out the others. */
export type Candidates = readonly (readonly PreparedMeasure[])[]

/** An event and when it is asked about, its place in the form in which places are compared. */
export type Question = {
  readonly event: EventToDecide
  readonly place: PlaceKeys | null
  readonly asOf: AsOf
}

const addStanding = (standing: RuleStanding[], of: PreparedMeasure, question: Question): void => {
  const { event, place, asOf } = question
  if (!isInForce(of.measure, event.day, asOf)) return
  const covers = reachOf(of.keys, place)
  if (covers === 'elsewhere') return
  const isSomewhere = covers === 'reaches' && of.measure.targeted
  const reach = isSomewhere ? { fact: 'reach' as const, place: event.place } : covers
  for (const rule of of.measure.rules) {
    const bearing = bearingOf(rule, event)
    if (bearing !== 'does-not-bear') standing.push({ of, rule, reach, bearing })
  }
}

/** The rules among `candidates` that hold, or may hold, for the event by what was known then. */
export const rulesStanding = (
  candidates: Candidates,
  question: Question,
): readonly RuleStanding[] => {
  const standing: RuleStanding[] = []
  for (const list of candidates) for (const of of list) addStanding(standing, of, question)
  return standing
}

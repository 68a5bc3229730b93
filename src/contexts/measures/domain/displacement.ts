import type { Displacer } from './decision.ts'
import type { RuleStanding } from './rules-standing.ts'
import { topicOf } from './rule-on-event.ts'

/** By which measure a rule is displaced, and whether it is certain that it is. */
export type Displacement = { readonly by: Displacer; readonly certain: boolean }

const displaces = (prevailing: RuleStanding, displaced: RuleStanding): boolean =>
  prevailing.of.specificity > displaced.of.specificity &&
  prevailing.of.measure.announced >= displaced.of.measure.announced &&
  topicOf(prevailing.rule) === topicOf(displaced.rule)

const isCertain = (standing: RuleStanding): boolean =>
  standing.reach === 'reaches' && standing.bearing === 'bears'

/**
 * The measure that displaces a rule: a narrower, binding one that says it prevails, announced no
 * earlier, and speaks of the same topic (a city's word on halls never opens a border). Where it
 * only may reach the event, the displacement only may hold.
 */
export const displacementOf = (
  displaced: RuleStanding,
  prevailing: readonly RuleStanding[],
): Displacement | undefined => {
  let possible: RuleStanding | undefined
  for (const standing of prevailing) {
    if (!displaces(standing, displaced)) continue
    if (isCertain(standing)) return { by: standing.of.displacer, certain: true }
    possible ??= standing
  }
  return possible && { by: possible.of.displacer, certain: false }
}

import type { Decision, Measure } from '#contexts/measures/contract.ts'
import type { Day, Instant } from '#kit/time/days.ts'

import { settlesAt } from './event-start.ts'

/** A moment at which the engine has to answer for an event, and why then. */
export type MomentToDecide = {
  readonly at: Instant
  readonly cause: 'decide-by' | 'certain' | 'measure'
}

type KnownAt = (measure: Measure) => readonly Instant[]

/**
 * The instants at which a measure, or its end, became known: when announced, as replays and the
 * demonstration take it, or, where the record itself counts, no earlier than it was recorded; there it
 * is also known no longer from when it was withdrawn.
 */
export const knownAt =
  (by: 'announced' | 'recorded'): KnownAt =>
  ({ announced, recorded, ended, withdrawn }) => {
    const known = (at: { announced: Instant; recorded: Instant }): Instant =>
      by === 'announced' ? at.announced : Math.max(at.announced, at.recorded)
    const first = known({ announced, recorded })
    return [
      first,
      ...(ended === null ? [] : [known(ended)]),
      ...(withdrawn === null || by === 'announced' ? [] : [withdrawn]),
    ]
  }

/** A measure whose stated period covers the day binds whatever else may come. */
const coversWithStatedEnd = ({ binding, holdsFrom, statedUntil }: Measure, day: Day): boolean =>
  binding && statedUntil !== null && holdsFrom <= day && day <= statedUntil

const uniqueSorted = (instants: readonly Instant[]): Instant[] =>
  [...new Set(instants)].sort((a, b) => a - b)

type Question = {
  readonly start: Instant
  readonly day: Day
  readonly decideBy: number
  /** The measures that concern the event. */
  readonly measures: readonly Measure[]
  readonly until: Instant
  readonly by: 'announced' | 'recorded'
  /** The engine's answer as of an instant. */
  readonly answerAt: (at: Instant) => Decision
}

/** The earliest announcement, before `decideBy`, of a stated period that leaves no doubt. */
const certainBefore = (question: Question, settles: Instant): Instant | undefined => {
  const stated = question.measures.filter((one) => coversWithStatedEnd(one, question.day))
  const announcements = stated.flatMap((one) => knownAt(question.by)(one).slice(0, 1))
  return uniqueSorted(announcements).find(
    (at) => at < settles && at <= question.until && question.answerAt(at).outcome !== 'unclear',
  )
}

/**
 * When the engine decides on an event: by `decideBy`, earlier when a measure whose stated period
 * covers the event leaves no doubt, and again whenever measures change between then and its start.
 */
export const momentsToDecide = (question: Question): MomentToDecide[] => {
  const settles = settlesAt(question.start, question.decideBy)
  const certain = certainBefore(question, settles)
  const from = certain ?? settles
  if (from > question.until) return []
  const changes = uniqueSorted(question.measures.flatMap(knownAt(question.by)))
    .filter((at) => at > from && at <= question.until && at < question.start)
    .map((at) => ({ at, cause: 'measure' as const }))
  return [{ at: from, cause: certain === undefined ? 'decide-by' : 'certain' }, ...changes]
}

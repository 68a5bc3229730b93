import type { Ground } from '#contexts/measures/contract.ts'
import { canonicalJson } from '#kit/text/canonical-json.ts'

import type { RecordedDecision } from './format-now.ts'

type Answer = Pick<RecordedDecision, 'outcome' | 'onSite' | 'online' | 'contentHash' | 'visibility'>

/** Whether two decisions on the same content come to the same format with the same seats. */
export const isSameAnswer = (one: Answer, other: Answer): boolean =>
  one.contentHash === other.contentHash &&
  one.visibility === other.visibility &&
  canonicalJson([one.outcome, one.onSite, one.online]) ===
    canonicalJson([other.outcome, other.onSite, other.online])

type GroundOfMeasure = Extract<Ground, { kind: 'measure' }>

/** What a measure asks of whoever comes; it takes no seat. */
type Demand = Pick<GroundOfMeasure, 'rule' | 'effect' | 'missing'> & { readonly measure: string }

/** What is asked of whoever comes, among these grounds. */
export const demandsIn = (because: readonly Ground[]): readonly Demand[] =>
  because.flatMap((ground) => {
    if (ground.kind !== 'measure') return []
    const { rule, effect, missing, measure } = ground
    const isDemand = rule.kind === 'entry-condition' || rule.kind === 'contact-data'
    return isDemand ? [{ measure: measure.id, rule, effect, missing }] : []
  })

/**
 * The decisions that changed the format or its seats, the latest first, as the list that is given. One
 * that only asks for something else at the door is no new answer: it stands neither above what people
 * have chosen since, nor in the history, and gives the answer before it its grounds.
 */
export const answersIn = (decisions: readonly RecordedDecision[]): RecordedDecision[] => {
  const answers: RecordedDecision[] = []
  for (const decision of decisions) {
    const later = answers.at(-1)
    if (later !== undefined && isSameAnswer(later, decision)) {
      answers[answers.length - 1] = { ...decision, because: later.because }
    } else {
      answers.push(decision)
    }
  }
  return answers
}

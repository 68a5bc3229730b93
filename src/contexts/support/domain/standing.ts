import { isAscribed, type Step, type SupportEntry, type SupportState } from './support.ts'

/**
 * Where an entry stands. `common`: the side whose act it was recorded or confirmed it; otherwise
 * it is as one side recorded it, and not counted for both.
 */
export type Standing = {
  readonly state: SupportState
  readonly step: Step
  readonly isCommon: boolean
}

const isDeclined = ({ answer }: Step): boolean => answer?.says === 'declined'

const isConfirmed = ({ answer }: Step): boolean =>
  answer !== null && (answer.says === 'confirmed' || answer.says === 'reworded')

/** What is true of both sides: an own act, or one that was ascribed and confirmed, and that both see. */
const isCommon = (step: Step): boolean =>
  step.visibility === 'joint' && (!isAscribed(step) || isConfirmed(step))

/** The latest step that was not declined; undefined where nothing is left. */
export const standingOf = ({ steps }: Pick<SupportEntry, 'steps'>): Standing | undefined => {
  const step = steps.findLast((one) => !isDeclined(one))
  return step && { state: step.state, step, isCommon: isCommon(step) }
}

/** The latest step on which both agree: what may be counted for both. */
export const commonStanding = ({ steps }: Pick<SupportEntry, 'steps'>): Standing | undefined => {
  const step = steps.findLast((one) => !isDeclined(one) && isCommon(one))
  return step && { state: step.state, step, isCommon: true }
}

/** Support that has been given: promised or confirmed, and not withdrawn. */
const isGiven = (standing: Standing | undefined): boolean =>
  standing?.state === 'promised-orally' || standing?.state === 'confirmed-by-note'

export type Reciprocity = {
  /** What both agree is promised or confirmed. */
  readonly given: number
  /** What both agree was asked for and is open. */
  readonly asked: number
  /** What one side alone says. */
  readonly notCommon: number
}

/** What one side gives the other, as both agree, with what one alone says beside it. */
export const reciprocityOf = (entries: readonly SupportEntry[], giver: string): Reciprocity => {
  const own = entries.filter((entry) => entry.giver === giver)
  const common = own.map(commonStanding)
  return {
    given: common.filter(isGiven).length,
    asked: common.filter((one) => one?.state === 'requested' || one?.state === 'under-study')
      .length,
    notCommon: own.filter((entry) => standingOf(entry)?.isCommon === false).length,
  }
}

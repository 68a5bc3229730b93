import { foldText } from '#kit/text/fold-text.ts'
import type { KnownDate } from '#kit/time/known-date.ts'

import { type Act, actsOfKind } from './act.ts'

/** A step that a side takes before it is bound. */
export type PathStep = {
  /** Its name, and names under which it may have been recorded as well. */
  readonly step: string
  readonly alsoCalled: readonly string[]
  readonly office: string
}

/** A step with the day on which it was taken, if it was. */
export type TakenStep = PathStep & { readonly on: KnownDate | null }

/**
 * The path of one party: the steps foreseen, each with its day, and after them what was recorded
 * beside them. Steps of the two parties interleave freely.
 */
export const pathTaken = (
  path: readonly PathStep[],
  acts: readonly Act[],
  party: string,
): readonly TakenStep[] => {
  const recorded = actsOfKind(acts, 'internal-step').filter((act) => act.party === party)
  const isOf = ({ step, alsoCalled }: PathStep, name: string): boolean =>
    [step, ...alsoCalled].some((known) => foldText(known) === foldText(name))
  const foreseen = path.map((step) => ({
    ...step,
    on: recorded.find((act) => isOf(step, act.step))?.on ?? null,
  }))
  const beside = recorded
    .filter((act) => !path.some((step) => isOf(step, act.step)))
    .map(({ step, on }) => ({ step, alsoCalled: [], office: '', on }))
  return [...foreseen, ...beside]
}

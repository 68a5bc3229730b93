import type { Ground } from '#contexts/measures/contract.ts'

const conditionIn = (ground: Ground): string[] => {
  if (ground.kind !== 'measure' || ground.rule.kind !== 'entry-condition') return []
  const { effect, measure, rule } = ground
  const surelyHolds = effect !== 'recommends' && effect !== 'displaced' && !measure.targeted
  return surelyHolds ? [rule.condition] : []
}

/** What is asked for at the door, in the words of the measures that the format rests on. */
export const entryConditions = (because: readonly Ground[]): readonly string[] => [
  ...new Set(because.flatMap(conditionIn)),
]

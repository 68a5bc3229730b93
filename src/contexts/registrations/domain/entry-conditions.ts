import type { Ground } from '#contexts/measures/contract.ts'

import { contactAsked } from './contact.ts'

/** One thing that is asked for at the door: in the words of the source, or contact data. */
export type EntryCondition = string | { readonly keepsContactDays: number }

const conditionIn = (ground: Ground): string[] => {
  if (ground.kind !== 'measure' || ground.rule.kind !== 'entry-condition') return []
  const { effect, measure, rule } = ground
  const surelyHolds = effect !== 'recommends' && effect !== 'displaced' && !measure.targeted
  return surelyHolds ? [rule.condition] : []
}

/** What is asked for at the door, by the measures that the format rests on. */
export const entryConditions = (because: readonly Ground[]): readonly EntryCondition[] => {
  const contact = contactAsked(because)
  return [
    ...new Set(because.flatMap(conditionIn)),
    ...(contact === undefined ? [] : [{ keepsContactDays: contact.keepsDays }]),
  ]
}

import type { SupportWords } from '../messages/words.ts'
import { stateChoices } from './support-form.ts'

/** The states to choose from, in words. */
export const stepChoices = (
  say: SupportWords,
): readonly { readonly value: string; readonly label: string }[] =>
  stateChoices.map((value) => ({ value, label: say(`choice.${value}`) }))

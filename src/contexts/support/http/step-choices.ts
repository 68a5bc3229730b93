import type { SupportWords } from '../messages/words.ts'
import type { MeetingOfSupport } from '../service/meetings-of-support.ts'
import { stateChoices } from './support-form.ts'

/** The states to choose from, in words. */
export const stepChoices = (
  say: SupportWords,
): readonly { readonly value: string; readonly label: string }[] =>
  stateChoices.map((value) => ({ value, label: say(`choice.${value}`) }))

/** The meetings to choose from. */
export const meetingChoices = (
  meetings: readonly MeetingOfSupport[],
): readonly { readonly value: string; readonly label: string }[] =>
  meetings.map(({ id, label }) => ({ value: id, label }))

import type { Language } from '#kit/text/localised.ts'

import { seatReasons } from '../domain/seeker.ts'
import { words } from '../messages/words.ts'

/** Where a registration ends and why, in the sentence that its holder is told. */
export const seatReasonInWords = (language: Language, reason: string): string => {
  const known = seatReasons.find((one) => one === reason)
  return known === undefined ? reason : words(language)(`reason.${known}`)
}

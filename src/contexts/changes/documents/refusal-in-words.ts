import type { Language } from '#kit/text/localised.ts'

import { words } from '../messages/words.ts'
import { mostEvents, type ProposeRefusal } from '../service/propose-change.ts'

/** Why a change cannot be proposed, in a sentence for whoever asked. */
export const refusalInWords = (language: Language, refusal: ProposeRefusal): string =>
  words(language)(`refused.${refusal}`, { most: mostEvents })

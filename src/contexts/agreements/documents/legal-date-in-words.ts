import { formatDay } from '#kit/i18n/dates.ts'
import type { Language } from '#kit/text/localised.ts'

import type { LegalDate } from '../domain/legal-dates.ts'
import { dateWords } from '../messages/date-words.ts'

/** A legal date in finished words: what it is, and what comes of doing nothing. */
export type ToldDate = { readonly day: string; readonly title: string; readonly text: string }

export const legalDateInWords = (
  { kind, on }: Pick<LegalDate, 'kind' | 'on'>,
  agreement: string,
  language: Language,
): ToldDate => {
  const say = dateWords(language)
  return {
    day: formatDay(language, on),
    title: say(`date.${kind}`, { agreement }),
    text: say(`date.${kind}.text`),
  }
}

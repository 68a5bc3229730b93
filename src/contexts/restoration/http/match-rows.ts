import type { Language } from '#kit/text/localised.ts'

import { groundsInWords, missingInWords } from '../documents/match-in-words.ts'
import type { RankedMatch } from '../domain/rank.ts'
import { words } from '../messages/words.ts'
import type { MatchRow } from '../pages/match-list.ts'

/** A match as a page shows it; `named` says of what, or of whom. */
export const matchRow = (
  match: RankedMatch,
  language: Language,
  named: Pick<MatchRow, 'title' | 'titleLanguage' | 'href' | 'isIllustrative'>,
): MatchRow => {
  const { beforeNext, verdict } = match
  return {
    ...named,
    verdict,
    because: groundsInWords(match, language),
    missing: missingInWords(match, language),
    before: beforeNext === null ? '' : words(language)(`before.${beforeNext}`),
  }
}

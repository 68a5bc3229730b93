import type { Language } from '#kit/text/localised.ts'

import { standingOf } from '../domain/standing.ts'
import type { SupportEntry } from '../domain/support.ts'
import { words } from '../messages/words.ts'
import { aboutOf, standingInWords, titleOf } from './support-in-words.ts'

/** An entry of the ledger in finished words, each blank said. */
export type SupportInShort = {
  readonly title: string
  readonly about: string
  readonly stands: string
  /** The side that alone says so; null: both do, or nothing is left. */
  readonly saidBy: string | null
}

export const tellSupport = (entry: SupportEntry, language: Language): SupportInShort => {
  const standing = standingOf(entry)
  return {
    title: titleOf(entry, { language }).title,
    about: aboutOf(entry, { language }),
    stands:
      standing === undefined
        ? words(language)('state.nothing')
        : standingInWords(standing, { language }),
    saidBy: standing === undefined || standing.isCommon ? null : standing.step.side,
  }
}

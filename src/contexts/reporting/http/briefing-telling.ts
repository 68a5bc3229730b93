import type { Side } from '#contexts/relations/contract.ts'
import type { Span } from '#kit/documents/document.ts'
import { inLanguage, type Language, type Localised } from '#kit/text/localised.ts'

import type { BriefingChoice } from '../domain/briefing-choice.ts'
import type { BriefingWords } from '../messages/briefing-words.ts'
import type { Edition, LastBriefing } from '../store/kept-briefing-store.ts'
import type { Briefing } from './read-briefing.ts'

/** For whom a briefing is put into words. */
export type BriefingReader = {
  readonly language: Language
  /** The side that is named first; null: the host. */
  readonly side: string | null
  readonly edition: Edition
  readonly choice: BriefingChoice
  /** The one of this edition that the side printed before; null: none. */
  readonly last: LastBriefing | null
}

/** A briefing with its reader: what each of its parts is made of. */
export type BriefingTelling = {
  readonly briefing: Briefing
  readonly language: Language
  readonly say: BriefingWords
  /** The reader's side first. */
  readonly sides: readonly [own: Side, other: Side]
  readonly sideName: (id: string) => string
  /** Whether a record is told otherwise than in the last briefing. */
  readonly sinceLast: (id: string) => 'new' | 'changed' | undefined
}

/** A text in the reader's language; where it does not exist in it, it says in which it is. */
export const spanOf = (
  text: Localised,
  { language, say }: Pick<BriefingTelling, 'language' | 'say'>,
): readonly Span[] => {
  const found = inLanguage(text, language)
  if (found.language === language) return [{ text: found.text }]
  return [
    { text: found.text, language: found.language },
    { text: ` (${say(`in.${found.language}`)})`, style: 'soft' },
  ]
}

/** What stands behind the name of a record: that it is an example, and that it changed. */
export const marksOf = (
  { id, isIllustrative }: { readonly id: string; readonly isIllustrative: boolean },
  { sinceLast, say }: Pick<BriefingTelling, 'sinceLast' | 'say'>,
): readonly Span[] => {
  const since = sinceLast(id)
  return [
    ...(isIllustrative ? [{ text: ' *' }] : []),
    ...(since === undefined
      ? []
      : [{ text: ` · ${say(`mark.${since}`)}`, style: 'italic' } satisfies Span]),
  ]
}

import type { LanguageLexicon } from './lexicon.ts'
import type { Sentence } from './sentences.ts'

// A text of fewer common words than one in twenty is in another language.
const leastShare = 0.05
const mostWords = 2_000

/** The language that a text is in, by its most common words; undefined when it is none of these. */
export const detectLanguage = (
  sentences: readonly Sentence[],
  lexicons: readonly LanguageLexicon[],
): LanguageLexicon | undefined => {
  const words = sentences.flatMap(({ tokens }) => tokens).slice(0, mostWords)
  const scored = lexicons.map((lexicon) => ({
    lexicon,
    share: words.filter(({ key }) => lexicon.common.has(key)).length / Math.max(1, words.length),
  }))
  const best = scored.toSorted((a, b) => b.share - a.share)[0]
  return best !== undefined && best.share >= leastShare ? best.lexicon : undefined
}

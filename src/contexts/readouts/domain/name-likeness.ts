import { foldText } from '#kit/text/fold-text.ts'

/** The words that tell names apart: without accents, and without the short ones that join them. */
const wordsOfName = (text: string): readonly string[] => [
  ...new Set(
    foldText(text)
      .split(/[^\p{L}\d]+/u)
      .filter((word) => word.length > 3),
  ),
]

/** How much of the first name's words the second has: 0 to 1. */
export const shareOfWords = (asked: string, other: string): number => {
  const words = wordsOfName(asked)
  const known = new Set(wordsOfName(other))
  return words.filter((word) => known.has(word)).length / Math.max(1, words.length)
}

/** How many of the words of both names are in each of them: 0 to 1. */
export const likenessOfNames = (one: string, other: string): number => {
  const shared = shareOfWords(one, other) * wordsOfName(one).length
  const all = new Set([...wordsOfName(one), ...wordsOfName(other)]).size
  return shared / Math.max(1, all)
}

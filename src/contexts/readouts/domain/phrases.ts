import { type Token, tokensOf } from './tokens.ts'

/** Phrases by their first word, the longest first: one look-up for each word of a text. */
export type Phrases<Means> = ReadonlyMap<
  string,
  readonly {
    readonly keys: readonly string[]
    /** Before which of its words the phrase itself has a comma. */
    readonly commas: readonly boolean[]
    readonly means: Means
  }[]
>

/** Phrases of a list, each with what it means. */
export const phrasesOf = <Means>(
  entries: readonly (readonly [phrase: string, means: Means])[],
): Phrases<Means> => {
  const all = entries.map(([phrase, means]) => {
    const tokens = tokensOf(phrase)
    return {
      keys: tokens.map(({ key }) => key),
      commas: tokens.map(({ before }) => before.includes(',')),
      means,
    }
  })
  const byFirst = Map.groupBy(all, ({ keys }) => keys[0] ?? '')
  return new Map(
    [...byFirst].map(([key, phrases]) => [
      key,
      phrases.toSorted((a, b) => b.keys.length - a.keys.length),
    ]),
  )
}

export type PhraseMatch<Means> = {
  readonly from: number
  /** The index of the word after it. */
  readonly to: number
  /** The words of the phrase, as keys: the text may write the last one with an ending. */
  readonly keys: readonly string[]
  readonly means: Means
}

// Cases, plural and possession, as keys write them (ə is e, ı is i).
const ending = /^(?:l[ae]r)?(?:[iu]|s[iu])?(?:n?[iu]n|n?[iu]|y?[ae]|n[ae]|n?d[ae]n?|n?d[ae]k[iu])?$/

const inflected = (word: string, stem: string): boolean =>
  word.startsWith(stem) && ending.test(word.slice(stem.length))

// Shorter stems would be found in words that have nothing to do with them.
const shortestStem = 4

const shortStems = new WeakMap<object, ReadonlySet<string>>()

/** The first letters of all phrases: a word that begins with none of them has no stem among them. */
const shortStemsOf = (phrases: ReadonlyMap<string, unknown>): ReadonlySet<string> => {
  const known = shortStems.get(phrases)
  if (known !== undefined) return known
  const made = new Set([...phrases.keys()].map((key) => key.slice(0, shortestStem)))
  shortStems.set(phrases, made)
  return made
}

/** Phrases that begin with a word; where words carry endings, also single words that it begins with. */
const candidatesAt = <Means>(phrases: Phrases<Means>, key: string, inflects: boolean) => {
  const exact = phrases.get(key)
  if (exact !== undefined || !inflects) return exact ?? []
  if (!shortStemsOf(phrases).has(key.slice(0, shortestStem))) return []
  for (let length = key.length - 1; length >= shortestStem; length -= 1) {
    const stem = key.slice(0, length)
    const found = phrases.get(stem)?.filter(({ keys }) => keys.length === 1) ?? []
    if (found.length > 0 && inflected(key, stem)) return found
  }
  return []
}

/** Where a phrase is looked for; `inflects`: its last word may carry an ending. */
export type PhrasePlace = { readonly at: number; readonly inflects?: boolean }

type Phrase = { readonly keys: readonly string[]; readonly commas: readonly boolean[] }

/** Whether the words from a place on are those of a phrase, without a stop between them. */
const isThere = (
  { keys, commas }: Phrase,
  tokens: readonly Token[],
  { at, inflects = false }: PhrasePlace,
): boolean =>
  keys.every((key, index) => {
    const token = tokens[at + index]
    if (token === undefined) return false
    const mayEnd = inflects && index === keys.length - 1
    if (token.key !== key && !(mayEnd && inflected(token.key, key))) return false
    if (index === 0) return true
    return !/[.;:()]/.test(token.before) && token.before.includes(',') === commas[index]
  })

/** The longest phrase that begins at a word. */
export const phraseAt = <Means>(
  phrases: Phrases<Means>,
  tokens: readonly Token[],
  place: PhrasePlace,
): PhraseMatch<Means> | undefined => {
  const { at, inflects = false } = place
  const candidates = candidatesAt(phrases, tokens[at]?.key ?? '', inflects)
  const found = candidates.find((phrase) => isThere(phrase, tokens, place))
  return found && { from: at, to: at + found.keys.length, keys: found.keys, means: found.means }
}

/** Every phrase in a row of words, none overlapping another. */
export const phrasesIn = <Means>(
  phrases: Phrases<Means>,
  tokens: readonly Token[],
  inflects = false,
): readonly PhraseMatch<Means>[] => {
  const found: PhraseMatch<Means>[] = []
  let at = 0
  while (at < tokens.length) {
    const match = phraseAt(phrases, tokens, { at, inflects })
    if (match !== undefined) found.push(match)
    at = match?.to ?? at + 1
  }
  return found
}

import type { LanguageLexicon, Lexicon } from './lexicon.ts'
import { phraseAt, type PhraseMatch, phrasesIn } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import { keyAt, type Token } from './tokens.ts'

export type Words = { readonly words: LanguageLexicon; readonly lexicon: Lexicon }

/** A country that begins at a word, by its name or as an adjective; names have a capital letter. */
export const countryAt = (
  tokens: readonly Token[],
  at: number,
  { words, lexicon }: Words,
): PhraseMatch<string> | undefined => {
  const token = tokens[at]
  if (token === undefined) return undefined
  const place = { at, inflects: words.headsLast }
  if (!token.isCapital && words.language === 'en') return undefined
  const named = token.isCapital ? phraseAt(lexicon.countries, tokens, place) : undefined
  return named ?? phraseAt(words.nationalities, tokens, place)
}

/** A city, region or landmark that begins at a word; they have a capital letter. */
export const placeAt = (
  tokens: readonly Token[],
  at: number,
  { words, lexicon }: Words,
): PhraseMatch<string> | undefined =>
  tokens[at]?.isCapital === true
    ? phraseAt(lexicon.places, tokens, { at, inflects: words.headsLast })
    : undefined

/** The places of a sentence, the longest names of them. */
export const placesOf = (
  { tokens }: Pick<Sentence, 'tokens'>,
  { words, lexicon }: Words,
): readonly PhraseMatch<string>[] =>
  phrasesIn(lexicon.places, tokens, words.headsLast).filter(
    ({ from }) => tokens[from]?.isCapital === true,
  )

/** A country, or a place whose country is known, that begins at a word. */
const whereaboutsAt = (
  tokens: readonly Token[],
  at: number,
  context: Words,
): PhraseMatch<string> | undefined => {
  const country = countryAt(tokens, at, context)
  if (country !== undefined) return country
  const place = placeAt(tokens, at, context)
  return place?.means === '' ? undefined : place
}

type Reach = { readonly from: number; readonly to: number }

/** Every country that words tell of by name, adjective or place, in their order. */
export const whereaboutsIn = (
  tokens: readonly Token[],
  { from, to }: Reach,
  context: Words,
): readonly PhraseMatch<string>[] => {
  const found: PhraseMatch<string>[] = []
  let at = from
  while (at < to) {
    const match = whereaboutsAt(tokens, at, context)
    if (match !== undefined && match.to <= to) found.push(match)
    at = match?.to ?? at + 1
  }
  return found
}

/** The country that the words of a name tell. */
export const countryIn = (tokens: readonly Token[], reach: Reach, context: Words): string | null =>
  whereaboutsIn(tokens, reach, context)[0]?.means ?? null

// `Azərbaycandakı`: who is there for another country.
const locative = /d[ae]ki$/

/** Whether a country is the one that somebody is sent to, not the one that sends: `to Kenya`. */
export const isPosting = (
  tokens: readonly Token[],
  { from, to }: Reach,
  { words }: Pick<Words, 'words'>,
): boolean => {
  if (words.headsLast) return locative.test(keyAt(tokens, to - 1))
  // Other words may stand between: `ante la República de Kenia`, `to the Netherlands`.
  return [1, 2, 3, 4].some(
    (back) =>
      words.postings.has(keyAt(tokens, from - back)) &&
      tokens
        .slice(Math.max(0, from - back + 1), from)
        .every(({ key }) => words.joints.has(key) || words.areas.has(key)),
  )
}

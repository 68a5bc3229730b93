import type { Span } from './finding.ts'
import { countryAt, countryIn, placeAt, type Words } from './find-countries.ts'
import type { LanguageLexicon } from './lexicon.ts'
import { phraseAt } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import { followsDirectly, keyAt, type Token } from './tokens.ts'

/** An institution where it stands in a sentence. */
export type InstitutionMention = {
  readonly name: string
  /** ISO 3166-1 alpha-2; null where neither the lexicon nor the name tells. */
  readonly side: string | null
  readonly from: number
  readonly to: number
  readonly span: Span
}

/** Whether a word is the kind of an institution: `Ministry`, `Mərkəzi` with any ending. */
export const isHead = (
  { key, isCapital }: Token,
  { institutionHeads, headsLast }: LanguageLexicon,
): boolean => {
  if (!isCapital) return false
  if (!headsLast) return institutionHeads.has(key)
  for (const stem of institutionHeads) if (key.startsWith(stem)) return true
  return false
}

const isNameWord = (token: Token, { words }: Words): boolean =>
  token.isCapital &&
  ![words.honorifics, words.months, words.weekdays].some((table) => table.has(token.key))

// A word in the locative or ablative is of the sentence, not of a name.
const elsewhere = /d[əa]n?$/u

// Where a name stands before a house in Azerbaijani, nothing else parts them.
const surname = /(?:ov|ova|yev|yeva|ev|eva|zadə|bəyli|oğlu|qızı|ski)$/u

/** `Culture and Heritage Foundation`, `Mədəniyyət və İncəsənət Universiteti`: fields are joined. */
const joinsFields = (tokens: readonly Token[], at: number, { words }: Words): boolean =>
  ['and', 've'].includes(keyAt(tokens, at)) && words.areas.has(keyAt(tokens, at - 1))

/** Whether a word before a name, directly, belongs to it. */
const extendsLeft = (tokens: readonly Token[], at: number, context: Words): boolean => {
  const { words } = context
  const token = tokens[at]
  if (token === undefined || isArticle(token)) return false
  if (words.headsLast && (surname.test(token.text) || elsewhere.test(token.text))) return false
  if (phraseAt(words.titles, tokens, { at }) !== undefined) return false
  return joinsFields(tokens, at, context) || isNameWord(token, context)
}

/** Leftwards over capital words without a stop, an article or a title between them. */
const leftOf = (tokens: readonly Token[], head: number, context: Words): number => {
  let from = head
  while (from > 0) {
    const here = tokens[from]
    if (here === undefined || !followsDirectly(here)) break
    if (!extendsLeft(tokens, from - 1, context)) break
    from -= 1
  }
  return from
}

// `Museum of Oaxacan Cultures`: what it is of has not been named yet.
const adjective = /^\p{Lu}\p{L}+(?:an|ian|ese|ish|ic)$/u

const articles = new Set([
  'the',
  'el',
  'la',
  'los',
  'las',
  'this',
  'on',
  'in',
  'at',
  'en',
  'during',
  'bu',
  'a',
])
const isArticle = ({ key }: Token): boolean => articles.has(key)

const determiners = new Set(['the', 'by', 'with', 'el', 'la', 'por', 'con', 'del'])

const conjunctions = new Set(['and', 'y', 'e', '&'])

/** The index after small words that join the parts of a name: `of the`. */
const afterJoints = (tokens: readonly Token[], from: number, { words }: Words): number => {
  let at = from
  while (at - from < 3) {
    const token = tokens[at]
    if (token === undefined || token.isCapital || !followsDirectly(token)) break
    if (!words.joints.has(token.key)) break
    at += 1
  }
  return at
}

type Step = { readonly head: number; readonly from: number; readonly at: number }

/** `and the Embassy` is another one; `of the Embassy` belongs to what was before it. */
const beginsAnother = (tokens: readonly Token[], { from, at }: Step, { words }: Words): boolean => {
  const next = tokens[at]
  const isAnd = tokens.slice(from, at).some((token) => conjunctions.has(token.key))
  return isAnd && next !== undefined && (isHead(next, words) || words.titles.has(next.key))
}

/** Spanish sets what a house is called after what it is: Biblioteca Vasconcelos. */
const isNamedAfter = (tokens: readonly Token[], { head, from }: Step, { words }: Words): boolean =>
  (words.language === 'es' && from - head < 2) || adjective.test(tokens[from - 1]?.text ?? '')

// Where a house stands is no part of its name: `the museum in Leiden`, `on Friday`.
const stands = new Set(['on', 'in', 'at', 'to', 'en'])

// But to where it is sent belongs to a mission: `Embassy of Ireland in Argentina`.
const missions = new Set(['embassy', 'consulate', 'mission', 'delegation', 'embajada', 'consulado'])

const isMission = (tokens: readonly Token[], { head }: Step): boolean =>
  missions.has(keyAt(tokens, head))

const whereAt = (tokens: readonly Token[], at: number, context: Words) =>
  countryAt(tokens, at, context) ?? placeAt(tokens, at, context)

/** Whether a capital word goes on with a name: after a joint, or as one that names fields or kinds. */
const goesOn = (tokens: readonly Token[], step: Step, context: Words): boolean => {
  const { words } = context
  const next = tokens[step.at]
  if (next === undefined || beginsAnother(tokens, step, context)) return false
  const joints = tokens.slice(step.from, step.at).map(({ key }) => key)
  if (joints.some((key) => stands.has(key) || words.postings.has(key))) {
    return isMission(tokens, step) && whereAt(tokens, step.at, context) !== undefined
  }
  if (words.areas.has(next.key) || isHead(next, words)) return true
  if (joints.some((key) => conjunctions.has(key))) return false
  if (phraseAt(words.titles, tokens, { at: step.at }) !== undefined) return false
  return step.at > step.from || isNamedAfter(tokens, step, context)
}

/** One step to the right over `of the Republic`, and the index after it; the same index where none is. */
const stepRight = (
  tokens: readonly Token[],
  { head, from }: Omit<Step, 'at'>,
  context: Words,
): number => {
  const at = afterJoints(tokens, from, context)
  const next = tokens[at]
  if (next === undefined || !followsDirectly(next) || !isNameWord(next, context)) return from
  if (!goesOn(tokens, { head, from, at }, context)) return from
  return whereAt(tokens, at, context)?.to ?? at + 1
}

const rightOf = (tokens: readonly Token[], head: number, context: Words): number => {
  if (context.words.headsLast) return head + 1
  let to = head + 1
  for (;;) {
    const next = stepRight(tokens, { head, from: to }, context)
    if (next === to) return to
    to = next
  }
}

// Azerbaijani sets endings to the last word; the name goes without them.
const ending =
  /(?<=(?:iyi|ezi|əzi|eti|utu|eyi|ası|rı|ndu|yi|ği|əti|si|sı|su|sü|zi|tı|ti|ya))(?:n[ıiuü]n|n[əa]|nd[əa]|nd[əa]n|n[ıiuü]|l[əa]|yl[əa]|d[əa]ki|d[əa]n|d[əa])$/iu

const nameOf = (
  { text, start }: Sentence,
  [from, to]: Span,
  { headsLast }: LanguageLexicon,
): string => {
  const written = text.slice(from - start, to - start).replaceAll(/\s+/g, ' ')
  return headsLast ? written.replace(ending, '') : written
}

const spanOf = (tokens: readonly Token[], from: number, to: number): Span => [
  tokens[from]?.start ?? 0,
  tokens[to - 1]?.end ?? 0,
]

type Reach = { readonly from: number; readonly to: number; readonly side: string | null }

/** A known name, as far as it goes on: `Ministry of Culture of the Republic of Azerbaijan`. */
const knownAt = (tokens: readonly Token[], at: number, context: Words): Reach | undefined => {
  const { words, lexicon } = context
  const known = phraseAt(lexicon.institutions, tokens, { at, inflects: words.headsLast })
  const [first, last] = [tokens[at], tokens[(known?.to ?? 0) - 1]]
  if (known === undefined || first?.isCapital !== true) return undefined
  const hasHead = isHead(first, words) || (last !== undefined && isHead(last, words))
  const to = hasHead ? Math.max(known.to, rightOf(tokens, known.to - 1, context)) : known.to
  return { from: at, to, side: known.means.side }
}

/** `Avstriyanın Azərbaycandakı səfirliyi`: written small, and one house all the same. */
const isCountrysHouse = (tokens: readonly Token[], at: number, context: Words): boolean => {
  const [token, before] = [tokens[at], tokens[at - 1]]
  if (!context.words.headsLast || token === undefined || before === undefined) return false
  if (token.isCapital || /l[ae]ri?/.test(token.key) || !followsDirectly(token)) return false
  return isHead({ ...token, isCapital: true }, context.words) && endsCountry(tokens, at, context)
}

const endsCountry = (tokens: readonly Token[], at: number, context: Words): boolean =>
  [at - 1, at - 2].some(
    (from) => tokens[from]?.isCapital === true && countryAt(tokens, from, context)?.to === at,
  )

const isAcronym = ({ text }: Token): boolean => /^\p{Lu}{3,8}$/u.test(text)

/** `experts of ICCROM`: capitals alone, behind a word that says that they are a name, are a house's. */
const isNamedByAcronym = (tokens: readonly Token[], at: number, context: Words): boolean => {
  const { words } = context
  const [token, before] = [tokens[at], tokens[at - 1]]
  if (words.headsLast || token === undefined || before === undefined) return false
  if (!isAcronym(token) || isAcronym(before) || !followsDirectly(token)) return false
  const isNamed = words.joints.has(before.key) || determiners.has(before.key)
  return isNamed && whereAt(tokens, at, context) === undefined
}

const namedAt = (tokens: readonly Token[], at: number, context: Words): Reach | undefined => {
  const token = tokens[at]
  if (token === undefined) return undefined
  if (isNamedByAcronym(tokens, at, context)) return { from: at, to: at + 1, side: null }
  if (!isHead(token, context.words) && !isCountrysHouse(tokens, at, context)) return undefined
  // A kind alone (`the Ministry`) is told apart later: it names what was named before.
  return { from: leftOf(tokens, at, context), to: rightOf(tokens, at, context), side: null }
}

const mentionAt = (
  sentence: Sentence,
  at: number,
  context: Words,
): InstitutionMention | undefined => {
  const { tokens } = sentence
  const reach = knownAt(tokens, at, context) ?? namedAt(tokens, at, context)
  if (reach === undefined) return undefined
  const { from, to, side } = reach
  const span = spanOf(tokens, from, to)
  return {
    name: nameOf(sentence, span, context.words),
    side: side ?? countryIn(tokens, { from, to }, context),
    from,
    to,
    span,
  }
}

/** The institutions of a sentence, none overlapping another, in their order. */
export const institutionsIn = (
  sentence: Sentence,
  context: Words,
): readonly InstitutionMention[] => {
  const found: InstitutionMention[] = []
  let at = 0
  while (at < sentence.tokens.length) {
    const mention = mentionAt(sentence, at, context)
    const last = found.at(-1)
    if (mention === undefined) at += 1
    else if (last !== undefined && mention.from < last.to) at = Math.max(at + 1, mention.to)
    else {
      found.push(mention)
      at = Math.max(at + 1, mention.to)
    }
  }
  return found
}

import { countryAt, isPosting, placeAt, whereaboutsIn, type Words } from './find-countries.ts'
import type { InstitutionMention } from './find-institutions.ts'
import type { Title } from './lexicon.ts'
import { phraseAt, type PhraseMatch } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import { followsDirectly, keyAt, type Token } from './tokens.ts'

/** An office as the text writes it: `Minister of Culture of the Republic of Azerbaijan`. */
export type Capacity = {
  readonly text: string
  readonly kind: Title['kind']
  readonly side: string | null
  /** The country that an envoy is sent to, where it is said. */
  readonly posting: string | null
  readonly from: number
  readonly to: number
}

/** A sentence with what is known of it so far. */
export type Place = {
  readonly sentence: Sentence
  readonly institutions: readonly InstitutionMention[]
  readonly context: Words
  readonly places: readonly PhraseMatch<string>[]
}

export const isIn = (
  mentions: readonly InstitutionMention[],
  at: number,
): InstitutionMention | undefined => mentions.find(({ from, to }) => at >= from && at < to)

/** What is read of an office so far: the index after it, and after which words it is looked on. */
type Step = { readonly at: number; readonly joints: readonly string[] }

const ofWords = new Set(['of', 'for', 'de', 'del', 'para'])
const articles = new Set(['the', 'la', 'las', 'los', 'el'])

/** `Director of Cinematography`: what an office is of need not be a field that is listed. */
const isOfSomething = (token: Token, { joints }: Step, { words }: Words): boolean =>
  token.isCapital &&
  joints.length > 0 &&
  joints.every((key) => ofWords.has(key) || articles.has(key)) &&
  ![words.honorifics, words.months, words.weekdays].some((table) => table.has(token.key))

const isField = (token: Token, { joints }: Step, { words }: Words): boolean =>
  words.areas.has(token.key) && (token.isCapital || joints.length > 0 || !words.headsLast)

/** The index after a country, place, area or institution that begins at a word; the same where none does. */
const scopeAt = (step: Step, place: Place): number => {
  const { at } = step
  const { tokens } = place.sentence
  const token = tokens[at]
  if (token === undefined) return at
  const institution = isIn(place.institutions, at)
  if (institution?.from === at) return institution.to
  const named = countryAt(tokens, at, place.context) ?? placeAt(tokens, at, place.context)
  if (named !== undefined) return named.to
  const goesOn = isField(token, step, place.context) || isOfSomething(token, step, place.context)
  return goesOn ? at + 1 : at
}

const jointsFrom = (at: number, { sentence, context }: Place): number => {
  let to = at
  while (to - at < 3) {
    const token = sentence.tokens[to]
    if (token === undefined || !followsDirectly(token) || token.isCapital) break
    if (!context.words.joints.has(token.key)) break
    to += 1
  }
  return to
}

const isComma = (token: Token | undefined): boolean => /^\s*,\s*$/.test(token?.before ?? '')

const conjunctions = new Set(['and', 'y', 'e', 've'])

/** `Culture, Sports and Tourism`: a field between a comma and another field. */
const isListed = (at: number, { sentence: { tokens }, context: { words } }: Place): boolean => {
  const hasField = (index: number): boolean => words.areas.has(keyAt(tokens, index))
  if (!isComma(tokens[at]) || !hasField(at) || !hasField(at - 1)) return false
  if (isComma(tokens[at + 1])) return hasField(at + 1)
  return conjunctions.has(keyAt(tokens, at + 1)) && hasField(at + 2)
}

/** `Joint Secretary, Ministry of Culture`: the house of an office behind a comma. */
const houseBehind = (at: number, from: number, place: Place): number | undefined => {
  const house = isIn(place.institutions, at)
  return at === from && house?.from === at && isComma(place.sentence.tokens[at])
    ? house.to
    : undefined
}

/** `el rector salmantino, Ricardo …`: a word written small between a Spanish office and a name. */
const isEpithet = (at: number, { sentence: { tokens }, context: { words } }: Place): boolean => {
  const [here, next] = [tokens[at], tokens[at + 1]]
  if (words.language !== 'es' || here === undefined || here.isCapital) return false
  const tables = [words.joints, words.common, words.particles, words.saying]
  if (tables.some((table) => table.has(here.key))) return false
  return followsDirectly(here) && isComma(next) && next?.isCapital === true
}

/** `and Acting Minister` is another office of the same person. */
const isAnotherOffice = (at: number, place: Place): boolean =>
  isIn(place.institutions, at)?.from !== at &&
  phraseAt(place.context.words.titles, place.sentence.tokens, { at }) !== undefined

/** What an office is of, behind small words; the same index where nothing is. */
const scopeBehind = (to: number, place: Place): number => {
  const { tokens } = place.sentence
  const { words } = place.context
  const start = jointsFrom(to, place)
  const next = tokens[start]
  if (next === undefined || !/^\s*$/.test(next.before)) return to
  if (start > to && isAnotherOffice(start, place)) return to
  const end = scopeAt({ at: start, joints: tokens.slice(to, start).map(({ key }) => key) }, place)
  // `and` joins offices' fields, not whatever country comes next in the sentence.
  const isNear = start > to || words.areas.has(next.key) || words.nationalities.has(next.key)
  return end > start && isNear ? end : to
}

/** One step rightwards of what an office is for; the same index where nothing follows. */
const stepAfter = (to: number, from: number, place: Place): number => {
  const house = houseBehind(to, from, place)
  if (house !== undefined) return house
  if (isListed(to, place) || (to === from && isEpithet(to, place))) return to + 1
  return scopeBehind(to, place)
}

/** Rightwards over `of Mexico to Azerbaijan`, `of the State Translation Centre`. */
const scopeAfter = (from: number, place: Place): number => {
  let to = from
  for (;;) {
    const next = stepAfter(to, from, place)
    if (next === to) return to
    to = next
  }
}

/** `Mərkəzinin direktoru`, `Parliament President`: in Azerbaijani in the genitive, else another thing. */
const houseBefore = (at: number, place: Place): number | undefined => {
  const institution = isIn(place.institutions, at - 1)
  if (institution?.to !== at) return undefined
  const { words } = place.context
  const belongs = words.headsLast
    ? keyAt(place.sentence.tokens, at - 1).endsWith('n')
    : words.language === 'en'
  return belongs ? institution.from : undefined
}

/** The index of a country or place that ends before a word; undefined where none does. */
const whereBefore = (at: number, { sentence: { tokens }, context }: Place): number | undefined =>
  [at - 1, at - 2, at - 3].find((from) => {
    const match = countryAt(tokens, from, context) ?? placeAt(tokens, from, context)
    return match?.to === at
  })

/** The index of what belongs to an office before it: a house, a country or a field; `at` where nothing does. */
const partBefore = (at: number, place: Place): number => {
  const { tokens } = place.sentence
  const { words } = place.context
  const before = tokens[at - 1]
  if (before === undefined) return at
  const part = houseBefore(at, place) ?? whereBefore(at, place)
  if (part !== undefined) return part
  const isArea = words.areas.has(before.key) && (before.isCapital || words.headsLast)
  const joins = words.headsLast && before.key === 've' && words.areas.has(keyAt(tokens, at - 2))
  return isArea || joins ? at - 1 : at
}

/** Leftwards over `Mexican`, `Azərbaycanın mədəniyyət`, `Meksikanın Azərbaycandakı`. */
const scopeBefore = (from: number, place: Place): number => {
  let at = from
  while (at > 0) {
    const here = place.sentence.tokens[at]
    if (here === undefined) break
    const isFieldOfList = place.context.words.headsLast && isComma(here) && isListed(at, place)
    if (!followsDirectly(here) && !isFieldOfList) break
    const part = partBefore(at, place)
    if (part === at) break
    at = part
  }
  return at
}

export const textOf = ({ text, start, tokens }: Sentence, from: number, to: number): string => {
  const first = tokens[from]
  const last = tokens[to - 1]
  return first === undefined || last === undefined
    ? ''
    : text.slice(first.start - start, last.end - start).replaceAll(/\s+/g, ' ')
}

type Reach = { readonly from: number; readonly to: number }

/** Whose office it is: the country or house in it, not the country that an envoy is sent to. */
const belongingOf = (reach: Reach, kind: Title['kind'], place: Place) => {
  const { tokens } = place.sentence
  const places = whereaboutsIn(tokens, reach, place.context)
  const isSent = kind === 'ambassador' || kind === 'staff'
  const [posts, own] = [true, false].map((wanted) =>
    places.filter((one) => (isSent && isPosting(tokens, one, place.context)) === wanted),
  )
  const house = place.institutions.find(({ from, to }) => from >= reach.from && to <= reach.to)
  return { side: own?.[0]?.means ?? house?.side ?? null, posting: posts?.[0]?.means ?? null }
}

const capacityAt = (at: number, place: Place): Capacity | undefined => {
  const { sentence, context, institutions } = place
  const title = phraseAt(context.words.titles, sentence.tokens, { at })
  if (title === undefined) return undefined
  const inside = isIn(institutions, at)
  if (inside !== undefined && !context.words.headsLast) return undefined
  const from = scopeBefore(at, place)
  const to = context.words.headsLast ? title.to : scopeAfter(title.to, place)
  const { kind } = title.means
  return {
    text: textOf(sentence, from, to),
    kind,
    ...belongingOf({ from, to }, kind, place),
    from,
    to,
  }
}

/** The offices of a sentence, none overlapping another. */
export const capacitiesIn = (place: Place): readonly Capacity[] => {
  const found: Capacity[] = []
  let at = 0
  while (at < place.sentence.tokens.length) {
    const capacity = capacityAt(at, place)
    const last = found.at(-1)
    if (capacity !== undefined && (last === undefined || capacity.from >= last.to)) {
      found.push(capacity)
      at = capacity.to
    } else at += 1
  }
  return found
}

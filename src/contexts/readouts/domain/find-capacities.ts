import { countryIn, type InstitutionMention, type Words } from './find-institutions.ts'
import type { Title } from './lexicon.ts'
import { phraseAt } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import { followsDirectly, keyAt, type Token } from './tokens.ts'

/** An office as the text writes it: `Minister of Culture of the Republic of Azerbaijan`. */
export type Capacity = {
  readonly text: string
  readonly kind: Title['kind']
  readonly side: string | null
  readonly from: number
  readonly to: number
}

/** A sentence with what is known of it so far. */
export type Place = {
  readonly sentence: Sentence
  readonly institutions: readonly InstitutionMention[]
  readonly context: Words
}

export const isIn = (
  mentions: readonly InstitutionMention[],
  at: number,
): InstitutionMention | undefined => mentions.find(({ from, to }) => at >= from && at < to)

/** Whether a word can be part of what an office is for. */
const isScope = (token: Token, at: number, { sentence, context }: Place): boolean =>
  token.isCapital &&
  (context.words.areas.has(token.key) ||
    phraseAt(context.lexicon.countries, sentence.tokens, { at }) !== undefined ||
    phraseAt(context.lexicon.places, sentence.tokens, { at }) !== undefined)

/** The index after a country, place, area or institution that begins at `at`; `at` where none does. */
const scopeAt = (at: number, place: Place): number => {
  const { tokens } = place.sentence
  const token = tokens[at]
  if (token === undefined) return at
  const institution = isIn(place.institutions, at)
  if (institution?.from === at) return institution.to
  const named =
    phraseAt(place.context.lexicon.countries, tokens, { at }) ??
    phraseAt(place.context.lexicon.places, tokens, { at })
  if (named !== undefined && token.isCapital) return named.to
  return isScope(token, at, place) ? at + 1 : at
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

/** Rightwards over `of Mexico to Azerbaijan`, `of the State Translation Centre`. */
const scopeAfter = (from: number, place: Place): number => {
  const { tokens } = place.sentence
  let to = from
  for (;;) {
    const start = jointsFrom(to, place)
    const next = tokens[start]
    if (next === undefined || !followsDirectly(next)) return to
    // `and Acting Minister` is another office of the same person.
    if (start > to && phraseAt(place.context.words.titles, tokens, { at: start })) return to
    const end = scopeAt(start, place)
    if (end === start) return to
    // `and` joins offices' fields, not whatever country comes next in the sentence.
    const isField = start > to || place.context.words.areas.has(next.key)
    if (!isField && !place.context.words.headsLast) return to
    to = end
  }
}

/** `Mərkəzinin direktoru`: the house is in the genitive; in any other case it is another thing. */
const houseBefore = (at: number, place: Place): number | undefined => {
  const institution = isIn(place.institutions, at - 1)
  const isGenitive = keyAt(place.sentence.tokens, at - 1).endsWith('n')
  return institution?.to === at && isGenitive ? institution.from : undefined
}

/** Whether a word says of what an office before which it stands is: a country, a field. */
const saysWhose = (at: number, { sentence, context }: Place): boolean => {
  const token = sentence.tokens[at]
  if (token === undefined) return false
  const { words, lexicon } = context
  if (token.isCapital && lexicon.countries.has(token.key)) return true
  return words.areas.has(token.key) && (token.isCapital || words.headsLast)
}

/** The index of what belongs to an office before it: a house, a country or a field; `at` where nothing does. */
const partBefore = (at: number, place: Place): number => {
  const { tokens } = place.sentence
  const { words } = place.context
  const house = words.headsLast ? houseBefore(at, place) : undefined
  if (house !== undefined) return house
  const joins = words.headsLast && keyAt(tokens, at - 1) === 've'
  const belongs = saysWhose(at - 1, place) || (joins && words.areas.has(keyAt(tokens, at - 2)))
  return belongs ? at - 1 : at
}

/** Leftwards over `Mexican`, `Azərbaycanın mədəniyyət`, `Meksikanın Azərbaycandakı`. */
const scopeBefore = (from: number, place: Place): number => {
  let at = from
  while (at > 0) {
    const here = place.sentence.tokens[at]
    if (here === undefined || !followsDirectly(here)) break
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

const capacityAt = (at: number, place: Place): Capacity | undefined => {
  const { sentence, context, institutions } = place
  const title = phraseAt(context.words.titles, sentence.tokens, { at })
  if (title === undefined) return undefined
  const inside = isIn(institutions, at)
  if (inside !== undefined && !context.words.headsLast) return undefined
  const from = scopeBefore(at, place)
  const to = context.words.headsLast ? title.to : scopeAfter(title.to, place)
  return {
    text: textOf(sentence, from, to),
    kind: title.means.kind,
    side:
      countryIn(sentence.tokens, { from, to }, context) ??
      institutions.find((one) => one.from >= from && one.to <= to)?.side ??
      null,
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

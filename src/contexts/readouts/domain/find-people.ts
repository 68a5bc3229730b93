import { foldText } from '#kit/text/fold-text.ts'

import { bareName } from './bare-names.ts'
import { agreementsIn } from './find-agreements.ts'
import type { Span } from './finding.ts'
import { type Capacity, capacitiesIn, isIn, type Place, textOf } from './find-capacities.ts'
import { countryAt, placesOf, type Words } from './find-countries.ts'
import { type InstitutionMention, isHead } from './find-institutions.ts'
import { phraseAt } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import { followsDirectly, keyAt, type Token } from './tokens.ts'

/** A person where they stand in a sentence: by name, or by the office alone. */
export type PersonMention = {
  /** Without title; null where the office alone stands for somebody. */
  readonly name: string | null
  readonly nameKeys: readonly string[]
  readonly capacities: readonly Capacity[]
  readonly from: number
  readonly to: number
  /** Of the name; of the office where no name stands. */
  readonly span: Span
}

/** `H.E.`, `S.E.`: initials that are nobody's. */
const isExcellency = (at: number, tokens: readonly Token[]): boolean =>
  /^[hs]\.e\.?$/.test(keyAt(tokens, at) + keyAt(tokens, at + 1)) ||
  /^[hs]\.e\.?$/.test(keyAt(tokens, at - 1) + keyAt(tokens, at))

/** Whether a word is one that no name has: a field, a form of address, a month, a small word. */
const isNoName = (at: number, { sentence: { tokens }, context }: Place): boolean => {
  const { words } = context
  const key = keyAt(tokens, at)
  const tables = [
    words.areas,
    words.honorifics,
    words.months,
    words.weekdays,
    words.common,
    words.joints,
    words.agreementHeads,
  ]
  if (isExcellency(at, tokens)) return true
  return tables.some((table) => table.has(key)) || countryAt(tokens, at, context) !== undefined
}

/** Whether a word may stand in a name, were it not that of a place. */
const isPlainName = (at: number, place: Place): boolean => {
  const { tokens } = place.sentence
  const token = tokens[at]
  const { words } = place.context
  if (token === undefined || !token.isCapital || isNoName(at, place)) return false
  if (isHead(token, words) || isIn(place.institutions, at) !== undefined) return false
  if (words.saying.has(token.key) && !followsDirectly(token)) return false
  return phraseAt<unknown>(words.titles, tokens, { at }) === undefined
}

const follows = (at: number, { sentence }: Place): boolean => {
  const token = sentence.tokens[at]
  return token !== undefined && followsDirectly(token)
}

/**
 * Whether the place that begins at a word is part of a name: Rosario Castellanos, Luis Salvador.
 * An ending, as in `Bakıda`, is the place's own.
 */
const isWithinName = (at: number, to: number, place: Place): boolean => {
  const hasEnding =
    place.context.words.headsLast && /d[ae]n?$/.test(keyAt(place.sentence.tokens, to - 1))
  if (hasEnding) return false
  const goesOn = follows(to, place) && isPlainName(to, place)
  return goesOn || (follows(at, place) && isPlainName(at - 1, place))
}

const canBeName = (at: number, place: Place): boolean => {
  if (!isPlainName(at, place)) return false
  const inside = place.places.find(({ from, to }) => at >= from && at < to)
  return inside === undefined || isWithinName(inside.from, inside.to, place)
}

const closing = new Set(['oglu', 'qizi', 'gizi', 'ogly', 'kizi'])

/** How many words a name takes on after a small word: `de Icaza`, `de la Cruz`, `oğlu`; none where it ends. */
const afterParticle = (at: number, place: Place): number => {
  const { tokens } = place.sentence
  const after = tokens[at + 1]
  if (closing.has(keyAt(tokens, at))) return 1
  if (after !== undefined && followsDirectly(after) && canBeName(at + 1, place)) return 2
  const isSecond = place.context.words.particles.has(keyAt(tokens, at + 1))
  return isSecond && canBeName(at + 2, place) ? 3 : 0
}

const nameStep = (at: number, place: Place): number => {
  const token = place.sentence.tokens[at]
  if (token === undefined || !followsDirectly(token)) return 0
  if (canBeName(at, place)) return 1
  const isParticle = !token.isCapital && place.context.words.particles.has(token.key)
  return isParticle ? afterParticle(at, place) : 0
}

const surname = /(?:ov|ova|yev|yeva|ev|eva|zadə|bəyli)$/u

/** After an Azerbaijani surname the next capital word is somebody else's: `Ahmedov Nizaminin əsərlərini`. */
const endsWithSurname = (at: number, { sentence, context }: Place): boolean =>
  context.words.headsLast &&
  surname.test(sentence.tokens[at]?.text ?? '') &&
  !closing.has(keyAt(sentence.tokens, at + 1))

/** `Dr. de Vries`: a name that begins with a small word behind a form of address. */
const afterHonorific = (at: number, place: Place): number => {
  const { tokens } = place.sentence
  const { honorifics, particles } = place.context.words
  const isLed = honorifics.has(keyAt(tokens, at - 1)) && particles.has(keyAt(tokens, at))
  return isLed ? afterParticle(at, place) : 0
}

const longestName = 6

/** The index after the name that begins at `at`; `at` where none does. */
const nameEnd = (at: number, place: Place): number => {
  const lead = canBeName(at, place) ? 1 : afterHonorific(at, place)
  if (lead === 0) return at
  let to = at + lead
  while (to - at < longestName) {
    if (to > at + 1 && endsWithSurname(to - 1, place)) break
    const step = nameStep(to, place)
    if (step === 0) break
    to += step
  }
  return to
}

/** How many letters of a name's last word are the case that the sentence sets to it. */
const caseLength = (last: number, { sentence: { tokens }, context: { words } }: Place): number =>
  words.headsLast ? (tokens[last]?.text.length ?? 0) - bareName({ tokens, last }).length : 0

const keysOfName = (tokens: readonly Token[], beyond: number): readonly string[] =>
  tokens.map(({ key, text }, index) =>
    beyond > 0 && index === tokens.length - 1 ? foldText(text.slice(0, -beyond)) : key,
  )

const ofName = (
  from: number,
  to: number,
  { place, capacities }: { readonly place: Place; readonly capacities: readonly Capacity[] },
): PersonMention => {
  const { tokens } = place.sentence
  const beyond = caseLength(to - 1, place)
  const name = textOf(place.sentence, from, to)
  return {
    name: name.slice(0, name.length - beyond),
    nameKeys: keysOfName(tokens.slice(from, to), beyond),
    capacities,
    from: Math.min(from, ...capacities.map((one) => one.from)),
    to: Math.max(to, ...capacities.map((one) => one.to)),
    span: [tokens[from]?.start ?? 0, (tokens[to - 1]?.end ?? 0) - beyond],
  }
}

const between = (at: number, { sentence }: Place): string => sentence.tokens[at]?.before ?? ''

const afterHonorifics = (at: number, { sentence, context }: Place): number => {
  let to = at
  const { tokens } = sentence
  while (context.words.honorifics.has(keyAt(tokens, to)) || isExcellency(to, tokens)) to += 1
  return to
}

const linking = new Set(['and', 'y', 've', 'the', 'el', 'la'])

/** Whether two offices are one person's: `First Deputy Minister, Acting Minister of …`. */
const isSamePersons = (one: Capacity, other: Capacity, place: Place): boolean => {
  const words = place.sentence.tokens.slice(one.to, other.from)
  // One person may be minister and director, but not envoy and minister of two countries.
  const fits = (one.kind === 'ambassador') === (other.kind === 'ambassador')
  const isNear = words.length <= 2 && words.every(({ key }) => linking.has(key))
  return fits && isNear && /^[\s,]*$/.test(between(other.from, place))
}

/** Offices that stand side by side for one person. */
const groupsOf = (capacities: readonly Capacity[], place: Place): readonly Capacity[][] => {
  const groups: Capacity[][] = []
  for (const capacity of capacities) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (last !== undefined && isSamePersons(last, capacity, place)) group?.push(capacity)
    else groups.push([capacity])
  }
  return groups
}

type Names = readonly { readonly from: number; readonly to: number }[]

const namesIn = (place: Place, taken: readonly Capacity[]): Names => {
  const found: { from: number; to: number }[] = []
  let at = 0
  while (at < place.sentence.tokens.length) {
    const inside = taken.find(({ from, to }) => at >= from && at < to)
    const end = inside === undefined ? nameEnd(at, place) : inside.to
    if (inside === undefined && end > at) found.push({ from: at, to: end })
    at = Math.max(end, at + 1)
  }
  return found
}

const isComma = (text: string): boolean => /^\s*[,(–—-]\s*$/.test(text)

const determiners = new Set(['the', 'el', 'la', 'a', 'an'])

type Name = Names[number]

/** A name with a comma before offices: `Anar Karimov, the Minister`; in Azerbaijani also without. */
const nameBefore = ({ from }: Capacity, names: Names, place: Place): Name | undefined => {
  const { tokens } = place.sentence
  const start = determiners.has(tokens[from - 1]?.key ?? '') ? from - 1 : from
  const gap = between(start, place)
  const fits = isComma(gap) || (place.context.words.headsLast && /^\s*$/.test(gap))
  return fits ? names.find(({ to }) => to === start) : undefined
}

/** The name that belongs to offices: directly after them, else before with a comma, else after one. */
const nameFor = (group: readonly Capacity[], names: Names, place: Place): Name | undefined => {
  const [first] = group
  const last = group.at(-1)
  if (first === undefined || last === undefined) return undefined
  const next = afterHonorifics(last.to, place)
  const after = names.find(({ from }) => from === next)
  const gap = between(last.to, place)
  if (after !== undefined && /^\s*$/.test(gap)) return after
  return nameBefore(first, names, place) ?? (isComma(gap) ? after : undefined)
}

/**
 * The people of a sentence: names with the offices that belong to them, offices that stand for
 * somebody, and names alone of at least two words, or after `Mr.`
 */
export const peopleIn = (
  sentence: Sentence,
  institutions: readonly InstitutionMention[],
  context: Words,
): readonly PersonMention[] => {
  const place: Place = { sentence, institutions, context, places: placesOf(sentence, context) }
  const capacities = capacitiesIn(place)
  const agreements = agreementsIn(sentence, context).map(({ span }) => span)
  const names = namesIn(place, capacities).filter(({ from }) => {
    const start = sentence.tokens[from]?.start ?? 0
    return !agreements.some((span) => start >= span[0] && start < span[1])
  })
  const groups = groupsOf(capacities, place)
  const named = groups.map((group) => ({ group, name: nameFor(group, names, place) }))
  const attached = Map.groupBy(
    named.flatMap(({ group, name }) => (name === undefined ? [] : [{ group, name }])),
    ({ name }) => name,
  )
  const withOffice = [...attached].map(([name, all]) =>
    ofName(name.from, name.to, { place, capacities: all.flatMap(({ group }) => group) }),
  )
  const alone = names
    .filter((name) => !attached.has(name))
    // `Sheki Khans’ Palace`: who is named after a place is told by an office.
    .filter(({ from }) => !place.places.some((one) => one.from === from))
    .filter(
      ({ from, to }) =>
        to - from > 1 ||
        context.words.honorifics.has(sentence.tokens[from - 1]?.key ?? '') ||
        sentence.tokens[from]?.isCapital === true,
    )
    .map(({ from, to }) => ofName(from, to, { place, capacities: [] }))
  const offices = named.flatMap(({ group, name }): PersonMention[] => {
    const first = group[0]
    if (name !== undefined || first === undefined) return []
    const { from, to } = first
    const span: Span = [sentence.tokens[from]?.start ?? 0, sentence.tokens[to - 1]?.end ?? 0]
    return [{ name: null, nameKeys: [], capacities: [first], from, to, span }]
  })
  return [...withOffice, ...alone, ...offices].toSorted((a, b) => a.from - b.from)
}

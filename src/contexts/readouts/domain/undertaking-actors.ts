import { phraseAt } from './phrases.ts'
import { countryAt, type Words } from './find-countries.ts'
import type { InstitutionMention } from './find-institutions.ts'
import type { mentionsBySentence, Person, Placed } from './gather-people.ts'
import type { Step } from './modality.ts'
import type { Sentence } from './sentences.ts'
import { sidePhrasesIn } from './tell-sides.ts'
import { keyAt, type Token, tokensOf } from './tokens.ts'

export type Clause = { readonly text: string; readonly start: number }

export type Cue = { readonly at: number; readonly end: number; readonly step: Step }

/** A wording in its clause, in its sentence. */
export type Said = {
  readonly clause: Clause
  readonly cue: Cue
  readonly index: number
  readonly sentence: Sentence
}

export type Around = {
  readonly context: Words
  readonly mentions: ReturnType<typeof mentionsBySentence>
  readonly institutions: ReadonlyMap<number, readonly InstitutionMention[]>
  /** Codes of the sides that met. */
  readonly sides: readonly string[]
  /** The side of each who took part, by name. */
  readonly sideOf: ReadonlyMap<string, string | null>
}

/** Who may be the one: where they begin in the text, and at which word of the sentence. */
type Actor = { readonly at: number; readonly word: number; readonly name: string }

const cueStart = ({ clause, cue }: Said): number => clause.start + cue.at
const cueEnd = ({ clause, cue }: Said): number => clause.start + cue.end

const housesIn = ({ index }: Said, { institutions }: Around): readonly Actor[] =>
  (institutions.get(index) ?? []).map(({ name, span, from }) => ({
    at: span[0],
    word: from,
    name,
  }))

/** Who took part; who is only spoken of undertakes nothing. */
const peopleIn = ({ index }: Said, { mentions, sideOf }: Around): readonly Actor[] =>
  (mentions.get(index) ?? [])
    .filter(({ person }) => sideOf.size === 0 || sideOf.has(person.name))
    .map(({ person, span, from }) => ({ at: span[0], word: from, name: person.name }))

// What somebody says of a country: `Azərbaycanın … keçirəcəyini`, `niyyətində olduğunu`.
const embedded = /(?:n[ıiuü]|nd[aə])$/u

/** A side that is the subject: `Norway undertook`, `the Turkish side`, `Qazaxıstan tərəfi`. */
const sidesIn = (
  said: Said,
  { context, institutions, mentions, sides }: Around,
): readonly Actor[] => {
  const { tokens } = said.sentence
  const houses = institutions.get(said.index) ?? []
  const offices = (mentions.get(said.index) ?? []).flatMap(({ capacities }) => capacities)
  const isInside = (word: number): boolean =>
    [...houses, ...offices].some(({ from, to }) => word >= from && word < to)
  const actorAt = (word: number, name: string): readonly Actor[] => {
    const token = tokens[word]
    return token === undefined || isInside(word) || !sides.includes(name)
      ? []
      : [{ at: token.start, word, name }]
  }
  const phrases = sidePhrasesIn(said.sentence, houses, context)
  const isEmbedded = embedded.test(said.clause.text.slice(0, said.cue.end))
  const names = tokens.flatMap((token, word) => {
    if (!token.isCapital) return []
    const name = phraseAt(context.lexicon.countries, tokens, {
      at: word,
      inflects: context.words.headsLast,
    })
    if (name === undefined) return []
    // Azerbaijani sets whose deed it is in the genitive: `Mərakeşin … iştirak edəcəyini`.
    const isOwner = isEmbedded && /[iu]n$/.test(keyAt(tokens, name.to - 1))
    if (context.words.headsLast && !isOwner) return []
    return isGenitive(tokens[name.to]) ? [] : actorAt(word, name.means)
  })
  return [...phrases.flatMap(({ from, code }) => actorAt(from, code)), ...names]
}

const isGenitive = (next: Token | undefined): boolean => /^['’]s/.test(next?.before ?? '')

const byPosition = (a: Actor, b: Actor): number => a.at - b.at

const actorsBefore = (said: Said, around: Around): readonly Actor[] =>
  [...peopleIn(said, around), ...housesIn(said, around), ...sidesIn(said, around)]
    .filter(({ at }) => at < cueStart(said))
    .toSorted(byPosition)

// `the willingness of the Ministry`: so far after a wording its owner can stand.
const nearEnough = 12

const houseAfter = (said: Said, around: Around): Actor | undefined => {
  const end = cueEnd(said)
  return housesIn(said, around).find(({ at }) => at >= end && at - end <= nearEnough)
}

/** An institution right after the wording: `the willingness of the Ministry to continue`. */
const ownerAfter = (said: Said, around: Around): string | undefined => {
  const house = houseAfter(said, around)
  if (house === undefined) return undefined
  const between = said.sentence.text.slice(
    cueEnd(said) - said.sentence.start,
    house.at - said.sentence.start,
  )
  return /^\s*(?:of|de|del)\s/u.test(between) ? house.name : undefined
}

/** Of whom it is said where the wording ends with `that`: `aseguró que la India enviará`. */
const promisedOf = (said: Said, around: Around): string | undefined => {
  const { clause, cue } = said
  if (!/(?:that|que)$/u.test(clause.text.slice(cue.at, cue.end))) return undefined
  const end = cueEnd(said)
  return [...housesIn(said, around), ...sidesIn(said, around)].find(
    ({ at }) => at >= end && at - end <= nearEnough,
  )?.name
}

/** Who said it where the words come first: `“We have decided …,” said Minister Quispe`. */
const speakerAfter = (said: Said, around: Around): string | undefined => {
  const { tokens } = said.sentence
  const { saying } = around.context.words
  return peopleIn(said, around).find(
    ({ at, word }) =>
      at >= cueEnd(said) && [1, 2].some((back) => saying.has(keyAt(tokens, word - back))),
  )?.name
}

type Mention = Placed & { readonly person: Person }

/** Who spoke last, in the few sentences before, of those whom a word can mean. */
const lastSpeaker = (
  { index }: Said,
  { mentions }: Around,
  fits: (mention: Mention) => boolean = () => true,
): string | undefined =>
  [1, 2, 3, 4].flatMap((back) => (mentions.get(index - back) ?? []).filter(fits).slice(0, 1))[0]
    ?.person.name

// `For his part, the diplomat …`: what stands before the subject.
const leadIn = /^[^,]{0,30},\s+/u

const openingOf = ({ clause }: Said): readonly Token[] =>
  tokensOf(clause.text.replace(leadIn, '').slice(0, 40)).slice(0, 3)

const diplomats = new Set(['diplomat', 'envoy', 'diplomatico', 'diplomatica'])

const isDiplomat = ({ person }: Mention): boolean =>
  person.capacities.some(({ kind }) => kind === 'ambassador' || kind === 'staff')

/** Whom `he` or `the Swiss diplomat` means: the house that they speak for, else who spoke last and fits. */
const meant = (said: Said, around: Around): string | undefined => {
  const { clause } = said
  const opening = openingOf(said)
  const pronoun = opening.find(({ key }) => around.context.words.pronouns.has(key))
  if (pronoun === undefined) return undefined
  const code = opening.flatMap((_, at) => countryAt(opening, at, around.context)?.means ?? [])[0]
  if (code !== undefined) {
    return lastSpeaker(said, around, ({ person }) => around.sideOf.get(person.name) === code)
  }
  if (diplomats.has(pronoun.key)) return lastSpeaker(said, around, isDiplomat)
  const house = housesIn(said, around).find(({ at }) => at >= clause.start && at < cueStart(said))
  return house?.name ?? lastSpeaker(said, around)
}

const prepositions = new Set(
  'with of at in by to from for between on con de del en por a al para entre sobre'.split(' '),
)

const determiners = new Set(['the', 'el', 'la', 'los', 'las', 'its', 'his', 'her', 'their', 'su'])

/** Whether a word stands behind a preposition: who something is done with is not who does it. */
const isOblique = ({ word }: Actor, { sentence: { tokens } }: Said): boolean => {
  const before = determiners.has(keyAt(tokens, word - 1)) ? word - 2 : word - 1
  return prepositions.has(keyAt(tokens, before))
}

// What somebody said of somebody else: `noted that the Embassy is seeking`.
const reported = /\s(?:that|que|said|says|noted|announced|stated|added)\s/gu

/**
 * The subject of a clause stands before its verb: the first of what was reported, else the first of
 * all. In Azerbaijani whose readiness it is stands right before it.
 */
const subjectOf = (
  said: Said,
  actors: readonly Actor[],
  { context }: Around,
): Actor | undefined => {
  const { clause, cue } = said
  const own = actors.filter(({ at }) => at >= clause.start)
  if (context.words.headsLast) return own.at(-1)
  const subjects = own.filter((actor) => !isOblique(actor, said))
  const that = [...clause.text.slice(0, cue.end).matchAll(reported)].at(-1)?.index
  const ofReport = subjects.find(({ at }) => that !== undefined && at > clause.start + that)
  return ofReport ?? subjects[0]
}

/** Who is named as the one: whom a pronoun means, or whose wish it is. */
const namedOutright = (said: Said, around: Around): string | undefined =>
  meant(said, around) ?? ownerAfter(said, around) ?? promisedOf(said, around)

/** The same wording in all of its sentence up to there: `The visitor thanked the host and invited …`. */
const widened = ({ clause, cue, sentence, index }: Said): Said => {
  const before = clause.start - sentence.start
  const text = sentence.text.slice(0, before) + clause.text
  return {
    clause: { text, start: sentence.start },
    cue: { ...cue, at: cue.at + before, end: cue.end + before },
    sentence,
    index,
  }
}

/** Whose sentence it is where the clause has no subject of its own. */
const ofWholeSentence = (said: Said, around: Around): string | undefined => {
  if (said.clause.start <= said.sentence.start) return undefined
  const whole = widened(said)
  return namedOutright(whole, around) ?? subjectOf(whole, actorsBefore(said, around), around)?.name
}

/** Who is found by where they stand; undefined where nobody did it by name: `it was agreed`. */
const foundBefore = (said: Said, around: Around): string | undefined => {
  const actors = actorsBefore(said, around)
  const named = subjectOf(said, actors, around)?.name ?? speakerAfter(said, around)
  if (named !== undefined) return named
  if (said.clause.text.search(around.context.words.impersonal) >= 0) return undefined
  return (
    ofWholeSentence(said, around) ??
    houseAfter(said, around)?.name ??
    lastSpeaker(said, around) ??
    actors.at(-1)?.name
  )
}

/** Who undertakes it: one by name, or a side, or both sides. */
export const actorsOf = (said: Said, around: Around): readonly string[] => {
  const { clause, cue } = said
  const both = around.sides.length > 0 ? around.sides : ['both']
  if (clause.text.slice(0, cue.end).search(around.context.words.bothSides) >= 0) return both
  const actor = namedOutright(said, around) ?? foundBefore(said, around)
  return actor === undefined ? both : [actor]
}

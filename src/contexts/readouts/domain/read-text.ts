import { accept, refuse, type Result } from '#kit/result/result.ts'
import { foldText } from '#kit/text/fold-text.ts'

import { detectLanguage } from './detect-language.ts'
import { agreementsIn } from './find-agreements.ts'
import { findDate } from './find-date.ts'
import { institutionsIn, type InstitutionMention, isHead, type Words } from './find-institutions.ts'
import { peopleIn } from './find-people.ts'
import { findUndertakings } from './find-undertakings.ts'
import type { Finding, FoundInstitution, FoundParticipant, FoundWords } from './finding.ts'
import {
  gatherPeople,
  mentionsBySentence,
  officesOf,
  type Person,
  type Placed,
} from './gather-people.ts'
import type { Lexicon } from './lexicon.ts'
import { disciplinesIn, placesIn } from './find-topics.ts'
import { phrasesIn } from './phrases.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { tookPart } from './took-part.ts'
import { tokensOf } from './tokens.ts'

export type ReadRefusal = 'text-is-empty' | 'language-is-not-known'

type Read = {
  readonly sentences: readonly Sentence[]
  readonly context: Words
  readonly institutions: ReadonlyMap<number, readonly InstitutionMention[]>
  readonly people: readonly Person[]
}

const distinct = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)]

const namesOf = (found: readonly FoundWords[]): readonly string[] =>
  distinct(found.map(({ name }) => name))

const keyOf = (name: string): string => foldText(name).replaceAll(/^(?:the|la|el) /g, '')

/** A kind alone, `the Ministry`: it means the one that was named with more words. */
const isKindAlone = ({ name }: Pick<InstitutionMention, 'name'>, { words }: Words): boolean => {
  const tokens = tokensOf(name)
  const [only] = tokens
  return tokens.length === 1 && only !== undefined && isHead(only, words)
}

/** `Birliyin` is the kind of `Yazıçılar Birliyi`: all but the ending is the same. */
const isSameKind = (word: string, kind: string): boolean =>
  word === kind || (word.length > 3 && kind.length > 3 && word.slice(0, 4) === kind.slice(0, 4))

type Mentions = ReadonlyMap<number, readonly InstitutionMention[]>

/** The same mentions, a kind alone under the name of the only institution of that kind. */
const withKindsNamed = (mentions: Mentions, context: Words): Mentions => {
  const names = distinct(
    [...mentions.values()]
      .flat()
      .filter((one) => !isKindAlone(one, context))
      .map(({ name }) => name),
  )
  const ownerOf = (kind: string): string => {
    const owners = names.filter((name) =>
      keyOf(name)
        .split(' ')
        .some((word) => isSameKind(word, keyOf(kind))),
    )
    const [owner] = owners
    return owner !== undefined && owners.length === 1 ? owner : kind
  }
  return new Map(
    [...mentions].map(([sentence, all]) => [
      sentence,
      all.map((one) => (isKindAlone(one, context) ? { ...one, name: ownerOf(one.name) } : one)),
    ]),
  )
}

const gatherInstitutions = ({ institutions, context }: Read): readonly FoundInstitution[] => {
  const all = [...institutions.values()]
    .flat()
    .filter(({ name }) => !context.lexicon.agencies.has(foldText(name)))
    .filter((one) => !isKindAlone(one, context))
  return [...Map.groupBy(all, ({ name }) => keyOf(name)).values()].map((mentions) => ({
    name: mentions[0]?.name ?? '',
    side: mentions.flatMap(({ side }) => side ?? [])[0] ?? null,
    spans: mentions.map(({ span }) => span).toSorted((one, other) => one[0] - other[0]),
  }))
}

const mostOften = (values: readonly string[]): readonly string[] =>
  [...Map.groupBy(values, (value) => value)]
    .toSorted((a, b) => b[1].length - a[1].length)
    .map(([value]) => value)

const toldSide = ({ capacities }: Person): string | undefined =>
  capacities.flatMap(({ side }) => side ?? [])[0]

type Sides = {
  /** Of the text, the most named first. */
  readonly countries: readonly string[]
  readonly told: readonly string[]
  /** Of the ambassador, whose staff the others of the mission are. */
  readonly envoy: string | null
}

/**
 * Whose minister or director somebody is whose office names no country: of the two countries that
 * the text is about, the one that nobody else stands for.
 */
const sideLeft = ({ capacities }: Person, { countries, told, envoy }: Sides): string | null => {
  if (capacities.some(({ kind }) => kind === 'staff')) return envoy
  const holdsOffice = capacities.some(({ kind }) => kind !== 'other')
  const [first, second] = countries
  if (!holdsOffice || first === undefined || second === undefined) return null
  const left = [first, second].filter((code) => !told.includes(code))
  return left.length === 1 ? (left[0] ?? null) : null
}

/** The countries that a text is about, the most named first. */
const countriesOf = ({ sentences, institutions, context: { lexicon } }: Read): readonly string[] =>
  mostOften([
    ...sentences.flatMap(({ tokens }) =>
      [...phrasesIn(lexicon.countries, tokens), ...phrasesIn(lexicon.places, tokens)].flatMap(
        ({ means }) => (means === '' ? [] : [means]),
      ),
    ),
    ...[...institutions.values()].flat().flatMap(({ side }) => side ?? []),
  ])

/** The two sides that met: those of the people, else the two that the text is about. */
const sidesOf = (read: Read, participants: readonly FoundParticipant[]): readonly string[] => {
  const told = distinct(participants.flatMap(({ side }) => side ?? []))
  if (told.length > 1) return told
  const both = distinct([...told, ...countriesOf(read)]).slice(0, 2)
  return both.length === 2 ? both : told
}

const participantsOf = (read: Read): readonly FoundParticipant[] => {
  const { sentences, context, people } = read
  const { words } = context
  const mentions = mentionsBySentence(people)
  if (!sentences.some(({ tokens }) => phrasesIn(words.meeting, tokens).length > 0)) return []
  const countries = countriesOf(read)
  const present = people.filter((person) => tookPart(person, { sentences, words, mentions }))
  const told = distinct(present.flatMap((person) => toldSide(person) ?? []))
  const envoy =
    present
      .flatMap(({ capacities }) => capacities)
      .flatMap(({ kind, side }) => (kind === 'ambassador' && side !== null ? [side] : []))[0] ??
    null
  return present.map((person) => ({
    name: person.name,
    capacities: officesOf(person),
    side: toldSide(person) ?? sideLeft(person, { countries, told, envoy }),
    spans: person.spans,
  }))
}

const readWith = (sentences: readonly Sentence[], context: Words): Read => {
  const institutions = withKindsNamed(
    new Map(
      sentences.map((sentence, index) => [index, institutionsIn(sentence, context)] as const),
    ),
    context,
  )
  const mentions = sentences.flatMap((sentence, index): Placed[] =>
    peopleIn(sentence, institutions.get(index) ?? [], context).map((mention) => ({
      ...mention,
      sentence: index,
    })),
  )
  return { sentences, context, institutions, people: gatherPeople(mentions) }
}

/**
 * What a press text in English, Spanish or Azerbaijani tells of a meeting, by rules and lexicons
 * alone. Every finding says where in the text it stands; a person confirms before anything of it
 * is kept.
 */
export const readText = (text: string, lexicon: Lexicon): Result<Finding, ReadRefusal> => {
  if (text.trim() === '') return refuse('text-is-empty')
  const sentences = sentencesOf(text)
  const words = detectLanguage(sentences, lexicon.languages)
  if (words === undefined) return refuse('language-is-not-known')
  const read = readWith(sentences, { words, lexicon })
  const participants = participantsOf(read)
  const date = findDate(sentences, words)
  const where = {
    date: date === undefined ? [] : [date.span],
    agreements: sentences.flatMap((sentence) => agreementsIn(sentence, read.context)),
    disciplines: disciplinesIn(read),
    places: placesIn(read),
  }
  return accept({
    language: words.language,
    date: date?.date ?? null,
    participants,
    institutions: gatherInstitutions(read),
    agreements: namesOf(where.agreements),
    disciplines: namesOf(where.disciplines),
    places: namesOf(where.places),
    undertakings: findUndertakings(sentences, {
      words,
      mentions: mentionsBySentence(read.people),
      institutions: read.institutions,
      sides: sidesOf(read, participants),
    }),
    where,
  })
}

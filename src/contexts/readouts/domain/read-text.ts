import { accept, refuse, type Result } from '#kit/result/result.ts'
import { foldText } from '#kit/text/fold-text.ts'
import { dayFromIso } from '#kit/time/days.ts'

import { detectLanguage } from './detect-language.ts'
import { agreementsIn } from './find-agreements.ts'
import { findDate } from './find-date.ts'
import type { Words } from './find-countries.ts'
import { institutionsIn, type InstitutionMention, isHead } from './find-institutions.ts'
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
import { knownPerson, knownPosts } from './known-people.ts'
import type { Lexicon } from './lexicon.ts'
import { disciplinesIn, placesIn } from './find-topics.ts'
import { phrasesIn } from './phrases.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { countriesOf, tellSides } from './tell-sides.ts'
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

/** The same mentions, a kind alone under the name of the last institution of that kind before it. */
const withKindsNamed = (mentions: Mentions, context: Words): Mentions => {
  const named = new Map<string, string>()
  const kindsOf = (name: string): readonly string[] => keyOf(name).split(' ')
  const ownerOf = (kind: string): string =>
    [...named].findLast(([word]) => isSameKind(word, keyOf(kind)))?.[1] ?? kind
  const learn = (name: string): void => {
    for (const word of kindsOf(name)) {
      named.delete(word)
      named.set(word, name)
    }
  }
  return new Map(
    [...mentions].map(([sentence, all]) => [
      sentence,
      all.map((one) => {
        if (isKindAlone(one, context)) return { ...one, name: ownerOf(one.name) }
        learn(one.name)
        return one
      }),
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

/** The two sides that met: those of the people, else the two that the text is about. */
const sidesOf = (read: Read, participants: readonly FoundParticipant[]): readonly string[] => {
  const told = distinct(participants.flatMap(({ side }) => side ?? []))
  if (told.length > 1) return told
  const both = distinct([...told, ...countriesOf(read)]).slice(0, 2)
  return both.length === 2 ? both : told
}

/** What the text calls somebody, else the posts that a directory knows of that day. */
const capacitiesOf = (person: Person, date: string | null, { lexicon, words }: Words) => {
  const told = officesOf(person)
  const known = knownPerson(lexicon.people, person.name)
  const day = date === null ? undefined : dayFromIso(date)
  return told.length > 0 || known === undefined || day === undefined
    ? told
    : knownPosts(known, day, words.language)
}

const participantsOf = (read: Read, date: string | null): readonly FoundParticipant[] => {
  const { sentences, context, people } = read
  const { words } = context
  const mentions = mentionsBySentence(people)
  if (!sentences.some(({ tokens }) => phrasesIn(words.meeting, tokens).length > 0)) return []
  const present = people.filter((person) => tookPart(person, { sentences, words, mentions }))
  const sides = tellSides(present, read)
  return present.map((person) => ({
    name: person.name,
    capacities: capacitiesOf(person, date, context),
    side: sides.get(person) ?? null,
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
  return {
    sentences,
    context,
    institutions,
    people: gatherPeople(mentions, context.lexicon.people),
  }
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
  const date = findDate(sentences, words)
  const participants = participantsOf(read, date?.date ?? null)
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
      context: read.context,
      mentions: mentionsBySentence(read.people),
      institutions: read.institutions,
      sides: sidesOf(read, participants),
      sideOf: new Map(participants.map(({ name, side }) => [name, side])),
    }),
    where,
  })
}

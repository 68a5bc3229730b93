import { countryAt, placeAt, whereaboutsIn, type Words } from './find-countries.ts'
import type { InstitutionMention } from './find-institutions.ts'
import { mentionsBySentence, type Person } from './gather-people.ts'
import { knownPerson } from './known-people.ts'
import type { Sentence } from './sentences.ts'
import { keyAt, type Token } from './tokens.ts'

type Read = {
  readonly sentences: readonly Sentence[]
  readonly context: Words
  readonly institutions: ReadonlyMap<number, readonly InstitutionMention[]>
}

/** Words that speak of a country's people at a meeting, `the Indian delegation`, and of which country. */
export type SidePhrase = { readonly from: number; readonly to: number; readonly code: string }

const isSideNoun = (token: Token | undefined, { words }: Words): boolean => {
  if (token === undefined) return false
  if (!words.headsLast) return words.sideNouns.has(token.key)
  for (const stem of words.sideNouns) if (token.key.startsWith(stem)) return true
  return false
}

type Placed = Pick<Sentence, 'tokens'> & { readonly houses: readonly InstitutionMention[] }

/** The country of `delegation from the Embassy of Japan`, `experts of INAH`. */
const houseOfNoun = (at: number, { tokens, houses }: Placed, { words }: Words): string | null => {
  const near = houses.find(({ from }) => from > at && from <= at + 3)
  const between = tokens.slice(at + 1, near?.from)
  const isJoined = between.every(({ key }) => key === 'from' || words.joints.has(key))
  return near !== undefined && isJoined ? near.side : null
}

/** Country names before or behind a noun: `la parte argentina`, `the Indian delegation`, `Azərbaycan tərəfi`. */
const countryOfNoun = (at: number, tokens: readonly Token[], context: Words): string | null => {
  const before = [at - 1, at - 2, at - 3]
    .map((from) => countryAt(tokens, from, context))
    .find((match) => match?.to === at)
  if (before !== undefined) return before.means
  const behind = countryAt(tokens, at + 1, context)
  if (behind !== undefined) return behind.means
  const isOf = ['of', 'de', 'del'].includes(keyAt(tokens, at + 1))
  return isOf ? (countryAt(tokens, at + 2, context)?.means ?? null) : null
}

/** Every side that a sentence speaks of as one. */
export const sidePhrasesIn = (
  { tokens }: Pick<Sentence, 'tokens'>,
  houses: readonly InstitutionMention[],
  context: Words,
): readonly SidePhrase[] =>
  tokens.flatMap((token, at): SidePhrase[] => {
    if (!isSideNoun(token, context)) return []
    const code = countryOfNoun(at, tokens, context) ?? houseOfNoun(at, { tokens, houses }, context)
    return code === null ? [] : [{ from: Math.max(0, at - 1), to: at + 1, code }]
  })

type Mentions = ReturnType<typeof mentionsBySentence>

/** Whose delegation somebody leads: the side that the sentence names before them and before anybody else. */
const sideByPhrase = (person: Person, mentions: Mentions, read: Read): string | null => {
  for (const { sentence: index, from } of person.mentions) {
    const sentence = read.sentences[index]
    const phrases = sentence
      ? sidePhrasesIn(sentence, read.institutions.get(index) ?? [], read.context)
      : []
    if (phrases.length === 0) continue
    const before = (mentions.get(index) ?? []).filter((other) => other.from < from)
    const last = Math.max(0, ...before.map(({ to }) => to))
    const nearest = phrases.findLast((phrase) => phrase.to <= from && phrase.to > last)
    if (nearest !== undefined) return nearest.code
  }
  return null
}

const holdsOffice = ({ capacities }: Person): boolean =>
  capacities.some(({ kind }) => kind !== 'other' && kind !== 'staff')

const distinct = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)]

const mostOften = (values: readonly string[]): readonly string[] =>
  [...Map.groupBy(values, (value) => value)]
    .toSorted((a, b) => b[1].length - a[1].length)
    .map(([value]) => value)

/** The countries that a text is about, the most named first. */
export const countriesOf = ({ sentences, institutions, context }: Read): readonly string[] =>
  mostOften([
    ...sentences.flatMap(({ tokens }) =>
      whereaboutsIn(tokens, { from: 0, to: tokens.length }, context).map(({ means }) => means),
    ),
    ...[...institutions.values()].flat().flatMap(({ side }) => side ?? []),
  ])

// A dateline names the place within the first few words.
const dateline = 4

/** The country of the place that a text begins with, which is where the meeting was as a rule. */
const whereWritten = ({ sentences, context }: Read): string | undefined => {
  const tokens = sentences[0]?.tokens ?? []
  const place = tokens
    .slice(0, dateline)
    .map((_, at) => placeAt(tokens, at, context))
    .find((match) => match !== undefined && match.means !== '')
  return place?.means
}

/**
 * Whose minister or director somebody is whose office names no country: where one side is told, the
 * other one, which is the country that its envoy is sent to, or where the text was written, or the
 * one it names most. Where both are told, the host's.
 */
const sideLeft = (read: Read, told: readonly string[], hosts: readonly string[]): string | null => {
  const others = [...hosts, ...countriesOf(read)].filter((code) => !told.includes(code))
  if (told.length === 1) return others[0] ?? null
  return told.length > 1 ? (hosts.find((code) => told.includes(code)) ?? null) : null
}

/** The side of each who took part; null where the text does not tell. */
export const tellSides = (
  present: readonly Person[],
  read: Read,
): ReadonlyMap<Person, string | null> => {
  const mentions = mentionsBySentence(present)
  const own = new Map(
    present.map((person) => [
      person,
      person.capacities.flatMap(({ side }) => side ?? [])[0] ??
        knownPerson(read.context.lexicon.people, person.name)?.side ??
        sideByPhrase(person, mentions, read),
    ]),
  )
  const told = distinct([...own.values()].flatMap((side) => side ?? []))
  const capacities = present.flatMap((person) => person.capacities)
  const isEnvoy = (person: Person): boolean =>
    person.capacities.some(({ kind }) => kind === 'ambassador')
  const envoy = present.filter(isEnvoy).flatMap((person) => own.get(person) ?? [])[0]
  const hosts = [
    ...capacities.flatMap(({ posting }) => posting ?? []),
    ...[whereWritten(read)].filter((code) => code !== undefined),
    // An envoy's text tells whose envoy it is; who is called by the office alone is of the house.
    ...(envoy === undefined ? [] : told.filter((code) => code !== envoy)),
  ]
  const left = sideLeft(read, told, hosts)
  return new Map(
    present.map((person) => {
      const isStaff = person.capacities.some(({ kind }) => kind === 'staff')
      const derived = isStaff ? (envoy ?? null) : holdsOffice(person) ? left : null
      return [person, own.get(person) ?? derived] as const
    }),
  )
}

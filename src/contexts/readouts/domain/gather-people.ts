import type { Capacity } from './find-capacities.ts'
import type { PersonMention } from './find-people.ts'
import type { Span } from './finding.ts'
import { type KnownPeople, knownPerson } from './known-people.ts'

/** A mention with the sentence that it stands in. */
export type Placed = PersonMention & { readonly sentence: number }

/** One person with all that the text says of them. */
export type Person = {
  readonly name: string
  readonly keys: readonly string[]
  readonly capacities: readonly Capacity[]
  readonly mentions: readonly Placed[]
  readonly spans: readonly Span[]
}

/** Whether one name is the other with words left out, in their order: `Labardini`, `Rodrigo Labardini`. */
const isPartOf = (short: readonly string[], long: readonly string[]): boolean => {
  let at = 0
  for (const key of short) {
    const initial = key.length <= 2 && key.endsWith('.')
    const found = long.findIndex(
      (word, index) =>
        index >= at && (word === key || (initial && word.startsWith(key.slice(0, 1)))),
    )
    if (found < 0) return false
    at = found + 1
  }
  return true
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length <= b.length ? isPartOf(a, b) : isPartOf(b, a)

/** People by the words of their names: who shares none is not compared. */
type Known = { readonly people: Growing[]; readonly byKey: Map<string, Set<Growing>> }

type Growing = { name: string; keys: readonly string[]; capacities: Capacity[]; mentions: Placed[] }

// So much of a word says which it is, whatever its ending.
const stemLength = 5

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[\s,]+/)
    .map((word) => word.slice(0, stemLength))

/** Whose office an office alone means: of who is called so, or of the only one of that kind. */
const owner = ({ people, byKey }: Known, mention: Placed): Growing | undefined => {
  if (mention.name !== null) {
    const near = new Set(mention.nameKeys.flatMap((key) => [...(byKey.get(key) ?? [])]))
    return [...near].find(({ keys }) => isSame(mention.nameKeys, keys))
  }
  const [office] = mention.capacities
  if (office === undefined) return undefined
  const holds = (fits: (capacity: Capacity) => boolean): readonly Growing[] =>
    people.filter(({ capacities }) => capacities.some(fits))
  const [word = ''] = wordsOf(office.text)
  const called = holds(({ text }) => wordsOf(text).includes(word))
  if (called.length === 1) return called[0]
  const alike = holds(
    ({ kind, side }) =>
      kind === office.kind &&
      kind !== 'other' &&
      (office.side === null || side === null || side === office.side),
  )
  return alike.length === 1 ? alike[0] : undefined
}

const isSaidAlike = (one: Capacity, other: Capacity): boolean =>
  one.text === other.text && one.kind === other.kind && one.side === other.side

const grow = (person: Growing, mention: Placed): void => {
  if (mention.name !== null && mention.nameKeys.length > person.keys.length) {
    person.name = mention.name
    person.keys = mention.nameKeys
  }
  if (mention.name !== null) {
    const isNew = (one: Capacity): boolean =>
      !person.capacities.some((known) => isSaidAlike(known, one))
    // Each once: a text may call somebody the minister a thousand times.
    person.capacities.push(...mention.capacities.filter(isNew))
  }
  person.mentions.push(mention)
}

/** One word alone may be anything; with an office it is a name, and where a directory knows it. */
const isSomebody = ({ name, nameKeys, capacities }: Placed, known: KnownPeople): boolean =>
  nameKeys.length > 1 ||
  capacities.length > 0 ||
  (name !== null && knownPerson(known, name) !== undefined)

/**
 * The people of a text: mentions of one name, whole or in part, are one person, under the longest
 * form; an office alone means the only one who holds such an office.
 */
export const gatherPeople = (
  mentions: readonly Placed[],
  inDirectory: KnownPeople,
): readonly Person[] => {
  const known: Known = { people: [], byKey: new Map() }
  const learn = (person: Growing): void => {
    for (const key of person.keys) {
      known.byKey.set(key, (known.byKey.get(key) ?? new Set()).add(person))
    }
  }
  // Whole names first, so that a surname finds whom it belongs to wherever it stands.
  const byLength = mentions.toSorted((a, b) => b.nameKeys.length - a.nameKeys.length)
  for (const mention of byLength) {
    const person = owner(known, mention)
    if (person !== undefined) grow(person, mention)
    else if (mention.name !== null && isSomebody(mention, inDirectory)) {
      const { name, nameKeys: keys, capacities } = mention
      const met = { name, keys, capacities: [...capacities], mentions: [mention] }
      known.people.push(met)
      learn(met)
    }
  }
  return known.people
    .map(({ name, keys, capacities, mentions: all }) => {
      const placed = all.toSorted((a, b) => a.span[0] - b.span[0])
      const spans = placed.filter((one) => one.name !== null).map(({ span }) => span)
      return { name, keys, capacities, mentions: placed, spans }
    })
    .toSorted((a, b) => (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0))
}

/** The offices of a person, each once; a shorter way to say a longer one is left out. */
export const officesOf = ({ capacities }: Pick<Person, 'capacities'>): readonly string[] => {
  const own = capacities.filter(({ kind }) => kind !== 'counterpart')
  const texts = [...new Set(own.map(({ text }) => text))]
  return texts.filter(
    (text) =>
      !texts.some(
        (other) => other !== text && other.toLowerCase().startsWith(`${text.toLowerCase()} `),
      ),
  )
}

/** Where people stand, by sentence. */
export const mentionsBySentence = (
  people: readonly Person[],
): ReadonlyMap<number, readonly (Placed & { readonly person: Person })[]> =>
  Map.groupBy(
    people.flatMap((person) => person.mentions.map((mention) => ({ ...mention, person }))),
    ({ sentence }) => sentence,
  )

import type { Language, Localised } from '#kit/text/localised.ts'
import { inLanguage } from '#kit/text/localised.ts'
import { nameKeysOf } from '#kit/text/name-key.ts'
import type { Day } from '#kit/time/days.ts'

/** Somebody whom a directory knows: for which side they act, and in which posts on a day. */
export type KnownPerson = {
  readonly names: readonly string[]
  readonly side: string | null
  readonly postsOn: (day: Day) => readonly Localised[]
}

/** People by the keys of their names; null under a key that several have. */
export type KnownPeople = ReadonlyMap<string, KnownPerson | null>

// Keys of alphabets that write no vowels fit too many names for a text in Latin letters.
const exactKeysOf = (name: string): readonly string[] =>
  nameKeysOf(name).filter((key) => /^[^~=]/.test(key))

const lastWordOf = (name: string): string => name.split(/\s+/).at(-1) ?? ''

// A surname of fewer letters is found in other words.
const shortestSurname = 4

const keysOf = ({ names }: KnownPerson): readonly string[] => {
  const surnames = names.map(lastWordOf).filter((word) => word.length >= shortestSurname)
  return [...new Set([...names, ...surnames].flatMap(exactKeysOf))]
}

/** The people of a directory, to be found by whole name or by a surname that one alone has. */
export const knownPeopleOf = (people: readonly KnownPerson[]): KnownPeople => {
  const known = new Map<string, KnownPerson | null>()
  for (const person of people) {
    for (const key of keysOf(person)) known.set(key, known.has(key) ? null : person)
  }
  return known
}

/** Who is meant by a name in any spelling; undefined where nobody is, or several are. */
export const knownPerson = (people: KnownPeople, name: string): KnownPerson | undefined => {
  if (people.size === 0) return undefined
  return (
    exactKeysOf(name)
      .map((key) => people.get(key))
      .find((person) => person !== undefined && person !== null) ?? undefined
  )
}

/** In which posts somebody surely was on a day, as the directory calls them in a language. */
export const knownPosts = (person: KnownPerson, day: Day, language: Language): readonly string[] =>
  person.postsOn(day).map((title) => inLanguage(title, language).text)

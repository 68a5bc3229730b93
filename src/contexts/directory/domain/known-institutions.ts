import type { Localised } from '#kit/text/localised.ts'
import { nameKeysOf } from '#kit/text/name-key.ts'

import type { NameContent } from './person.ts'

/** An institution by whose it is and all that it is called. */
export type NamedInstitution = {
  /** Null: an international one. */
  readonly side: string | null
  readonly name: Localised
  readonly names: readonly Pick<NameContent, 'text' | 'language' | 'use'>[]
}

// Consonants alone are too little to say that two institutions are one.
const keysOf = (text: string, language: string | null): readonly string[] =>
  nameKeysOf(text, language).filter((key) => !key.startsWith('~'))

const fullKeys = ({ name, names }: NamedInstitution): readonly string[] => [
  ...Object.entries(name).flatMap(([language, text]) => keysOf(text, language)),
  ...names
    .filter(({ use }) => use !== 'acronym')
    .flatMap(({ text, language }) => keysOf(text, language)),
]

const acronymKeys = ({ names }: NamedInstitution): readonly string[] =>
  names
    .filter(({ use }) => use === 'acronym')
    .flatMap(({ text, language }) => keysOf(text, language))

const placed = (side: string | null, key: string): string => JSON.stringify([side, key])

/** Institutions that are known already, to be asked whether another one is among them. */
export type KnownInstitutions<One> = {
  readonly add: (one: One) => void
  /**
   * The one of the same side that is called so as a whole, in any spelling and language: both sides
   * have a Ministry of Culture, and each has one.
   */
  readonly same: (asked: NamedInstitution) => One | undefined
  /** One of the same side that has the same acronym: perhaps the same, which people have to say. */
  readonly like: (asked: NamedInstitution) => One | undefined
}

export const knownInstitutions = <One extends NamedInstitution>(
  all: readonly One[],
): KnownInstitutions<One> => {
  const byKey = new Map<string, One>()
  const add = (one: One): void => {
    for (const key of [...fullKeys(one), ...acronymKeys(one)]) {
      const at = placed(one.side, key)
      if (!byKey.has(at)) byKey.set(at, one)
    }
  }
  const found = (side: string | null, keys: readonly string[]): One | undefined =>
    keys.map((key) => byKey.get(placed(side, key))).find((one) => one !== undefined)
  for (const one of all) add(one)
  return {
    add,
    same: (asked) => found(asked.side, fullKeys(asked)),
    like: (asked) => found(asked.side, acronymKeys(asked)),
  }
}

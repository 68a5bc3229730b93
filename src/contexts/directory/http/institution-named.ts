import { accept, refuse, type Result } from '#kit/result/result.ts'
import { isFoundByQueries, nameKeysOf, nameQueriesOf } from '#kit/text/name-key.ts'

import type { NamedInstitution } from '../domain/known-institutions.ts'

type Nameable = Pick<NamedInstitution, 'name'> & {
  readonly side: string | null | undefined
  readonly names: readonly Pick<NamedInstitution['names'][number], 'text' | 'language'>[]
}

const keysOf = ({ name, names }: Nameable): readonly (readonly string[])[] =>
  [...Object.entries(name).map(([language, text]) => ({ language, text })), ...names].map(
    ({ text, language }) => nameKeysOf(text, language),
  )

/**
 * Finds the institution that a cell names, in any spelling: exactly one, by its whole name before a
 * part of it, and of several the one of the side that is spoken of.
 */
export type InstitutionNamed<One> = (
  typed: string,
  side?: string | null,
) => Result<One, 'institution' | 'institutions'>

/** Reads the names of all once, since a table asks for one in every row. */
export const institutionNamedIn = <One extends Nameable>(
  all: readonly One[],
): InstitutionNamed<One> => {
  const keyed = all.map((one) => ({ one, names: keysOf(one) }))
  const byKey = new Map<string, Set<One>>()
  for (const { one, names } of keyed) {
    for (const key of names.flat()) byKey.set(key, (byKey.get(key) ?? new Set()).add(one))
  }
  const called = (typed: string): readonly One[] => {
    // Consonants alone say which one is meant only where vowels are not written.
    const asked = nameKeysOf(typed)
    const full = asked.filter((key) => !key.startsWith('~'))
    const keys = full.some((key) => !key.startsWith('=')) ? full : asked
    const whole = new Set(keys.flatMap((key) => [...(byKey.get(key) ?? [])]))
    if (whole.size > 0) return [...whole]
    const queries = nameQueriesOf(typed)
    return keyed
      .filter(({ names }) => names.some((name) => isFoundByQueries(name, queries)))
      .map(({ one }) => one)
  }
  return (typed, side) => {
    const meant = called(typed)
    const own = meant.filter((one) => one.side === side)
    const [first, ...others] = meant.length > 1 && own.length === 1 ? own : meant
    if (first === undefined) return refuse('institution')
    return others.length === 0 ? accept(first) : refuse('institutions')
  }
}

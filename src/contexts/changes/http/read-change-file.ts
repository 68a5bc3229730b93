import type { Terms } from '#contexts/registrations/contract.ts'
import type { FileProblem } from '#kit/files/file-problem.ts'
import { type Issue, readJson } from '#kit/files/read-json.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Localised } from '#kit/text/localised.ts'

import type { AskedAlteration } from '../domain/asked-alteration.ts'
import { askedTerms } from './asked-terms.ts'
import { askedItem } from './asked-item.ts'
import { changeFile, type WrittenChange } from './change-file-schema.ts'

/** A change as somebody wrote it: the events by their slugs. */
export type AskedChange = {
  readonly reason: Localised
  readonly terms: Terms
  readonly items: readonly { readonly event: string; readonly alteration: AskedAlteration }[]
}

/** A change that its schema has read, in the words of the domain. */
export const askedChangeOf = (written: WrittenChange): AskedChange => ({
  reason: written.reason ?? {},
  terms: askedTerms(written),
  items: written.items.map(askedItem),
})

/** Events that a list names a second time: what is to become of them would not be clear. */
export const namedTwice = ({ items }: WrittenChange): Issue[] => {
  const seen = new Set<string>()
  return items.flatMap(({ event }, index) => {
    const isNew = !seen.has(event)
    seen.add(event)
    const problem = `${JSON.stringify(event)} stands in this change already`
    return isNew ? [] : [{ path: ['items', index, 'event'], problem }]
  })
}

/** A change read from a file, and where in it each event stands. */
export type ReadChange = AskedChange & {
  readonly relation: string
  readonly locate: (item: number, problem: string) => FileProblem
}

/** Reads a change from JSON (docs/changes.md). Everything that is wrong is named by line and field. */
export const readChangeFile = (
  file: string,
  text: string,
): Result<ReadChange, readonly FileProblem[]> => {
  const read = readJson(file, text, changeFile)
  if (!read.ok) return read
  const { value, locate } = read.value
  const twice = namedTwice(value)
  if (twice.length > 0) return refuse(twice.map(locate))
  return accept({
    ...askedChangeOf(value),
    relation: value.relation,
    locate: (item, problem) => locate({ path: ['items', item, 'event'], problem }),
  })
}

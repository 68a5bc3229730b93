import type { DeskVisit } from '#contexts/access/contract.ts'
import { ownSideFirst } from '#contexts/relations/contract.ts'
import type { Choice } from '#kit/html/components/field.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'

import type { Around } from './around.ts'

const byLabel =
  (language: Language) =>
  (a: Choice, b: Choice): number =>
    a.label.localeCompare(b.label, language)

/** Institutions to choose from, those of the own side first. */
export const institutionChoices = (
  { relation, institutions }: Around,
  { actor, language }: DeskVisit,
): readonly Choice[] => {
  const [own] = ownSideFirst(relation, actor.side)
  const named = institutions.map(({ id, name, side }) => ({
    value: id,
    label: inLanguage(name, language).text,
    isOwn: side === own.id,
  }))
  return [
    ...named.filter(({ isOwn }) => isOwn).toSorted(byLabel(language)),
    ...named.filter(({ isOwn }) => !isOwn).toSorted(byLabel(language)),
  ].map(({ value, label }) => ({ value, label }))
}

import type { Relation } from '#contexts/relations/contract.ts'
import { languages } from '#kit/text/localised.ts'

const folded = (text: string): string => text.trim().toLowerCase()

/** The side that a table means by a name or a code; any other party keeps the name it has. */
export const sideNamed =
  ({ sides }: Relation) =>
  (party: string): string => {
    const asked = folded(party)
    const names = ({ id, name }: Relation['sides'][number]): string[] =>
      [id, ...languages.map((language) => name[language] ?? '')].map(folded)
    return sides.find((side) => names(side).includes(asked))?.id ?? party
  }

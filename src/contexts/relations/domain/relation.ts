import type { Localised } from '#kit/text/localised.ts'

/** One party to a relation, as everybody in it may see it. */
export type Side = {
  /** The country's ISO 3166-1 alpha-2 code: `MX`. */
  readonly id: string
  readonly isHost: boolean
  readonly name: Localised
  /** Who acts for it: an embassy, a ministry. */
  readonly representedBy: Localised
  readonly zone: string
  readonly city: Localised
  readonly accent: 'a' | 'b'
  readonly hasJoined: boolean
}

/** The bilateral workspace of exactly two sides. */
export type Relation = {
  readonly id: string
  readonly name: Localised
  readonly visibility: 'joint' | 'public'
  readonly sides: readonly [Side, Side]
}

/** The alternat: the reader's own side first, the other facing it. */
export const ownSideFirst = (relation: Relation, side: string): readonly [Side, Side] => {
  const [first, second] = relation.sides
  return second.id === side ? [second, first] : [first, second]
}

export const hostOf = ({ sides: [first, second] }: Relation): Side =>
  first.isHost ? first : second

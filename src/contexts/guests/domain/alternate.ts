/**
 * One order of two: one of each in turn, the own first, as in a treaty of which each side keeps the
 * original that names it first; whoever is left of the longer one follows.
 */
export const alternate = <One>(own: readonly One[], other: readonly One[]): readonly One[] =>
  Array.from({ length: Math.max(own.length, other.length) }, (_, index) => [
    ...own.slice(index, index + 1),
    ...other.slice(index, index + 1),
  ]).flat()

import type { Priority } from '#contexts/heritage/contract.ts'

import type { Capability } from './capability.ts'
import { type Aspect, type Ground, match, type Match, type Verdict, type Wanted } from './match.ts'

/** Why one match stands before another, the weightiest first. There is no score. */
export const rankReasons = [
  'more-urgent',
  'not-ruled-out',
  'more-works',
  'nothing-against-it',
  'more-materials',
  'more-skills',
  'offered',
  'covers-period',
  'shares-language',
] as const
export type RankReason = (typeof rankReasons)[number]

export type RankedMatch = Match & {
  /** Why it stands before the next; null: nothing tells them apart, or it is the last. */
  readonly beforeNext: RankReason | null
}

const urgencies: Readonly<Record<Priority, number>> = {
  immediate: 4,
  urgent: 3,
  high: 2,
  medium: 1,
  low: 0,
}

const clearness: Readonly<Record<Verdict, number>> = {
  fits: 2,
  'cannot-tell': 1,
  'fits-in-part': 0,
  'does-not-fit': 0,
}

const count = ({ because }: Match, kind: Ground['kind'], aspect?: Aspect): number =>
  because.filter(
    (ground) =>
      ground.kind === kind &&
      (aspect === undefined || ('aspect' in ground && ground.aspect === aspect)),
  ).length

type Placed = { readonly match: Match; readonly urgency: Priority; readonly tie: string }

const worth: Readonly<Record<RankReason, (placed: Placed) => number>> = {
  'more-urgent': ({ urgency }) => urgencies[urgency],
  'not-ruled-out': ({ match: { verdict } }) => (verdict === 'does-not-fit' ? 0 : 1),
  'more-works': ({ match: one }) => count(one, 'states', 'works'),
  'nothing-against-it': ({ match: { verdict } }) => clearness[verdict],
  'more-materials': ({ match: one }) => count(one, 'states', 'materials'),
  'more-skills': ({ match: one }) => count(one, 'states', 'skills'),
  offered: ({ match: one }) => count(one, 'is-offered'),
  'covers-period': ({ match: one }) =>
    2 * count(one, 'covers-period') + count(one, 'covers-part-of-period'),
  'shares-language': ({ match: one }) => Math.min(1, count(one, 'shares-language')),
}

const firstDifference = (a: Placed, b: Placed): RankReason | undefined =>
  rankReasons.find((reason) => worth[reason](a) !== worth[reason](b))

const inOrder = (a: Placed, b: Placed): number => {
  const reason = firstDifference(a, b)
  if (reason !== undefined) return worth[reason](b) - worth[reason](a)
  return Number(a.tie > b.tie) - Number(a.tie < b.tie)
}

const ranked = (placed: readonly Placed[]): readonly RankedMatch[] =>
  placed.toSorted(inOrder).map((one, index, all) => {
    const next = all[index + 1]
    const reason = next === undefined ? undefined : firstDifference(one, next)
    return { ...one.match, beforeNext: reason ?? null }
  })

/** Who could help with a need, the best first; ties in the order of their ids. */
export const whoCouldHelp = (
  need: Wanted,
  capabilities: readonly Capability[],
): readonly RankedMatch[] =>
  ranked(
    capabilities.map((capability) => ({
      match: match(need, capability),
      urgency: need.urgency,
      tie: capability.id,
    })),
  )

/** What one could help with, the most urgent first among what is not ruled out. */
export const whatCouldBeHelped = (
  capability: Capability,
  needs: readonly Wanted[],
): readonly RankedMatch[] =>
  ranked(
    needs
      .map((need) => ({ match: match(need, capability), urgency: need.urgency, tie: need.id }))
      .filter(({ match: { verdict } }) => verdict !== 'does-not-fit'),
  )

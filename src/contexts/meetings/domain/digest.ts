import type { Day, Instant } from '#kit/time/days.ts'

import { isSoon } from './board.ts'
import type { Undertaking } from './undertaking.ts'
import { standingOn } from './undertaking-standing.ts'

export const digestParts = ['overdue', 'soon', 'answered', 'unowned'] as const
export type DigestPart = (typeof digestParts)[number]

/** What a side is told of once a week, each part in the order of what it was given. */
export type Digest = Readonly<Record<DigestPart, readonly Undertaking[]>>

type Week = {
  /** The side that reads it, which stands first. */
  readonly side: string
  readonly today: Day
  /** What was answered from then on is new. */
  readonly since: Instant
}

/**
 * What is overdue and what is due within the next days, of both sides; what either answered since;
 * and what of the own side nobody sees to. Undefined where there is nothing to tell.
 */
export const digestOf = (
  all: readonly Undertaking[],
  { side, today, since }: Week,
): Digest | undefined => {
  const ownFirst = all.toSorted(
    (a, b) => Number(b.actorSide === side) - Number(a.actorSide === side),
  )
  const digest = {
    overdue: ownFirst.filter((one) => standingOn(one, today).isOverdue),
    soon: ownFirst.filter((one) => isSoon(one, today)),
    answered: ownFirst.filter(({ answer }) => answer !== null && answer.recordedAt >= since),
    unowned: ownFirst.filter((one) => one.actorSide === side && standingOn(one, today).lacksOwner),
  }
  return digestParts.some((part) => digest[part].length > 0) ? digest : undefined
}

// Day 0 was a Thursday.
const thursdayIsThirdAfterMonday = 3

/** The Monday of the week that a day is in. */
export const mondayOf = (day: Day): Day => day - ((day + thursdayIsThirdAfterMonday) % 7)

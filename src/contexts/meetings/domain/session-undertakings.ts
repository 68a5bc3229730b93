import type { Day } from '#kit/time/days.ts'

import type { Undertaking } from './undertaking.ts'
import { lastDayOf, standingOn } from './undertaking-standing.ts'

/** What became of a side's undertakings, as counts; each is counted once. */
export type Tally = {
  readonly kept: number
  /** Open and in time. */
  readonly open: number
  readonly overdue: number
  /** Dropped, or overtaken by events. */
  readonly closed: number
  /** Ascribed to the side, which has not made it its own: it counts for nothing yet. */
  readonly unanswered: number
}

const countedAs = (undertaking: Undertaking, today: Day): keyof Tally | undefined => {
  const { isTheirs, state, isOverdue, ground } = standingOn(undertaking, today)
  if (!isTheirs) return ground === 'unanswered' ? 'unanswered' : undefined
  switch (state) {
    case 'kept':
    case 'kept-late':
      return 'kept'
    case 'dropped':
    case 'overtaken':
      return 'closed'
    case 'open':
      return isOverdue ? 'overdue' : 'open'
  }
}

/** Counts the undertakings of one side by what became of them. */
export const tallyOf = (undertakings: readonly Undertaking[], today: Day): Tally => {
  const tally = { kept: 0, open: 0, overdue: 0, closed: 0, unanswered: 0 }
  for (const one of undertakings) {
    const as = countedAs(one, today)
    if (as !== undefined) tally[as] += 1
  }
  return tally
}

/**
 * Whether a side has to do it before the next session: it is its own, open, and due by that session
 * or by a day not after it. `nextOn` is the last day on which that session may be; null: not known.
 */
export const isDueBySession = (
  undertaking: Undertaking,
  nextOn: Day | null,
  today: Day,
): boolean => {
  const { isTheirs, state } = standingOn(undertaking, today)
  if (!isTheirs || state !== 'open') return false
  const { due } = undertaking.content
  if (due.kind === 'next-session') return true
  const last = lastDayOf(due, undertaking.nextSessionBy)
  return last !== undefined && (last < today || (nextOn !== null && last <= nextOn))
}

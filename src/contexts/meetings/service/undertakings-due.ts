import type { Transaction } from '#kit/db/database.ts'
import type { Day } from '#kit/time/days.ts'

import type { Undertaking } from '../domain/undertaking.ts'
import { lastDayOf, standingOn } from '../domain/undertaking-standing.ts'
import { listUndertakings } from '../store/undertaking-store.ts'

/** An undertaking that is open, with the last day on which it is in time. */
export type DueUndertaking = {
  readonly undertaking: Undertaking
  readonly by: Day
  readonly isOverdue: boolean
}

/** What each side itself has to do by some day: overdue, or due within so many days, soonest first. */
export const undertakingsDue = async (
  tx: Transaction,
  { today, within }: { readonly today: Day; readonly within: number },
): Promise<readonly DueUndertaking[]> =>
  (await listUndertakings(tx, { waiting: 'for-its-time' }))
    .flatMap((undertaking) => {
      const { isTheirs, state, isOverdue } = standingOn(undertaking, today)
      const by = lastDayOf(undertaking.content.due, undertaking.nextSessionBy)
      const isDue = isTheirs && state === 'open' && by !== undefined && by <= today + within
      return isDue ? [{ undertaking, by, isOverdue }] : []
    })
    .sort((a, b) => a.by - b.by)

/** What one side ascribes to the other and that other has not answered. */
export const undertakingsToAnswer = (tx: Transaction): Promise<readonly Undertaking[]> =>
  listUndertakings(tx, { waiting: 'for-an-answer' })

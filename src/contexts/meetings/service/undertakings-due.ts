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

/** What a side itself has to do by some day: overdue, or due within so many days, soonest first. */
export const undertakingsDue = async (
  tx: Transaction,
  { side, today, within }: { readonly side: string; readonly today: Day; readonly within: number },
): Promise<readonly DueUndertaking[]> =>
  (await listUndertakings(tx))
    .flatMap((undertaking) => {
      const { isTheirs, state, isOverdue } = standingOn(undertaking, today)
      const by = lastDayOf(undertaking.content.due, undertaking.nextSessionBy)
      const isOwn = undertaking.actorSide === side && isTheirs && state === 'open'
      return isOwn && by !== undefined && by <= today + within
        ? [{ undertaking, by, isOverdue }]
        : []
    })
    .sort((a, b) => a.by - b.by)

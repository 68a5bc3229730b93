import { getOwnRelation, listApprovalsOf } from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Localised } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'

import { listLatestMinutes } from '../store/minutes-store.ts'

/** A joint text that waits, and for the approval of which sides. */
export type WaitingMinutes = {
  readonly slug: string
  readonly title: Localised
  readonly proposedAt: Instant
  readonly awaited: readonly string[]
}

/** The minutes that not every side at the table has approved as they are now. */
export const minutesToApprove = async (tx: Transaction): Promise<readonly WaitingMinutes[]> => {
  const { sides } = await getOwnRelation(tx)
  const joined = sides.filter(({ hasJoined }) => hasJoined).map(({ id }) => id)
  const all = await listLatestMinutes(tx)
  const approvals = await listApprovalsOf(
    tx,
    'minutes',
    all.map(({ meeting, contentHash }) => ({ id: meeting, contentHash })),
  )
  return all.flatMap(({ slug, title, recordedAt, contentHash }) => {
    const given = (approvals.get(contentHash) ?? []).filter(
      ({ statement }) => statement === 'approved',
    )
    const awaited = joined.filter((side) => !given.some((approval) => approval.side === side))
    return awaited.length === 0 ? [] : [{ slug, title, proposedAt: recordedAt, awaited }]
  })
}

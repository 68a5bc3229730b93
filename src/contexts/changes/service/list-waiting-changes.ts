import { listApprovalsOf } from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Instant } from '#kit/time/days.ts'

import { type Change, standingOf } from '../domain/change.ts'
import { listChanges } from '../store/change-store.ts'

/** A change that waits for approval, and which sides have given theirs. */
export type WaitingChange = {
  readonly change: Change
  readonly approvedBy: readonly string[]
}

/** The changes on the table that the transaction may see, the latest first. */
export const listWaitingChanges = async (
  tx: Transaction,
  now: Instant,
): Promise<readonly WaitingChange[]> => {
  const changes = (await listChanges(tx, { waitingAt: now })).filter(
    (change) => standingOf(change, now) === 'proposed',
  )
  const approvals = await listApprovalsOf(tx, 'change', changes)
  return changes.map((change) => ({
    change,
    approvedBy: (approvals.get(change.contentHash) ?? []).map(({ side }) => side),
  }))
}

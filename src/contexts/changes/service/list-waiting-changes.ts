import { listApprovals } from '#contexts/relations/contract.ts'
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
): Promise<WaitingChange[]> => {
  const waiting: WaitingChange[] = []
  for (const change of await listChanges(tx)) {
    if (standingOf(change, now) !== 'proposed') continue
    const { id, contentHash } = change
    const approvals = await listApprovals(tx, { kind: 'change', id, contentHash })
    waiting.push({ change, approvedBy: approvals.map(({ side }) => side) })
  }
  return waiting
}

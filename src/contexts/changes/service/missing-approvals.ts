import { type Approval, isApprovedByAll, type Side } from '#contexts/relations/contract.ts'

import type { Change } from '../domain/change.ts'

type Given = {
  readonly change: Pick<Change, 'visibility' | 'isUrgent' | 'by'>
  readonly approvals: readonly Approval[]
  readonly sides: readonly Pick<Side, 'id' | 'hasJoined'>[]
}

/**
 * The sides that still have to approve a change: for a joint one each that has joined, or, before
 * any has, the one that proposed; for one side's events that side. None: it may be applied.
 */
export const missingApprovals = ({ change, approvals, sides }: Given): string[] => {
  const { visibility, isUrgent, by } = change
  const given = approvals.filter(({ statement }) => statement === 'approved')
  const lacks = (side: string): boolean => !given.some((approval) => approval.side === side)
  // Closing a hall that the law has closed is for one side to do at once; see propose-change.
  if (isUrgent) return [by.side].filter(lacks)
  if (visibility !== 'joint') return [visibility].filter(lacks)
  if (isApprovedByAll(sides, approvals)) return []
  const joined = sides.filter(({ hasJoined }) => hasJoined).map(({ id }) => id)
  return (joined.length === 0 ? [by.side] : joined).filter(lacks)
}

import {
  type Approval,
  getOwnRelation,
  isApprovedByAll,
  listApprovalsOf,
} from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Localised } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'

import { type LatestMinutes, listLatestMinutes } from '../store/minutes-store.ts'

/** A joint text that waits, and for the approval of which sides. */
export type WaitingMinutes = {
  readonly slug: string
  readonly title: Localised
  readonly proposedAt: Instant
  readonly awaited: readonly string[]
}

type LatestWithApprovals = LatestMinutes & { readonly approvals: readonly Approval[] }

const readLatest = async (tx: Transaction): Promise<readonly LatestWithApprovals[]> => {
  const all = await listLatestMinutes(tx)
  const approvals = await listApprovalsOf(
    tx,
    'minutes',
    all.map(({ meeting, contentHash }) => ({ id: meeting, contentHash })),
  )
  return all.map((one) => ({ ...one, approvals: approvals.get(one.contentHash) ?? [] }))
}

/** The minutes that not every side at the table has approved as they are now. */
export const minutesToApprove = async (tx: Transaction): Promise<readonly WaitingMinutes[]> => {
  const { sides } = await getOwnRelation(tx)
  const joined = sides.filter(({ hasJoined }) => hasJoined).map(({ id }) => id)
  return (await readLatest(tx)).flatMap(({ slug, title, recordedAt, approvals }) => {
    const given = approvals.filter(({ statement }) => statement === 'approved')
    const awaited = joined.filter((side) => !given.some((approval) => approval.side === side))
    return awaited.length === 0 ? [] : [{ slug, title, proposedAt: recordedAt, awaited }]
  })
}

/** By the ids of meetings: whether their minutes are adopted; those without minutes are left out. */
export const minutesByMeeting = async (
  tx: Transaction,
): Promise<ReadonlyMap<string, 'adopted' | 'proposed'>> => {
  const { sides } = await getOwnRelation(tx)
  return new Map(
    (await readLatest(tx)).map(({ meeting, approvals }) => [
      meeting,
      isApprovedByAll(sides, approvals) ? 'adopted' : 'proposed',
    ]),
  )
}

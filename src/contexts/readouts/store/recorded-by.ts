import type { Actor } from '#contexts/access/contract.ts'

import type { RecordedBy } from '../domain/source.ts'

/** The columns by which every row says who recorded it. */
export const recordedBy = (actor: Actor) => ({
  relation: actor.relation,
  side: actor.side,
  member: actor.member,
  member_name: actor.name,
})

export type RecordedColumns = {
  readonly side: string
  readonly member_name: string
  readonly recorded_at: Date
}

export const recordedOf = (row: RecordedColumns): RecordedBy => ({
  side: row.side,
  memberName: row.member_name,
  recordedAt: row.recorded_at.getTime(),
})

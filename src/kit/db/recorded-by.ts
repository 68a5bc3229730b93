import type { Instant } from '#kit/time/days.ts'

/** Who recorded something, for which side, and when. */
type RecordedBy = {
  readonly side: string
  readonly memberName: string
  readonly recordedAt: Instant
}

type Acting = {
  readonly relation: string
  readonly side: string
  readonly member: string
  readonly name: string
}

/** The columns in which every recorded row says so. */
export type RecordedColumns = {
  readonly side: string
  readonly member_name: string
  readonly recorded_at: Date
}

/** What whoever acts writes into these columns; the moment is the database's. */
export const recordedBy = (actor: Acting) => ({
  relation: actor.relation,
  side: actor.side,
  member: actor.member,
  member_name: actor.name,
})

export const recordedOf = (row: RecordedColumns): RecordedBy => ({
  side: row.side,
  memberName: row.member_name,
  recordedAt: row.recorded_at.getTime(),
})

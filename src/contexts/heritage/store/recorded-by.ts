import type { Actor } from '#contexts/access/contract.ts'

/** The columns by which every row says who recorded it. */
export const recordedBy = (actor: Actor) => ({
  relation: actor.relation,
  side: actor.side,
  member: actor.member,
  member_name: actor.name,
})

/** So many rows go into one statement: PostgreSQL takes 65,535 parameters at most. */
const rowsAtOnce = 1_000

/** The rows in portions of one statement each. */
export const inPortions = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, index) =>
    rows.slice(index * rowsAtOnce, (index + 1) * rowsAtOnce),
  )

import type { Actor } from '#contexts/access/contract.ts'

/** The columns by which every row says who recorded it. */
export const recordedBy = (actor: Actor) => ({
  relation: actor.relation,
  side: actor.side,
  member: actor.member,
  member_name: actor.name,
})

import type { Alteration } from '#contexts/programme/contract.ts'
import type { Terms } from '#contexts/registrations/contract.ts'
import type { Localised } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'

/** One event of a change: what it said when the change was written, and how it is altered. */
export type ChangeItem = {
  readonly event: string
  /** An event that says something else by then is left alone: `stale`. */
  readonly contentHash: string
  readonly alteration: Alteration
}

/** What a change does: exactly this is hashed and approved. */
export type ChangeContent = {
  readonly items: readonly ChangeItem[]
  /** By which rule seats are given and what people are asked, where it says so. */
  readonly terms?: Terms
}

/** How many registrations of an event ended where, by reason. */
export type Counts = Readonly<Record<string, number>>

export type ItemReport = {
  readonly counts: Counts
  /** What would undo it; null for what cannot be undone by a change. */
  readonly inverse: Alteration | null
}

export type SettledItem = ChangeItem & {
  readonly outcome: 'applied' | 'stale' | null
  readonly report: ItemReport | null
  readonly settledAt: Instant | null
}

/** A proposed alteration of one or many events, as it was written; only its fate is added. */
export type Change = {
  readonly id: string
  readonly relation: string
  /** `joint`, or the one side whose events it is about. */
  readonly visibility: string
  readonly draftedBy: 'member' | 'engine'
  /** Closes a hall that a binding measure closes already, by one side alone; contestable. */
  readonly isUrgent: boolean
  readonly contestedBy: string | null
  readonly by: { readonly side: string; readonly member: string; readonly name: string }
  readonly reason: Localised
  readonly contentHash: string
  readonly undoes: string | null
  readonly expiresAt: Instant
  readonly withdrawnAt: Instant | null
  readonly withdrawnBy: string | null
  readonly recordedAt: Instant
  readonly items: readonly SettledItem[]
  readonly terms: Terms
}

/** Where a change stands. `applying`: some of its events are done, the others follow. */
export type ChangeStanding = 'proposed' | 'expired' | 'withdrawn' | 'applying' | 'applied'

/** What the standing of a change depends on: of how many events how many are settled. */
export type Fate = Pick<Change, 'withdrawnAt' | 'expiresAt'> & {
  readonly total: number
  readonly settled: number
}

export const fateOf = ({ withdrawnAt, expiresAt, items }: Change): Fate => ({
  withdrawnAt,
  expiresAt,
  total: items.length,
  settled: items.filter(({ outcome }) => outcome !== null).length,
})

export const standingBy = (
  { withdrawnAt, expiresAt, total, settled }: Fate,
  now: Instant,
): ChangeStanding => {
  if (settled === total) return 'applied'
  if (settled > 0) return 'applying'
  if (withdrawnAt !== null) return 'withdrawn'
  return expiresAt <= now ? 'expired' : 'proposed'
}

export const standingOf = (change: Change, now: Instant): ChangeStanding =>
  standingBy(fateOf(change), now)

import type { Instant } from '#kit/time/days.ts'

/** What an approval may state: one's own, or what the other side let know before it joined. */
export type Statement = 'approved' | 'other-side-agreed-by-note' | 'other-side-agreed-by-telephone'

/** The exact content that an approval binds. */
export type Subject = {
  readonly kind: 'event' | 'change' | 'agreement' | 'minutes' | 'project'
  readonly id: string
  /** SHA-256 of the canonical content, in hexadecimal. */
  readonly contentHash: string
}

export type Approval = {
  readonly side: string
  readonly statement: Statement
  readonly memberName: string
  readonly at: Instant
}

/**
 * Whether this content may be taken as approved: by each side that has joined, and at least by one.
 * A side that is alone records what the other let know as its own statement, never as the other's act.
 */
export const isApprovedByAll = (
  sides: readonly { readonly id: string; readonly hasJoined: boolean }[],
  approvals: readonly Approval[],
): boolean =>
  approvals.some(({ statement }) => statement === 'approved') &&
  sides
    .filter(({ hasJoined }) => hasJoined)
    .every(({ id }) =>
      approvals.some(({ side, statement }) => side === id && statement === 'approved'),
    )

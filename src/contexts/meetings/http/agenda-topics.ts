import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Day } from '#kit/time/days.ts'

import type { Reference } from '../domain/recorded.ts'

/** A record of another context that gives cause to talk, as the reader may know it. */
export type AgendaTopic = Reference & {
  readonly kind: 'agreement' | 'event' | 'project'
  readonly label: string
  readonly href: string
  /** What is awaited of it, or when it is. */
  readonly why: string
  /** Whether both sides see it: the agenda of a shared meeting names nothing else. */
  readonly isShared: boolean
}

/**
 * Agreements that await an act, events near the day of a meeting and projects under way, as far as
 * the transaction sees them: pages that span contexts know them.
 */
export type FindTopics = (
  tx: Transaction,
  asked: { readonly on: Day; readonly visit: DeskVisit },
) => Promise<readonly AgendaTopic[]>

export const noTopics: FindTopics = () => Promise.resolve([])

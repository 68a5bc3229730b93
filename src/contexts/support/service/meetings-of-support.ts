import type { Transaction } from '#kit/db/database.ts'
import type { Language } from '#kit/text/localised.ts'

/** A meeting at which a step was taken, as the reader may know it. */
export type MeetingOfSupport = {
  readonly id: string
  readonly label: string
  readonly href: string
  /** Whether both sides see it: what is shown to both names nothing else. */
  readonly isShared: boolean
}

/** The meetings that the transaction may see, the latest first: pages that span contexts know them. */
export type FindMeetings = (
  tx: Transaction,
  reading: { readonly language: Language },
) => Promise<readonly MeetingOfSupport[]>

export const noMeetings: FindMeetings = () => Promise.resolve([])

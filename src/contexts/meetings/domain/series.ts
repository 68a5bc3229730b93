import type { Localised } from '#kit/text/localised.ts'

import type { Recorded } from './recorded.ts'

export const seriesKinds = [
  'joint-commission',
  'subcommittee',
  'working-group',
  'consultations',
  'other',
] as const
export type SeriesKind = (typeof seriesKinds)[number]

/** How many months apart sessions are agreed to be. */
export const sessionIntervals = [3, 6, 12, 24, 36, 48] as const
export type SessionInterval = (typeof sessionIntervals)[number]

/** What the record says of a series. */
export type SeriesContent = {
  readonly kind: SeriesKind
  readonly name: Localised
  /** The agreement that set it up, where there is one. */
  readonly agreement: string | null
  /** The article of it that does; '' while it is not known. */
  readonly article: string
  /** Null where nothing says how often it meets. */
  readonly everyMonths: SessionInterval | null
  /** Whether the sides host its sessions in turn. */
  readonly hostsAlternate: boolean
  readonly sources: readonly string[]
  readonly illustrative: boolean
}

/** A mechanism whose meetings are numbered, as it is recorded now, and by whom it was last recorded. */
export type Series = {
  readonly id: string
  readonly relation: string
  /** The side's own id, or `joint`. */
  readonly visibility: string
  readonly slug: string
  readonly content: SeriesContent
  /** The revision that is shown: whoever edits says from which one they started. */
  readonly revision: string
  readonly revised: Recorded
}

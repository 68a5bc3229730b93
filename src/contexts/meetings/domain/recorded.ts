import type { Instant } from '#kit/time/days.ts'

/** Who recorded something, and when. */
export type Recorded = {
  readonly side: string
  readonly memberName: string
  readonly recordedAt: Instant
}

/** Something that another record is about or comes from, by its kind; `site` finds what it is called. */
export type Reference = { readonly kind: string; readonly id: string }

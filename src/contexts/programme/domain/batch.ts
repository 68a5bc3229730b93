import type { Instant } from '#kit/time/days.ts'

/** What many events were done at once by: brought from a sheet, repeated, or changed together. */
export const batchKinds = ['import', 'series', 'bulk-edit'] as const
export type BatchKind = (typeof batchKinds)[number]

/** What was done to many events at once, and how much of it can still be taken back. */
export type Batch = {
  readonly id: string
  readonly kind: BatchKind
  /** The file of an import, the title of a series; '' for a bulk edit. */
  readonly name: string
  readonly events: number
  readonly memberName: string
  readonly recordedAt: Instant
  readonly undoneAt: Instant | null
  /** Its events on which undoing would still have an effect. */
  readonly undoable: number
}

/** What undoing a batch came to. */
export type Undone = {
  /** Events that are gone, or say again what they said before. */
  readonly undone: number
  /** Events whose former content waits for the other side to approve it. */
  readonly proposed: number
  /** Events that stayed because somebody changed or shared them since. */
  readonly left: number
}

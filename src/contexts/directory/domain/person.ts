import type { Localised } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'
import type { KnownDate } from '#kit/time/known-date.ts'

export const nameUses = ['full', 'acronym', 'former', 'other'] as const
export type NameUse = (typeof nameUses)[number]

/** A name as it is written somewhere. Several stand beside each other; none replaces another. */
export type NameContent = {
  readonly text: string
  /** BCP 47; null: not known. */
  readonly language: string | null
  readonly use: NameUse
  readonly source: string
}

/** Who recorded a row, and when. */
export type RecordedBy = {
  readonly side: string
  readonly memberName: string
  readonly recordedAt: Instant
}

export type Name = NameContent &
  RecordedBy & {
    /** By which a correction names it. */
    readonly id: string
    readonly visibility: string
    /** ISO 15924: `Latn`, `Cyrl`. */
    readonly script: string
  }

/** What a post is: who holds it is the person that has it. */
export type PostContent = {
  /** Null: the source names none. */
  readonly institution: string | null
  readonly title: Localised
  readonly acting: boolean
  /** The place in the order that its institution has notified; null: none is known. */
  readonly precedence: number | null
  /** Null: since when is not known. */
  readonly from: KnownDate | null
  /** The last day; null: no end is known. */
  readonly until: KnownDate | null
  /** The day on which its source said so; null: not known. */
  readonly announcedOn: number | null
  readonly source: string
}

export type Post = PostContent &
  RecordedBy & {
    /** By which a correction names it. */
    readonly id: string
    readonly visibility: string
  }

/** An official in public function: names, and posts over time. */
export type Person = {
  readonly id: string
  /** `joint`, or the side that alone sees it. */
  readonly visibility: string
  /** The side for which they act; null: for neither. */
  readonly actsFor: string | null
  /** In the order in which they were first recorded. */
  readonly names: readonly Name[]
  /** The latest first; those of unknown beginning by the day of their source. */
  readonly posts: readonly Post[]
  /** Entries that are merged into this one; what refers to them means this person. */
  readonly merged: readonly string[]
  readonly recorded: RecordedBy
}

/** A row of a post, as it was recorded; null: it was taken back. */
export type PostVersion = { readonly post: Post | null; readonly by: RecordedBy }

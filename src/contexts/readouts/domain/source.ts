import type { Language } from '#kit/text/localised.ts'
import type { Day, Instant } from '#kit/time/days.ts'

/** Who recorded a row, and when. */
export type RecordedBy = {
  readonly side: string
  readonly memberName: string
  readonly recordedAt: Instant
}

/** A press text, and where it comes from. */
export type SourceText = {
  readonly words: string
  readonly language: Language
  /** '' where it is not known. */
  readonly publisher: string
  /** On the web; '' where it is not there. */
  readonly address: string
  readonly publishedOn: Day | null
}

/** A press text as it is kept with the meeting that was captured from it. */
export type Source = SourceText & {
  readonly id: string
  readonly meeting: string
  /** `joint`, or the side that alone sees it. */
  readonly visibility: string
  readonly recorded: RecordedBy
}

/** What a meeting was about, as the record knows it. */
export type Mention =
  | { readonly kind: 'institution' | 'agreement' | 'event'; readonly subject: string }
  | { readonly kind: 'discipline'; readonly word: string }

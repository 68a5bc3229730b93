import type { FormError } from '#kit/html/components/form-error-summary.ts'
import type { Choice } from '#kit/html/components/field.ts'

import type { BatchWords } from '../../messages/batch-words.ts'
import type { ProgrammeWords } from '../../messages/words.ts'

/** How the days follow, as chosen and typed; all of it stands in the page's address. */
export type SeriesValues = {
  /** '' before anything was chosen. */
  readonly rule: string
  readonly every: string
  readonly ends: string
  readonly times: string
  readonly until: string
  readonly days: string
}

/** One further day, before its event exists. */
export type SeriesDay = {
  readonly iso: string
  readonly date: string
  readonly hours: string
  /** Why there can be no event on that day; '' when there can. */
  readonly problem: string
  /** What else needs the same place or people then, one sentence each. */
  readonly conflicts: readonly string[]
}

export type SeriesPreview = {
  readonly series: string
  readonly startedFrom: string
  readonly days: readonly SeriesDay[]
  /** What to know before they are created, one sentence each. */
  readonly notes: readonly string[]
}

export type SeriesView = {
  readonly say: BatchWords
  readonly sayProgramme: ProgrammeWords
  readonly above: { readonly label: string; readonly href: string }
  readonly lede: string
  readonly action: string
  /** Where the event gets its day, when it has none; nothing else can be done then. */
  readonly needsADay: { readonly href: string } | undefined
  readonly values: SeriesValues
  readonly rules: readonly Choice[]
  readonly errors: readonly FormError[]
  readonly preview: SeriesPreview | undefined
}

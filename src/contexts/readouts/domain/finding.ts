import type { Language } from '#kit/text/localised.ts'

import type { Modality } from './modality.ts'

/** Where something stands in the text: offsets in UTF-16 code units, the end not included. */
export type Span = readonly [start: number, end: number]

export type FoundParticipant = {
  /** As written, without title. */
  readonly name: string
  readonly capacities: readonly string[]
  /** ISO 3166-1 alpha-2; null where the text does not tell. */
  readonly side: string | null
  readonly spans: readonly Span[]
}

export type FoundInstitution = {
  readonly name: string
  /** ISO 3166-1 alpha-2; null where neither the text nor the lexicon tells. */
  readonly side: string | null
  readonly spans: readonly Span[]
}

/** Something found at one place, by the name that the list of its kind has it under. */
export type FoundWords = { readonly name: string; readonly span: Span }

export type FoundUndertaking = {
  /** The code of a side, or the institution or person as written. */
  readonly actor: string
  readonly text: string
  readonly modality: Modality
  readonly span: Span
}

/** What a press text tells of a meeting. Nothing in it was decided by anybody yet. */
export type Finding = {
  readonly language: Language
  /** The day of the meeting: `YYYY-MM-DD`, `--MM-DD` without a year, or null. */
  readonly date: string | null
  readonly participants: readonly FoundParticipant[]
  readonly institutions: readonly FoundInstitution[]
  readonly agreements: readonly string[]
  /** Of the programme's disciplines. */
  readonly disciplines: readonly string[]
  readonly places: readonly string[]
  readonly undertakings: readonly FoundUndertaking[]
  /** Where the text says what is above by name alone. */
  readonly where: {
    readonly date: readonly Span[]
    readonly agreements: readonly FoundWords[]
    readonly disciplines: readonly FoundWords[]
    readonly places: readonly FoundWords[]
  }
}

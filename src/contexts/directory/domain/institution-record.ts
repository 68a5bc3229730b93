import type { Institution } from '#contexts/relations/contract.ts'
import type { Localised } from '#kit/text/localised.ts'

import type { Name, RecordedBy } from './person.ts'

/** A field in which an institution is competent, in words, with who says so. */
export type Competence = { readonly words: Localised; readonly source: string }

export type ProfileContent = {
  /** The institution it belongs to; null: none is known. */
  readonly parent: string | null
  readonly competences: readonly Competence[]
  /** Empty: none is known. */
  readonly website: string
  /** The cities in which it is. */
  readonly places: readonly Localised[]
  readonly sources: readonly string[]
}

/** An institution with all its names, and what it is for. */
export type InstitutionRecord = Institution & {
  /** Other names than the one by which it is listed: acronyms, other languages, former ones. */
  readonly names: readonly Name[]
  readonly profile: ProfileContent
  /** Who wrote the profile last; undefined: nobody did. */
  readonly profiled: RecordedBy | undefined
  /** Entries that are merged into this one. */
  readonly merged: readonly string[]
}

import type { Institution } from '#contexts/relations/contract.ts'
import { hashOf } from '#kit/ids/ids.ts'
import { canonicalJson } from '#kit/text/canonical-json.ts'
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

/** The profile of an institution of which nobody has said anything. */
export const nothingSaid: ProfileContent = {
  parent: null,
  competences: [],
  website: '',
  places: [],
  sources: [],
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

/**
 * The SHA-256 of what a side may write anew of an institution: its profile, and the names that this
 * side gives. Whoever writes says from which one they started.
 */
export const contentHashOf = ({ profile, names }: InstitutionRecord, side: string): string =>
  hashOf(
    canonicalJson({
      profile,
      names: names
        .filter((name) => name.side === side)
        .map(({ text, language, use, source }) => ({ text, language, use, source })),
    }),
  )

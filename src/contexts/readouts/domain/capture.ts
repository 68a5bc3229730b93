import type { MeetingContent, Modality } from '#contexts/meetings/contract.ts'
import type { Institution } from '#contexts/relations/contract.ts'
import type { Language } from '#kit/text/localised.ts'

import type { SourceText } from './source.ts'

/** Which entry of the directory is meant: one that is there, one that is made now, or none. */
export type Entry =
  | { readonly is: 'known'; readonly id: string }
  | { readonly is: 'new' }
  | { readonly is: 'name-alone' }

/** Somebody who took part, as a member confirmed it. */
export type CapturedPerson = {
  readonly name: string
  /** Null: of neither side. */
  readonly side: string | null
  /** As the text calls them, each once. */
  readonly capacities: readonly string[]
  readonly entry: Entry
}

/** An institution that was talked about. */
export type CapturedInstitution = {
  readonly name: string
  readonly side: string | null
  readonly kind: Institution['kind']
  readonly entry: Exclude<Entry, { readonly is: 'name-alone' }>
}

/** What somebody said would be done. */
export type CapturedUndertaking = {
  /** A side, or `both`. */
  readonly whose: string
  readonly text: string
  /** As the text has it. */
  readonly wording: string
  readonly modality: Modality
  /** The person or institution by name; '' for the side as a whole. */
  readonly owner: string
}

/** What a press text tells, as a member confirmed it. Nothing of it is stored before. */
export type Capture = {
  /** The meeting on record to which it is added; null: one of its own. */
  readonly into: string | null
  /** `joint`, or the own side. */
  readonly visibility: string
  readonly language: Language
  readonly meeting: Pick<MeetingContent, 'title' | 'on' | 'place'>
  readonly people: readonly CapturedPerson[]
  readonly institutions: readonly CapturedInstitution[]
  readonly agreements: readonly { readonly id: string; readonly title: string }[]
  readonly events: readonly string[]
  readonly disciplines: readonly string[]
  readonly undertakings: readonly CapturedUndertaking[]
  readonly source: SourceText
  /** Whether the text is kept, and for whom. */
  readonly keep: 'no' | 'own' | 'shared'
}

const acting =
  /\b(?:acting|interim|interin[oa]|encargad[oa]|en funciones)\b|müvəqqəti|vəzifəsini (?:icra|müvəqqəti)|\bv\.\s?i\.\s?e\b/iu

/** Whether a capacity is held for the time being. */
export const isActing = (capacity: string): boolean => acting.test(capacity)

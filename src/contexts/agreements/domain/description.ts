import type { Localised } from '#kit/text/localised.ts'

/** What the agreement is, from the one that binds States to the one that binds institutions. */
export const agreementLevels = [
  'intergovernmental',
  'inter-institutional',
  'programme',
  'exchange-of-notes',
] as const
export type AgreementLevel = (typeof agreementLevels)[number]

/** The fields of cooperation, as agreements of this kind name them. */
export const cooperationFields = [
  'culture',
  'cultural-heritage',
  'cinema',
  'music',
  'literature',
  'gastronomy',
  'education',
  'science',
  'youth',
  'sport',
  'tourism',
  'other',
] as const
export type CooperationField = (typeof cooperationFields)[number]

/** An article and what it is about; which field of cooperation it gives a basis to, if to one. */
export type Article = {
  readonly number: string
  readonly subject: Localised
  readonly field: CooperationField | null
}

/** Which text prevails where the authentic ones differ. `not-recorded`: the source does not say. */
export type Prevailing =
  | { readonly kind: 'language'; readonly language: string }
  | { readonly kind: 'equally-authentic' }
  | { readonly kind: 'not-recorded' }

/** A text in a language that is not authentic (VCLT Art. 33(2)). */
export type Translation = {
  readonly language: string
  readonly status: 'official' | 'working'
}

/** What a record says of an agreement, beside its final clauses and its acts. */
export type Description = {
  /** How sources and tables name it, such as `MX-AZ-2017`. */
  readonly key: string
  readonly title: Localised
  readonly level: AgreementLevel
  /** Codes of sides, or names of parties that are no side; the owner's records name them as found. */
  readonly parties: readonly [string, string]
  readonly fields: readonly CooperationField[]
  readonly articles: readonly Article[]
  /** Codes of languages (BCP 47), authentic by the text itself; empty: not recorded. */
  readonly authenticLanguages: readonly string[]
  readonly prevailing: Prevailing
  readonly translations: readonly Translation[]
  /** The notes themselves are the agreement. */
  readonly constitutedByNotes: boolean
  /** The key of the agreement that it replaces, or its name where none is recorded. */
  readonly replaces: string | null
  readonly sources: readonly string[]
  /** What of it a person has seen: the text, a gazette, a press release. */
  readonly evidence: string
  readonly remarks: string
  /** Made up for a demonstration. */
  readonly illustrative: boolean
}

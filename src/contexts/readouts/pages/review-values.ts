import type { Language } from '#kit/text/localised.ts'

/** What a member confirms, as the form has it: everything is text until it is read. */
export type PersonRow = {
  readonly take: boolean
  readonly name: string
  /** A side, `neither`, or '' where the text does not tell. */
  readonly side: string
  /** One in each line. */
  readonly capacities: string
  /** An entry of the directory, `new`, `none`, or '' where several may be meant. */
  readonly entry: string
}

export type InstitutionRow = {
  readonly take: boolean
  readonly name: string
  readonly side: string
  readonly kind: string
  /** An entry of the directory, `new`, or '' where several may be meant. */
  readonly entry: string
}

/** An agreement as the text names it; '' links it to none. */
export type AgreementRow = { readonly name: string; readonly entry: string }

export type UndertakingRow = {
  readonly take: boolean
  readonly text: string
  /** As the text has it. */
  readonly wording: string
  readonly modality: string
  /** A side, `both`, or '' where the text does not tell. */
  readonly whose: string
  readonly owner: string
}

export type SourceValues = {
  readonly text: string
  readonly publisher: string
  readonly address: string
  readonly published: string
}

export type ReviewValues = SourceValues & {
  /** By which confirming the same page twice is known. */
  readonly key: string
  readonly language: Language
  /** The meeting on record to which it is added; '' for one of its own. */
  readonly into: string
  readonly title: string
  readonly on: string
  readonly place: string
  readonly visibility: 'joint' | 'own'
  readonly keep: 'no' | 'own' | 'shared'
  readonly people: readonly PersonRow[]
  readonly institutions: readonly InstitutionRow[]
  readonly agreements: readonly AgreementRow[]
  /** Those of the programme that the talk was about. */
  readonly events: readonly string[]
  readonly disciplines: readonly string[]
  readonly undertakings: readonly UndertakingRow[]
}

export const noPerson: PersonRow = { take: true, name: '', side: '', capacities: '', entry: 'new' }
export const noUndertaking: UndertakingRow = {
  take: true,
  text: '',
  wording: '',
  modality: 'readiness',
  whose: '',
  owner: '',
}

import type { Choice } from '#kit/html/components/field.ts'

import type { MarkKind, Piece } from '../domain/marks.ts'
import type { ReadoutWords } from '../messages/words.ts'
import type { ReviewValues } from './review-values.ts'

/** What a text tells, with everything that a member may choose, in finished words. */
export type ReviewView = {
  readonly say: ReadoutWords
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  readonly values: ReviewValues
  readonly pieces: readonly Piece[]
  readonly labels: Readonly<Record<MarkKind, string>>
  /** How often something of each kind stands in the text. */
  readonly legend: readonly { readonly kind: MarkKind; readonly label: string }[]
  /** What is on record of that day already. */
  readonly onRecord: readonly {
    readonly id: string
    readonly label: string
    readonly href: string
  }[]
  readonly choices: {
    readonly sides: readonly Choice[]
    readonly whose: readonly Choice[]
    readonly kinds: readonly Choice[]
    readonly modalities: readonly Choice[]
    readonly disciplines: readonly Choice[]
    readonly events: readonly Choice[]
    readonly agreements: readonly Choice[]
    /** By row. */
    readonly people: readonly (readonly Choice[])[]
    readonly institutions: readonly (readonly Choice[])[]
  }
  /** By the field that they are about. */
  readonly errors: ReadonlyMap<string, string>
  readonly refused?: string
}

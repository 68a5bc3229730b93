import type { FormError } from '#kit/html/components/form-error-summary.ts'
import type { Choice } from '#kit/html/components/field.ts'
import type { Language } from '#kit/text/localised.ts'

import type { ProgrammeWords } from '../../messages/words.ts'
import type { Difference } from '../describe-content.ts'
import type { DoubleBooking } from '../double-bookings.ts'
import type { EventFormValues } from './form-values.ts'

/** Somebody was faster: what they changed, and what was typed here against theirs. */
export type ConflictView = {
  readonly sentence: string
  readonly theirs: readonly Difference[]
  readonly yours: readonly Difference[]
}

/** What a look for double-booking found; `none` says why there is nothing to show. */
export type Looked = { readonly found: readonly DoubleBooking[]; readonly none: string }

/** The event's form, ready to be drawn. */
export type EventFormView = {
  readonly say: ProgrammeWords
  readonly language: Language
  readonly title: string
  readonly lede: string
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  readonly submit: string
  /** Saving a new event and going on to repeat it; undefined for one that exists. */
  readonly repeat: string | undefined
  readonly values: EventFormValues
  readonly errors: readonly FormError[]
  readonly conflict: ConflictView | undefined
  /** Undefined until somebody asked. */
  readonly looked: Looked | undefined
  readonly look: string
  /** The hash of the content that the editor started from; '' for a new event. */
  readonly startedFrom: string
  /** Asked for a new event only; a later change of hands is an act of its own. */
  readonly whose:
    { readonly owners: readonly Choice[]; readonly visibilities: readonly Choice[] } | undefined
  readonly programmes: readonly Choice[]
  readonly disciplines: readonly Choice[]
  readonly venues: readonly Choice[]
  readonly countries: readonly Choice[]
  readonly institutions: readonly Choice[]
  readonly spokenLanguages: readonly Choice[]
  readonly otherLanguages: readonly { readonly language: Language; readonly name: string }[]
  readonly defaultPlan: readonly string[]
  readonly cityHint: string
}

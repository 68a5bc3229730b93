import type { FormError } from '#kit/html/components/form-error-summary.ts'
import type { Choice } from '#kit/html/components/field.ts'
import type { Language } from '#kit/text/localised.ts'

import type { BatchWords } from '../../messages/batch-words.ts'
import type { ProgrammeWords } from '../../messages/words.ts'
import type { PlanValues } from '../event-form-page/form-values.ts'

/** What is to change, as chosen and typed; '' stays as each event has it. */
export type BulkValues = {
  readonly programme: string
  readonly discipline: string
  readonly furtherDiscipline: string
  readonly venue: string
  /** '', `inherit` or `own`. */
  readonly whichPlan: string
  readonly plan: PlanValues
  readonly shares: boolean
  readonly institution: string
  readonly role: string
  readonly contributes: string
  /** '' or `set`. */
  readonly whichLanguages: string
  readonly spokenLanguages: readonly string[]
}

export type ChosenEvent = {
  readonly slug: string
  readonly title: string
  readonly href: string
  readonly date: string
  /** The hash of the content that the member looks at. */
  readonly startedFrom: string
}

type BulkStep = {
  readonly say: BatchWords
  readonly sayProgramme: ProgrammeWords
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  readonly values: BulkValues
}

/** The first step: what is to change. */
export type BulkFormView = BulkStep & {
  readonly language: Language
  readonly events: readonly ChosenEvent[]
  readonly errors: readonly FormError[]
  readonly programmes: readonly Choice[]
  readonly disciplines: readonly Choice[]
  readonly venues: readonly Choice[]
  readonly institutions: readonly Choice[]
  readonly spokenLanguages: readonly Choice[]
}

export type PreviewedEvent = ChosenEvent & {
  readonly kind: 'refused' | 'proposal' | 'in-force' | 'unchanged'
  /** What would happen to it, as a sentence. */
  readonly would: string
  /** One sentence for each thing that would change. */
  readonly changes: readonly string[]
}

/** The second step: what would become of each event. */
export type BulkPreviewView = BulkStep & {
  readonly batch: string
  readonly summary: readonly string[]
  readonly events: readonly PreviewedEvent[]
  /** How many would change or become proposals. */
  readonly count: number
}

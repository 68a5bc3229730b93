import type { Priority } from '#contexts/heritage/contract.ts'
import type { Localised } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'

import type { Period, Terms } from './capability.ts'
import type { Currency } from './money.ts'
import type { WorkingLanguage } from './vocabulary.ts'

/** What it may cost, as a range in one currency, in its smallest unit. */
export type Estimate = {
  readonly currency: Currency
  readonly least: number
  readonly most: number
}

/** What the owner of a site wants done there. */
export type NeedContent = Terms & {
  readonly vocabulary: string
  readonly title: Localised
  readonly words: Localised
  readonly urgency: Priority
  /** The assessment it rests on; null: none yet, so that it asks for a survey first. */
  readonly assessment: string | null
  readonly languages: readonly WorkingLanguage[]
  readonly period: Period | null
  readonly estimate: Estimate | null
  readonly illustrative: boolean
}

export type Need = {
  readonly id: string
  readonly relation: string
  readonly site: string
  readonly owner: string
  readonly visibility: string
  readonly slug: string
  readonly content: NeedContent
  readonly revisedAt: Instant
  readonly memberName: string
}

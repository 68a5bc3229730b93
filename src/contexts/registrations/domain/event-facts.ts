import type { FormatNow, When } from '#contexts/programme/contract.ts'
import type { Localised } from '#kit/text/localised.ts'

/** What people who are registered are told of an event: what was, and what is. */
export type EventFacts = {
  readonly slug: string
  readonly title: Localised
  readonly when: When
  readonly place: Localised | null
  readonly format: FormatNow['format']
}

/** The facts in which two accounts of an event differ, as notices name them. */
export const factsThatDiffer = (
  before: EventFacts,
  after: EventFacts,
): ('when' | 'place' | 'format')[] =>
  (['when', 'place', 'format'] as const).filter(
    (fact) => JSON.stringify(before[fact]) !== JSON.stringify(after[fact]),
  )

import type { BriefingSection } from './briefing-choice.ts'

/** What a briefing tells of one record. */
export type BriefingFact = {
  readonly section: BriefingSection
  readonly id: string
  /** Of what it tells, whatever the language: equal marks tell the same. */
  readonly mark: string
  readonly title: string
  /** In words, in the language of the briefing. */
  readonly told: string
}

export type FactChange =
  | { readonly kind: 'new' | 'gone'; readonly fact: BriefingFact }
  | { readonly kind: 'changed'; readonly fact: BriefingFact; readonly before: BriefingFact }

// An event leaves a briefing because time goes by, and a meeting because the day is another.
const leaves: readonly BriefingSection[] = [
  'undertakings',
  'agreements',
  'heritage',
  'support',
  'indicators',
]

const byId = (facts: readonly BriefingFact[]): ReadonlyMap<string, BriefingFact> =>
  new Map(facts.map((fact) => [fact.id, fact]))

/** What is told otherwise than before: what is new or changed in order, then what is gone. */
export const changesSince = (
  before: readonly BriefingFact[],
  now: readonly BriefingFact[],
): readonly FactChange[] => {
  const known = byId(before)
  const told = byId(now)
  return [
    ...now.flatMap((fact): readonly FactChange[] => {
      const last = known.get(fact.id)
      if (last === undefined) return [{ kind: 'new', fact }]
      return last.mark === fact.mark ? [] : [{ kind: 'changed', fact, before: last }]
    }),
    ...before
      .filter(({ id, section }) => leaves.includes(section) && !told.has(id))
      .map((fact): FactChange => ({ kind: 'gone', fact })),
  ]
}

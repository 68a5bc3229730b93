import { inLanguage, type Language } from '#kit/text/localised.ts'
import type { Day, Instant } from '#kit/time/days.ts'

import type { Act } from './act.ts'
import type { AgreementRecord } from './agreement-record.ts'
import type { Clauses } from './clause.ts'
import type { Description } from './description.ts'
import type { WorkingCalendar } from './period.ts'

/** Who recorded something, and when. */
export type Recorded = {
  readonly side: string
  readonly memberName: string
  readonly recordedAt: Instant
  /** The day on which its source said so, if it says when. */
  readonly announcedOn: Day | null
}

/** What the other side says to an act that one side recorded. */
export type ActAnswer = {
  readonly says: 'confirmed' | 'contested'
  readonly words: string
  readonly side: string
  readonly memberName: string
  readonly recordedAt: Instant
}

/** An act as it is recorded now. */
export type RecordedAct = Recorded & {
  /** The row: what an answer is about. */
  readonly row: string
  readonly act: Act
  /** `joint`, or the side that alone sees it. */
  readonly visibility: string
  /** The latest answer of the side that did not record it. */
  readonly answer: ActAnswer | null
}

/** An agreement as the reader's side may see it. */
export type Agreement = {
  readonly id: string
  readonly relation: string
  readonly slug: string
  /** `joint`, or the side that alone sees it. */
  readonly visibility: string
  readonly description: Description
  readonly clauses: Clauses
  /** How description and clauses came to be what they are, latest last. */
  readonly revised: Recorded
  readonly acts: readonly RecordedAct[]
}

/** Acts that the other side contests are kept, shown, and not reckoned with. */
const actsToReckonWith = ({ acts }: Pick<Agreement, 'acts'>): readonly Act[] =>
  acts.filter(({ answer }) => answer?.says !== 'contested').map(({ act }) => act)

/** What the date engine is told of an agreement. */
export const recordOf = (
  agreement: Agreement,
  {
    othersInForce,
    calendar,
  }: {
    readonly othersInForce: AgreementRecord['othersInForce']
    readonly calendar: WorkingCalendar | null
  },
): AgreementRecord => ({
  parties: agreement.description.parties,
  constitutedByNotes: agreement.description.constitutedByNotes,
  clauses: agreement.clauses,
  acts: actsToReckonWith(agreement),
  othersInForce,
  calendar,
})

/** The title in the reader's language, else in one that there is, else the reference. */
export const titleOf = (
  { description }: Pick<Agreement, 'description'>,
  language: Language,
): string => inLanguage(description.title, language).text || description.key

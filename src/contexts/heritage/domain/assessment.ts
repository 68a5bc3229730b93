import type { Day, Instant } from '#kit/time/days.ts'

import type { DamageMark } from './damage-mark.ts'

/** The one scale of condition, best first. `unknown` is no rank: it counts in no average and no trend. */
export const conditions = ['good', 'fair', 'poor', 'very-bad', 'destroyed', 'unknown'] as const
export type Condition = (typeof conditions)[number]

/** The share of the horizontal extent that is visibly damaged. None visible is not no damage. */
export const extents = [
  'none-visible',
  '1-10',
  '11-30',
  '31-60',
  '61-90',
  '91-100',
  'unknown',
] as const
export type Extent = (typeof extents)[number]

export const certainties = [
  'not-applicable',
  'negligible',
  'low',
  'medium',
  'high',
  'definite',
] as const
export type Certainty = (typeof certainties)[number]

export const probabilities = ['probable', 'possible', 'planned', 'not-applicable'] as const
export type Probability = (typeof probabilities)[number]

export const priorities = ['immediate', 'urgent', 'high', 'medium', 'low'] as const
export type Priority = (typeof priorities)[number]

export const methods = ['field', 'satellite', 'press', 'documents', 'not-stated'] as const
export type Method = (typeof methods)[number]

export const verifications = ['reported', 'potential', 'confirmed'] as const
export const sayings = [...verifications, 'contested'] as const
export type Verification = (typeof sayings)[number]

/** One cause with its own effects and certainties: never parallel lists. Terms are ids of the vocabulary. */
export type Damage = {
  readonly category: string
  readonly cause: string
  readonly causeCertainty: Certainty
  readonly effects: readonly { readonly effect: string; readonly certainty: Certainty }[]
  /** ISO, as exactly as it is known; '' where it is not. */
  readonly on: string
  readonly precision: 'on' | 'between' | 'before' | 'not-stated'
}

export type Threat = {
  readonly category: string
  readonly cause: string
  readonly probability: Probability
}

/** A part of the report with a heading of its own, in the words of the assessor. */
export const reportParts = [
  'significance',
  'structure',
  'materials',
  'damage',
  'environment',
  'earlier-treatment',
  'diagnosis',
  'proposal',
] as const
export type ReportPart = (typeof reportParts)[number]

/** What one survey found. Scale values are kept with the version of the scale. */
export type AssessmentContent = {
  readonly scale: string
  readonly method: Method
  readonly extent: Extent
  readonly damages: readonly Damage[]
  /** Where on which photograph damage is seen. */
  readonly marks: readonly DamageMark[]
  readonly threats: readonly Threat[]
  readonly interventions: readonly string[]
  readonly recommendations: readonly string[]
  readonly hazards: boolean
  readonly narrative: string
  readonly report: Readonly<Partial<Record<ReportPart, string>>>
  readonly verification: (typeof verifications)[number]
  readonly source: string
  /** When a file from elsewhere says that it was recorded there. */
  readonly recordedElsewhere: string
  /** Which side signed it, where another one brought it in. */
  readonly signedFor: string
  /** What others said of it where it came from; never an act of theirs here. */
  readonly saidElsewhere: readonly SaidElsewhere[]
  /** Why it stands in the place of an earlier one. */
  readonly reason: string
  readonly illustrative: boolean
}

export type SaidElsewhere = {
  readonly side: string
  readonly says: Verification
  readonly means: Method
  readonly words: string
  readonly on: string
}

/** Who signs, and in which capacity on that day. */
export type Assessor = { readonly name: string; readonly capacity: string }

/** A dated, signed survey as it was recorded. Nobody changes it; a later one may stand in its place. */
export type Assessment = {
  readonly id: string
  readonly site: string
  readonly visibility: string
  readonly observedOn: Day
  readonly condition: Condition
  readonly priority: Priority | null
  readonly content: AssessmentContent
  /** The public reads no name of a person. */
  readonly assessor: { readonly name: string | null; readonly capacity: string }
  readonly supersedes: string | null
  /** The one that stands in its place, if the reader sees one. */
  readonly supersededBy: string | null
  readonly side: string
  readonly recordedAt: Instant
  readonly verifications: readonly VerificationRecord[]
}

export type VerificationRecord = {
  readonly says: Verification
  readonly means: Method
  readonly words: string
  readonly visibility: string
  readonly side: string
  readonly recordedAt: Instant
}

/** How far an assessment is confirmed, all that is said of it taken together. */
export const verificationOf = ({
  content,
  verifications: said,
}: Pick<Assessment, 'content' | 'verifications'>): Verification => {
  if (said.some(({ says }) => says === 'confirmed')) return 'confirmed'
  return said.at(-1)?.says ?? content.verification
}

/** The assessment that tells the state now: the latest confirmed one, else the latest; superseded ones never. */
export const currentOf = (assessments: readonly Assessment[]): Assessment | undefined => {
  const standing = assessments
    .filter(({ supersededBy }) => supersededBy === null)
    .toSorted((a, b) => b.observedOn - a.observedOn)
  return standing.find((one) => verificationOf(one) === 'confirmed') ?? standing[0]
}

/** Days until something is due, counted from the assessment: a convention of this product. */
const dueWithin: Readonly<Record<Priority, number>> = {
  immediate: 0,
  urgent: 365,
  high: 730,
  medium: 1826,
  low: 3652,
}

/** The day by which its priority asks for something to be done. */
export const dueBy = ({ observedOn, priority }: Pick<Assessment, 'observedOn' | 'priority'>) =>
  priority === null ? null : observedOn + dueWithin[priority]

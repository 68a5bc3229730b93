import type { Localised } from '#kit/text/localised.ts'
import type { Day, Instant } from '#kit/time/days.ts'

import type { ProjectAct, RecordedAct } from './act.ts'
import type { Terms } from './capability.ts'
import type { Cost } from './costs.ts'

/** A part of the works, as both sides agree on it. */
export type Phase = {
  readonly id: string
  readonly title: Localised
  /** Who does it, in words: institutions and capacities, no list of persons. */
  readonly team: string
  readonly from: Day
  readonly until: Day
}

/** What both sides approve: to the letter, by its hash. */
export type Scope = Terms & {
  readonly vocabulary: string
  readonly title: Localised
  readonly words: Localised
  readonly phases: readonly Phase[]
  readonly costs: readonly Cost[]
  /** Permits that the works need, by their names. */
  readonly permits: readonly string[]
  /** What of training the partners deliver. */
  readonly training: string
  readonly illustrative: boolean
}

export type RecordedScope = {
  readonly scope: Scope
  readonly contentHash: string
  readonly side: string
  readonly memberName: string
  readonly recordedAt: Instant
}

/** Where a project stands. Each state has what it needs, and nothing can be in two. */
export type ProjectState =
  | { readonly state: 'drafted' }
  | { readonly state: 'awaits-approval'; readonly of: readonly string[] }
  | { readonly state: 'approved' }
  | { readonly state: 'under-way'; readonly since: Day }
  | { readonly state: 'works-done'; readonly on: Day }
  | { readonly state: 'closed'; readonly assessment: string }
  | { readonly state: 'abandoned'; readonly on: Day; readonly why: string }

export type Approving = {
  /** The sides that have joined. */
  readonly sides: readonly string[]
  /** Those that approved exactly the scope as it is now. */
  readonly approvedBy: readonly string[]
}

/** The sides whose approval of the scope as it is now is still awaited. */
export const awaitedOf = ({ sides, approvedBy }: Approving): readonly string[] =>
  sides.filter((side) => !approvedBy.includes(side))

export const isApproved = (approving: Approving): boolean =>
  approving.approvedBy.length > 0 && awaitedOf(approving).length === 0

type Known = {
  readonly scope: Scope
  readonly acts: readonly RecordedAct[]
} & Approving

type OfKind<Kind extends ProjectAct['kind']> = Extract<ProjectAct, { kind: Kind }>

/** The acts of one kind, in the order of recording. */
export const actsOf = <Kind extends ProjectAct['kind']>(
  acts: readonly RecordedAct[],
  kind: Kind,
): readonly OfKind<Kind>[] =>
  acts.flatMap(({ content }) => (isOfKind(content, kind) ? [content] : []))

const isOfKind = <Kind extends ProjectAct['kind']>(
  act: ProjectAct,
  kind: Kind,
): act is OfKind<Kind> => act.kind === kind

/** How one phase went: not begun, begun on a day, ended on another. */
export type PhaseCourse = {
  readonly phase: Phase
  readonly from: Day | null
  readonly until: Day | null
}

export const phaseCourses = ({
  scope,
  acts,
}: Pick<Known, 'scope' | 'acts'>): readonly PhaseCourse[] =>
  scope.phases.map((phase) => ({
    phase,
    from: actsOf(acts, 'phase-started').find((act) => act.phase === phase.id)?.on ?? null,
    until: actsOf(acts, 'phase-ended').findLast((act) => act.phase === phase.id)?.on ?? null,
  }))

/** Where a project stands, by its scope, who approved it and what was recorded. */
export const stateOf = (known: Known): ProjectState => {
  const { acts } = known
  const abandoned = actsOf(acts, 'abandoned').at(-1)
  if (abandoned !== undefined) return { state: 'abandoned', on: abandoned.on, why: abandoned.why }
  const closing = actsOf(acts, 'closing-assessed').at(-1)
  if (closing !== undefined) return { state: 'closed', assessment: closing.assessment }
  const courses = phaseCourses(known)
  const starts = courses.flatMap(({ from }) => (from === null ? [] : [from]))
  const ends = courses.flatMap(({ until }) => (until === null ? [] : [until]))
  if (starts.length > 0) {
    return ends.length === courses.length
      ? { state: 'works-done', on: Math.max(...ends) }
      : { state: 'under-way', since: Math.min(...starts) }
  }
  if (isApproved(known)) return { state: 'approved' }
  return known.approvedBy.length === 0
    ? { state: 'drafted' }
    : { state: 'awaits-approval', of: awaitedOf(known) }
}

/** A phase that should have begun or ended and, as far as is recorded, has not. */
export type LatePhase = { readonly phase: Phase; readonly what: 'start' | 'end' }

const lateness = (
  { phase, from, until }: PhaseCourse,
  today: Day,
): LatePhase['what'] | undefined => {
  if (from === null) return phase.from < today ? 'start' : undefined
  return until === null && phase.until < today ? 'end' : undefined
}

/** The phases that are late on a day. */
export const overduePhases = (
  known: Pick<Known, 'scope' | 'acts'>,
  today: Day,
): readonly LatePhase[] =>
  phaseCourses(known).flatMap((course) => {
    const what = lateness(course, today)
    return what === undefined ? [] : [{ phase: course.phase, what }]
  })

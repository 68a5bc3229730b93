import type { Day } from '#kit/time/days.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { ProjectAct, RecordedAct } from './act.ts'
import { actsOf, type Approving, isApproved, phaseCourses, type Scope, stateOf } from './project.ts'

export type ActRefusal =
  | 'scope-is-not-approved'
  | 'project-is-over'
  | 'phase-is-not-of-the-scope'
  | 'no-opening-assessment'
  | 'phase-has-started-already'
  | 'phase-has-not-started'
  | 'phase-has-ended-already'
  | 'ends-before-it-starts'
  | 'day-is-in-the-future'
  | 'phases-are-still-open'
  | 'closing-is-by-the-team'
  | 'sampling-not-found'
  | 'sampling-is-approved-by-the-other-side'
  | 'sampling-is-not-approved'
  | 'project-is-not-closed'

/** All that decides whether an act may be recorded. */
export type ActingOn = {
  readonly scope: Scope
  readonly acts: readonly RecordedAct[]
  readonly today: Day
  readonly side: string
  /** Whether whoever signed the assessment that closes the works belongs to their team. */
  readonly assessorIsOfTheTeam: boolean
} & Approving

/** Works, money and teaching only under a scope that both sides approved as it is now. */
const needsApproval = (kind: ProjectAct['kind']): boolean =>
  ['phase-started', 'spent', 'treated', 'trained'].includes(kind)

const dayOf = (act: ProjectAct): Day | undefined => {
  if ('on' in act) return act.on
  return act.kind === 'treated' ? (act.until ?? act.from) : undefined
}

const courseOf = ({ scope, acts }: ActingOn, id: string) =>
  phaseCourses({ scope, acts }).find(({ phase }) => phase.id === id)

const ofPhase = (act: ProjectAct, acting: ActingOn): ActRefusal | undefined => {
  if (!('phase' in act)) return undefined
  const course = courseOf(acting, act.phase)
  if (course === undefined) return 'phase-is-not-of-the-scope'
  if (act.kind === 'phase-started') {
    if (course.from !== null) return 'phase-has-started-already'
    // No works without an opening assessment: a convention of this product.
    const isAssessed = actsOf(acting.acts, 'opening-assessed').length > 0
    return isAssessed ? undefined : 'no-opening-assessment'
  }
  if (act.kind !== 'phase-ended') return undefined
  if (course.from === null) return 'phase-has-not-started'
  if (course.until !== null) return 'phase-has-ended-already'
  return act.on < course.from ? 'ends-before-it-starts' : undefined
}

const samplingOf = ({ acts }: ActingOn, id: string): RecordedAct | undefined =>
  acts.find(({ act, content }) => act === id && content.kind === 'sampling-proposed')

/** Taking something away for good needs an approval of its own, by the side that did not propose it. */
const ofSampling = (act: ProjectAct, acting: ActingOn): ActRefusal | undefined => {
  if (act.kind === 'sampling-approved') {
    const proposed = samplingOf(acting, act.sampling)
    if (proposed === undefined) return 'sampling-not-found'
    return proposed.side === acting.side && acting.sides.length > 1
      ? 'sampling-is-approved-by-the-other-side'
      : undefined
  }
  if (act.kind !== 'treated' || act.sampling === null) return undefined
  if (samplingOf(acting, act.sampling) === undefined) return 'sampling-not-found'
  const approved = actsOf(acting.acts, 'sampling-approved')
  return approved.some(({ sampling }) => sampling === act.sampling)
    ? undefined
    : 'sampling-is-not-approved'
}

const ofEnd = (act: ProjectAct, acting: ActingOn): ActRefusal | undefined => {
  const { state } = stateOf(acting)
  if (act.kind === 'followed-up') return state === 'closed' ? undefined : 'project-is-not-closed'
  if (state === 'closed' || state === 'abandoned') return 'project-is-over'
  if (act.kind !== 'closing-assessed') return undefined
  if (state !== 'works-done') return 'phases-are-still-open'
  // No closing by the works' own team: a convention of this product.
  return acting.assessorIsOfTheTeam ? 'closing-is-by-the-team' : undefined
}

const ofApproval = ({ kind }: ProjectAct, acting: ActingOn): ActRefusal | undefined =>
  needsApproval(kind) && !isApproved(acting) ? 'scope-is-not-approved' : undefined

const ofDays = (act: ProjectAct, { today }: ActingOn): ActRefusal | undefined => {
  if (act.kind === 'treated' && act.until !== null && act.until < act.from) {
    return 'ends-before-it-starts'
  }
  const on = dayOf(act)
  return on !== undefined && on > today ? 'day-is-in-the-future' : undefined
}

/** Whether an act may be recorded of a project as it stands. */
export const mayAct = (act: ProjectAct, acting: ActingOn): Result<undefined, ActRefusal> => {
  const refusal =
    ofEnd(act, acting) ??
    ofApproval(act, acting) ??
    ofPhase(act, acting) ??
    ofSampling(act, acting) ??
    ofDays(act, acting)
  return refusal === undefined ? accept(undefined) : refuse(refusal)
}

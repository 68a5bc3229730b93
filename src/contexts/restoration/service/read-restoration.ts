import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Localised } from '#kit/text/localised.ts'
import type { Day } from '#kit/time/days.ts'

import { type CostRow, costsByCurrency } from '../domain/costs.ts'
import { actsOf, awaitedOf, overduePhases, type ProjectState, stateOf } from '../domain/project.ts'
import { projectRoute, needRoute } from '../http/restoration-routes.ts'
import { listNeeds } from '../store/need-store.ts'
import { listProjects, type Project } from '../store/project-store.ts'
import { listReplies } from '../store/reply-store.ts'
import { readApproval } from './agree-scope.ts'

/** What of restoration waits for somebody today. */
export type RestorationTask = {
  readonly kind:
    'approval-awaited' | 'phase-late-to-start' | 'phase-late-to-end' | 'reply-to-review'
  readonly subject: string
  readonly title: Localised
  /** False: it waits for the other side, as both see. */
  readonly isOurs: boolean
  /** The phase that is late; the organisation that replied. */
  readonly detail: Localised
  readonly href: string
  /** Since when it waits, as far as a day is known. */
  readonly since: Day | null
}

const tasksOfProject = async (
  tx: Transaction,
  project: Project,
  { side, today }: { readonly side: string; readonly today: Day },
): Promise<readonly RestorationTask[]> => {
  const approving = await readApproval(tx, project)
  const { state } = stateOf({ ...project, ...approving })
  if (state === 'closed' || state === 'abandoned') return []
  const shown = {
    subject: project.id,
    title: project.scope.title,
    href: projectRoute.href({ slug: project.slug }),
  }
  const approval = awaitedOf(approving).map((awaited): RestorationTask => ({
    ...shown,
    kind: 'approval-awaited',
    isOurs: awaited === side,
    detail: {},
    since: null,
  }))
  if (state === 'drafted' || state === 'awaits-approval') return approval
  const late = overduePhases(project, today).map(({ phase, what }): RestorationTask => ({
    ...shown,
    kind: what === 'start' ? 'phase-late-to-start' : 'phase-late-to-end',
    isOurs: true,
    detail: phase.title,
    since: what === 'start' ? phase.from : phase.until,
  }))
  return [...approval, ...late]
}

const tasksOfReplies = async (tx: Transaction): Promise<readonly RestorationTask[]> => {
  const needs = await listNeeds(tx)
  return (await listReplies(tx)).flatMap(({ id, need: of, content, review }) => {
    const need = needs.find((one) => one.id === of)
    if (need === undefined || review !== null) return []
    return [
      {
        kind: 'reply-to-review',
        isOurs: true,
        subject: id,
        title: need.content.title,
        detail: { en: content.organisation },
        href: needRoute.href({ slug: need.slug }),
        since: null,
      },
    ]
  })
}

/** What of restoration needs somebody on a day, of the actor's side or of the other. */
export const tasksOn = async (
  tx: Transaction,
  { side }: Pick<Actor, 'side'>,
  today: Day,
): Promise<readonly RestorationTask[]> => {
  const tasks: RestorationTask[] = []
  for (const project of await listProjects(tx)) {
    tasks.push(...(await tasksOfProject(tx, project, { side, today })))
  }
  return [...tasks, ...(await tasksOfReplies(tx))]
}

/** One project in short, for a book that is read before a meeting. */
export type ProjectSummary = {
  readonly id: string
  readonly slug: string
  readonly title: Localised
  readonly site: string
  readonly state: ProjectState
  readonly phases: number
  readonly phasesEnded: number
  /** Plan against actual, by currency; never one sum. */
  readonly costs: readonly Omit<CostRow, 'payer'>[]
  readonly illustrative: boolean
}

export type RestorationSummary = {
  readonly needs: readonly {
    readonly id: string
    readonly site: string
    readonly owner: string
    readonly title: Localised
    readonly urgency: string
    readonly illustrative: boolean
  }[]
  readonly projects: readonly ProjectSummary[]
}

/** Needs and projects that the transaction may see, in short. */
export const summaryOf = async (tx: Transaction): Promise<RestorationSummary> => {
  const needs = await listNeeds(tx)
  const projects: ProjectSummary[] = []
  for (const project of await listProjects(tx)) {
    const { id, slug, site, scope, acts } = project
    const approving = await readApproval(tx, project)
    projects.push({
      id,
      slug,
      site,
      title: scope.title,
      state: stateOf({ ...project, ...approving }),
      phases: scope.phases.length,
      phasesEnded: new Set(actsOf(acts, 'phase-ended').map(({ phase }) => phase)).size,
      costs: costsByCurrency(scope.costs, actsOf(acts, 'spent')),
      illustrative: scope.illustrative,
    })
  }
  return {
    needs: needs.map(({ id, site, owner, content }) => ({
      id,
      site,
      owner,
      title: content.title,
      urgency: content.urgency,
      illustrative: content.illustrative,
    })),
    projects,
  }
}

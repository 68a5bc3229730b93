import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import { assessments } from '#contexts/heritage/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Day } from '#kit/time/days.ts'

import type { ProjectAct } from '../domain/act.ts'
import { type ActRefusal, mayAct } from '../domain/may-act.ts'
import { insertAct, listProjects, type Project } from '../store/project-store.ts'
import { readApproval } from './agree-scope.ts'

export type RecordActRefusal =
  | ActRefusal
  | 'member-may-not-edit'
  | 'project-not-found'
  | 'assessment-is-of-another-site'
  | 'act-not-found'
  | 'act-is-of-the-other-side'
  | 'others-rest-on-it'

type Assessed = { readonly fault?: 'assessment-is-of-another-site'; readonly isOfTheTeam: boolean }

/** Whether the assessment that opens or closes works is of their site, and who signed it. */
const assessedBy = async (
  tx: Transaction,
  project: Project,
  act: ProjectAct,
): Promise<Assessed> => {
  if (act.kind !== 'opening-assessed' && act.kind !== 'closing-assessed') {
    return { isOfTheTeam: false }
  }
  const found = await assessments.find(tx, act.assessment)
  if (found?.site !== project.site) {
    return { fault: 'assessment-is-of-another-site', isOfTheTeam: false }
  }
  const team = project.scope.phases.map(({ team: words }) => words.toLowerCase())
  const { name } = found.assessor
  const isOfTheTeam = name !== null && team.some((words) => words.includes(name.toLowerCase()))
  return { isOfTheTeam }
}

/** Records an act in the caller's transaction, if it may be. */
export const enterAct = async (
  tx: Transaction,
  actor: Actor,
  {
    project,
    act,
    today,
  }: { readonly project: Project; readonly act: ProjectAct; readonly today: Day },
): Promise<Result<{ readonly id: string }, RecordActRefusal>> => {
  const { fault, isOfTheTeam } = await assessedBy(tx, project, act)
  if (fault !== undefined) return refuse(fault)
  const approving = await readApproval(tx, project)
  const { side } = actor
  const answer = mayAct(act, {
    ...project,
    ...approving,
    today,
    side,
    assessorIsOfTheTeam: isOfTheTeam,
  })
  if (!answer.ok) return answer
  return accept({
    id: await insertAct(tx, actor, { project: project.id, kind: act.kind, content: act }),
  })
}

/** A member of either side records what was done in a project. */
export const recordAct = async (
  db: OpenDatabase,
  actor: Actor,
  { slug, act, today }: { readonly slug: string; readonly act: ProjectAct; readonly today: Day },
): Promise<Result<undefined, RecordActRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    const [project] = await listProjects(tx, { slug })
    if (project === undefined) return refuse('project-not-found')
    const entered = await enterAct(tx, actor, { project, act, today })
    if (!entered.ok) return entered
    await recordAudit(tx, actor, { action: `recorded: ${act.kind}`, subject: project.id })
    return accept(undefined)
  })
}

/** Whether taking an act back would leave others without what they rest on. */
const carriesOthers = ({ acts }: Project, content: ProjectAct, id: string): boolean => {
  const others = acts.map((one) => one.content)
  switch (content.kind) {
    case 'opening-assessed':
      return (
        others.some(({ kind }) => kind === 'phase-started') &&
        others.filter(({ kind }) => kind === 'opening-assessed').length === 1
      )
    case 'phase-started':
      return others.some((one) => one.kind === 'phase-ended' && one.phase === content.phase)
    case 'phase-ended':
      return others.some(({ kind }) => kind === 'closing-assessed')
    case 'sampling-proposed':
      return others.some(
        (one) =>
          (one.kind === 'sampling-approved' || one.kind === 'treated') && one.sampling === id,
      )
    case 'sampling-approved':
      return others.some((one) => one.kind === 'treated' && one.sampling === content.sampling)
    case 'closing-assessed':
      return others.some(({ kind }) => kind === 'followed-up')
    case 'spent':
    case 'permitted':
    case 'treated':
    case 'trained':
    case 'followed-up':
    case 'abandoned':
      return false
  }
}

/** A member takes back an act that their side recorded. It stays on record as taken back. */
export const takeActBack = async (
  db: OpenDatabase,
  actor: Actor,
  { slug, id }: { readonly slug: string; readonly id: string },
): Promise<Result<undefined, RecordActRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    const [project] = await listProjects(tx, { slug })
    if (project === undefined) return refuse('project-not-found')
    const known = project.acts.find(({ act }) => act === id)
    if (known === undefined) return refuse('act-not-found')
    if (known.side !== actor.side) return refuse('act-is-of-the-other-side')
    const { content } = known
    if (carriesOthers(project, content, id)) return refuse('others-rest-on-it')
    await insertAct(tx, actor, { project: project.id, act: id, kind: content.kind, content: null })
    await recordAudit(tx, actor, { action: `took back: ${content.kind}`, subject: project.id })
    return accept(undefined)
  })
}

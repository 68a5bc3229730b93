import { z } from 'zod'

import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import {
  type Approval,
  getOwnRelation,
  isApprovedByAll,
  listApprovals,
  recordApproval,
  type Subject,
} from '#contexts/relations/contract.ts'
import { sites } from '#contexts/heritage/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { hashOf, newId } from '#kit/ids/ids.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { canonicalJson } from '#kit/text/canonical-json.ts'
import { inLanguage } from '#kit/text/localised.ts'
import { slugOf } from '#kit/text/slug.ts'
import type { Day } from '#kit/time/days.ts'

import { standsOn } from '../domain/capability.ts'
import { type Approving, type Scope, stateOf } from '../domain/project.ts'
import { listOffers } from '../store/capability-store.ts'
import { listNeeds } from '../store/need-store.ts'
import { scopeSchema } from '../store/project-schema.ts'
import { insertProject, insertScope, listProjects, type Project } from '../store/project-store.ts'

export type ScopeRefusal =
  | 'member-may-not-edit'
  | 'member-may-not-approve'
  | 'project-not-found'
  | 'project-is-over'
  | 'need-not-found'
  | 'need-is-private'
  | 'site-not-found'
  | 'scope-has-changed'
  | 'somebody-was-faster'
  | 'phase-with-acts-stays'
  | 'offer-not-found'
  | 'offer-is-private'
  | 'offer-answers-another-need'
  | 'offer-has-lapsed'

/** SHA-256 of the exact scope: what an approval binds. One changed character is another hash. */
export const hashOfScope = (scope: Scope): string =>
  hashOf(`alternat-project/1\n${canonicalJson(z.encode(scopeSchema, scope))}`)

const subjectOf = ({ id, contentHash }: Pick<Project, 'id' | 'contentHash'>): Subject => ({
  kind: 'project',
  id,
  contentHash,
})

/** Who has to approve a scope, and who did, to the letter. */
export type ScopeApproval = Approving & { readonly approvals: readonly Approval[] }

export const readApproval = async (tx: Transaction, project: Project): Promise<ScopeApproval> => {
  const { sides } = await getOwnRelation(tx)
  const approvals = await listApprovals(tx, subjectOf(project))
  return {
    approvals,
    sides: sides.filter(({ hasJoined }) => hasJoined).map(({ id }) => id),
    approvedBy: approvals
      .filter(({ statement }) => statement === 'approved')
      .map(({ side }) => side),
  }
}

export type NewProject = {
  readonly site: string
  readonly need: string | null
  readonly scope: Scope
  /** The version of the offer that it takes up. */
  readonly offer?: string | null
}

/** Writes a project with its first scope in the caller's transaction. */
export const enterProject = async (
  tx: Transaction,
  actor: Actor,
  { site, need, scope, offer = null }: NewProject,
): Promise<{ readonly id: string; readonly slug: string; readonly contentHash: string }> => {
  const id = newId()
  const slug = `${slugOf(inLanguage(scope.title, 'en').text)}-${id.slice(0, 6)}`
  const contentHash = hashOfScope(scope)
  await insertProject(tx, actor, { id, site, need, slug, offer })
  await insertScope(tx, actor, { project: id, scope, contentHash })
  return { id, slug, contentHash }
}

const needFault = async (tx: Transaction, id: string | null): Promise<ScopeRefusal | undefined> => {
  if (id === null) return undefined
  const [need] = await listNeeds(tx, { id })
  if (need === undefined) return 'need-not-found'
  return need.visibility === 'joint' ? undefined : 'need-is-private'
}

/** An offer that a project takes up, and the day on which that is done: it has to stand then. */
export type TakingUp = { readonly offer: string; readonly today: Day }

const versionTakenUp = async (
  tx: Transaction,
  need: string | null,
  { offer: id, today }: TakingUp,
): Promise<Result<string, ScopeRefusal>> => {
  const offer = (await listOffers(tx)).find((one) => one.offer === id)
  if (offer === undefined) return refuse('offer-not-found')
  if (offer.visibility !== 'joint') return refuse('offer-is-private')
  if (offer.need !== null && offer.need !== need) return refuse('offer-answers-another-need')
  return standsOn(offer.content, today) ? accept(offer.version) : refuse('offer-has-lapsed')
}

/** A member drafts a project for both sides, from a need that both see or for a site. */
export const beginProject = async (
  db: OpenDatabase,
  actor: Actor,
  {
    takingUp,
    ...project
  }: Omit<NewProject, 'offer'> & { readonly takingUp?: TakingUp | undefined },
): Promise<Result<{ readonly slug: string }, ScopeRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    if ((await sites.find(tx, { id: project.site })) === undefined) return refuse('site-not-found')
    const fault = await needFault(tx, project.need)
    if (fault !== undefined) return refuse(fault)
    const offer =
      takingUp === undefined ? accept(null) : await versionTakenUp(tx, project.need, takingUp)
    if (!offer.ok) return offer
    const { id, slug } = await enterProject(tx, actor, { ...project, offer: offer.value })
    await recordAudit(tx, actor, { action: 'drafted a project', subject: id })
    return accept({ slug })
  })
}

const isOver = (project: Project, approving: Approving): boolean =>
  ['closed', 'abandoned'].includes(stateOf({ ...project, ...approving }).state)

const phasesWithActs = ({ acts }: Project): ReadonlySet<string> =>
  new Set(acts.flatMap(({ content }) => ('phase' in content ? [content.phase] : [])))

/** A member of either side changes the scope. Whatever was approved before is not approved any more. */
export const reviseScope = async (
  db: OpenDatabase,
  actor: Actor,
  {
    slug,
    scope,
    startedFrom,
  }: {
    readonly slug: string
    readonly scope: Scope
    /** The hash of the scope that the editor started from. */
    readonly startedFrom: string
  },
): Promise<Result<undefined, ScopeRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    const [project] = await listProjects(tx, { slug })
    if (project === undefined) return refuse('project-not-found')
    if (isOver(project, await readApproval(tx, project))) return refuse('project-is-over')
    if (project.contentHash !== startedFrom) return refuse('somebody-was-faster')
    const kept = new Set(scope.phases.map(({ id }) => id))
    if ([...phasesWithActs(project)].some((phase) => !kept.has(phase))) {
      return refuse('phase-with-acts-stays')
    }
    const contentHash = hashOfScope(scope)
    if (contentHash === project.contentHash) return accept(undefined)
    await insertScope(tx, actor, { project: project.id, scope, contentHash })
    await recordAudit(tx, actor, { action: 'changed the scope of a project', subject: project.id })
    return accept(undefined)
  })
}

/** A member approves for their side exactly the scope that they were shown. */
export const approveScope = async (
  db: OpenDatabase,
  actor: Actor,
  { slug, contentHash }: { readonly slug: string; readonly contentHash: string },
): Promise<Result<{ readonly outcome: 'approved' | 'awaits-the-other-side' }, ScopeRefusal>> => {
  if (!may(actor, 'approve')) return refuse('member-may-not-approve')
  return asActor(db, actor, async (tx) => {
    const [project] = await listProjects(tx, { slug })
    if (project === undefined) return refuse('project-not-found')
    if (project.contentHash !== contentHash) return refuse('scope-has-changed')
    const subject = subjectOf(project)
    await recordApproval(tx, actor, { subject, statement: 'approved' })
    await recordAudit(tx, actor, { action: 'approved a project', subject: project.id })
    const { sides } = await getOwnRelation(tx)
    const isAgreed = isApprovedByAll(sides, await listApprovals(tx, subject))
    return accept({ outcome: isAgreed ? 'approved' : 'awaits-the-other-side' })
  })
}

import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import { listInstitutions } from '#contexts/relations/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Day, Instant } from '#kit/time/days.ts'

import { faultOfPartner, type PartnerRefusal } from '../domain/partner.ts'
import { endPartner, insertPartner } from '../store/partner-store.ts'
import { listProjects } from '../store/project-store.ts'

export type InviteRefusal =
  | PartnerRefusal
  | 'member-may-not-edit'
  | 'project-not-found'
  | 'institution-not-found'
  | 'partner-not-found'

type Invitation = {
  readonly slug: string
  readonly institution: string
  readonly name: string
  readonly until: Day | undefined
  /** Real days: a link opens by the calendar of the world, not by that of a demonstration. */
  readonly now: Day
}

/** A member lets somebody of an institution see one project by a link, until a day. */
export const invitePartner = async (
  db: OpenDatabase,
  actor: Actor,
  { slug, institution, name, until, now }: Invitation,
): Promise<Result<undefined, InviteRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  const fault = faultOfPartner({ name, until }, now)
  if (fault !== undefined || until === undefined) return refuse(fault ?? 'partner-link-has-no-day')
  return asActor(db, actor, async (tx) => {
    const [project] = await listProjects(tx, { slug })
    if (project === undefined) return refuse('project-not-found')
    const known = await listInstitutions(tx)
    if (!known.some(({ id }) => id === institution)) return refuse('institution-not-found')
    await insertPartner(tx, actor, { project: project.id, institution, name, until })
    await recordAudit(tx, actor, { action: 'let a partner see a project', subject: project.id })
    return accept(undefined)
  })
}

/** A member ends what a partner whom their side let in may see. */
export const endPartnership = async (
  db: OpenDatabase,
  actor: Actor,
  { slug, id, at }: { readonly slug: string; readonly id: string; readonly at: Instant },
): Promise<Result<undefined, InviteRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    const [project] = await listProjects(tx, { slug })
    if (project === undefined) return refuse('project-not-found')
    const hasEnded = await endPartner(tx, { id, project: project.id, at })
    if (!hasEnded) return refuse('partner-not-found')
    await recordAudit(tx, actor, { action: 'ended what a partner sees', subject: project.id })
    return accept(undefined)
  })
}

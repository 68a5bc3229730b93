import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { Institution } from '../domain/venue.ts'
import { saveInstitution } from '../store/directory-store.ts'

export type AddInstitutionRefusal = 'member-may-not-edit'

/** A member names who takes part in events: an institution, an ensemble, an artist or speaker. */
export const addInstitution = async (
  db: OpenDatabase,
  actor: Actor,
  institution: Institution,
): Promise<Result<undefined, AddInstitutionRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    await saveInstitution(tx, { relation: actor.relation, institution })
    await recordAudit(tx, actor, { action: 'added an institution', subject: institution.id })
    return accept(undefined)
  })
}

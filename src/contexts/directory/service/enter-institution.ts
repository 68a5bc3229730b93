import { type Actor, recordAudit } from '#contexts/access/contract.ts'
import { type Institution, saveInstitution } from '#contexts/relations/contract.ts'
import type { Transaction } from '#kit/db/database.ts'

import type { ProfileContent } from '../domain/institution-record.ts'
import type { NameContent } from '../domain/person.ts'
import { insertProfile } from '../store/institution-record-store.ts'
import { insertName } from '../store/name-store.ts'

export type NewInstitution = {
  readonly institution: Institution
  /** Further names, as the actor's side gives them. */
  readonly names: readonly NameContent[]
  readonly profile: ProfileContent
}

const saysNothing = ({ parent, competences, website, places, sources }: ProfileContent): boolean =>
  parent === null &&
  website === '' &&
  [competences, places, sources].every((all) => all.length === 0)

/**
 * Writes what an institution is called otherwise and what it is for, in the transaction that wrote
 * the institution itself: what it belongs to has to be there.
 */
export const describeEntered = async (
  tx: Transaction,
  actor: Actor,
  { institution: { id, visibility }, names, profile }: NewInstitution,
): Promise<void> => {
  for (const content of names) {
    await insertName(tx, actor, { subject: 'institution', of: id, visibility, content })
  }
  if (!saysNothing(profile)) {
    await insertProfile(tx, actor, { institution: id, visibility, profile })
  }
}

/** Writes an institution into the directory in the caller's transaction, with its audit. */
export const enterInstitution = async (
  tx: Transaction,
  actor: Actor,
  institution: Institution,
): Promise<void> => {
  await saveInstitution(tx, { relation: actor.relation, institution })
  await recordAudit(tx, actor, { action: 'added an institution', subject: institution.id })
}

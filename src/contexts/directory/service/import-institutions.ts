import { type Actor, asActor, may } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { knownInstitutions } from '../domain/known-institutions.ts'
import { listInstitutionRecords, lockInstitutions } from '../store/institution-record-store.ts'
import { describeEntered, enterInstitution, type NewInstitution } from './enter-institution.ts'

/**
 * A member brings institutions with one table, all at once; what is in the directory already is
 * passed over, also what came into it since the table was looked at.
 */
export const importInstitutions = async (
  db: OpenDatabase,
  actor: Actor,
  all: readonly NewInstitution[],
): Promise<Result<{ readonly recorded: number }, 'member-may-not-edit'>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    await lockInstitutions(tx, actor.relation)
    const known = knownInstitutions(await listInstitutionRecords(tx))
    const meant = new Map<string, string>()
    const fresh = all.filter(({ institution, names }) => {
      const there = known.same({ ...institution, names })
      meant.set(institution.id, there?.id ?? institution.id)
      return there === undefined
    })
    for (const { institution } of fresh) await enterInstitution(tx, actor, institution)
    for (const one of fresh) {
      const parent = one.profile.parent && (meant.get(one.profile.parent) ?? one.profile.parent)
      await describeEntered(tx, actor, { ...one, profile: { ...one.profile, parent } })
    }
    return accept({ recorded: fresh.length })
  })
}

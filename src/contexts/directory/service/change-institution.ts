import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import type { Institution } from '#contexts/relations/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { InstitutionRecord, ProfileContent } from '../domain/institution-record.ts'
import type { NameContent } from '../domain/person.ts'
import {
  findInstitutionRecord,
  insertProfile,
  listInstitutionRecords,
} from '../store/institution-record-store.ts'
import { enterInstitution } from './enter-institution.ts'
import { saveNames } from './save-names.ts'

export type InstitutionRefusal =
  | 'member-may-not-edit'
  | 'institution-not-found'
  | 'institution-is-private'
  | 'institution-is-above-itself'

/** A member names who acts or takes part: an institution, an ensemble, an artist or speaker. */
export const recordInstitution = async (
  db: OpenDatabase,
  actor: Actor,
  institution: Institution,
): Promise<Result<undefined, InstitutionRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    await enterInstitution(tx, actor, institution)
    return accept(undefined)
  })
}

/** Whether an institution would come to stand above itself, over however many others. */
const wouldCircle = (
  all: readonly InstitutionRecord[],
  { id, parent }: { readonly id: string; readonly parent: string | null },
): boolean => {
  const above = new Map(all.map((one) => [one.id, one.profile.parent]))
  const seen = new Set<string>()
  let next = parent
  while (next !== null && !seen.has(next)) {
    if (next === id) return true
    seen.add(next)
    next = above.get(next) ?? null
  }
  return false
}

const visibilityFor = ({ visibility }: InstitutionRecord, actor: Actor): string =>
  visibility === actor.side ? actor.side : 'joint'

const faultOf = async (
  tx: Transaction,
  institution: InstitutionRecord,
  { profile, visibility }: { readonly profile: ProfileContent; readonly visibility: string },
): Promise<InstitutionRefusal | undefined> => {
  const all = await listInstitutionRecords(tx)
  const parent = all.find(({ id }) => id === profile.parent)
  if (profile.parent !== null && parent === undefined) return 'institution-not-found'
  if (visibility === 'joint' && parent !== undefined) {
    if (!['joint', 'public'].includes(parent.visibility)) return 'institution-is-private'
  }
  return wouldCircle(all, { id: institution.id, parent: profile.parent })
    ? 'institution-is-above-itself'
    : undefined
}

/** A member writes anew what an institution is for, and what their side says it is called. */
export const describeInstitution = async (
  db: OpenDatabase,
  actor: Actor,
  {
    institution: id,
    profile,
    names,
  }: {
    readonly institution: string
    readonly profile: ProfileContent
    readonly names: readonly NameContent[]
  },
): Promise<Result<undefined, InstitutionRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    const institution = await findInstitutionRecord(tx, id)
    if (institution === undefined) return refuse('institution-not-found')
    const visibility = visibilityFor(institution, actor)
    const fault = await faultOf(tx, institution, { profile, visibility })
    if (fault !== undefined) return refuse(fault)
    await insertProfile(tx, actor, { institution: institution.id, visibility, profile })
    await saveNames(tx, actor, {
      subject: 'institution',
      of: institution.id,
      visibility,
      known: institution.names,
      names,
    })
    await recordAudit(tx, actor, { action: 'described an institution', subject: institution.id })
    return accept(undefined)
  })
}

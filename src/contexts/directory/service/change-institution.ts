import { type Actor, asActor, may, onceForKey, recordAudit } from '#contexts/access/contract.ts'
import { getOwnRelation, type Institution } from '#contexts/relations/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import type { NamedRequest } from '#kit/ids/named-request.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import {
  contentHashOf,
  type InstitutionRecord,
  type ProfileContent,
} from '../domain/institution-record.ts'
import type { NameContent } from '../domain/person.ts'
import {
  findInstitutionRecord,
  insertProfile,
  listInstitutionRecords,
  lockInstitutions,
} from '../store/institution-record-store.ts'
import { describeEntered, enterInstitution, type NewInstitution } from './enter-institution.ts'
import { saveNames } from './save-names.ts'

export type InstitutionRefusal =
  | 'member-may-not-edit'
  | 'institution-not-found'
  | 'side-not-found'
  | 'parent-not-found'
  | 'parent-is-private'
  | 'institution-is-above-itself'
  | 'institution-was-changed-meanwhile'
  | 'key-names-another-request'

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

type Placing = {
  readonly id: string
  readonly parent: string | null
  readonly visibility: string
}

/** What is wrong with what an institution is to belong to. */
const faultOfParent = async (
  tx: Transaction,
  { id, parent, visibility }: Placing,
): Promise<InstitutionRefusal | undefined> => {
  if (parent === null) return undefined
  const all = await listInstitutionRecords(tx)
  const above = all.find((one) => one.id === parent)
  if (above === undefined) return 'parent-not-found'
  if (visibility === 'joint' && !['joint', 'public'].includes(above.visibility)) {
    return 'parent-is-private'
  }
  return wouldCircle(all, { id, parent }) ? 'institution-is-above-itself' : undefined
}

const isNoSide = async (tx: Transaction, side: string | null): Promise<boolean> =>
  side !== null && !(await getOwnRelation(tx)).sides.some(({ id }) => id === side)

/**
 * A member names who acts or takes part: an institution, an ensemble, an artist or speaker, with
 * what is known of it: the id. A request that a program named is followed once.
 */
export const recordInstitution = async (
  db: OpenDatabase,
  actor: Actor,
  {
    institution,
    names,
    profile,
    named,
  }: Omit<NewInstitution, 'institution'> & {
    readonly institution: Omit<Institution, 'id'>
    readonly named?: NamedRequest | undefined
  },
): Promise<Result<string, InstitutionRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, (tx) =>
    onceForKey<InstitutionRefusal>(tx, { actor, named }, async (id) => {
      const { visibility, side } = institution
      if (await isNoSide(tx, side)) return refuse('side-not-found')
      const fault = await faultOfParent(tx, { id, parent: profile.parent, visibility })
      if (fault !== undefined) return refuse(fault)
      const entered = { ...institution, id }
      await enterInstitution(tx, actor, entered)
      await describeEntered(tx, actor, { institution: entered, names, profile })
      return accept(undefined)
    }),
  )
}

const visibilityFor = ({ visibility }: InstitutionRecord, actor: Actor): string =>
  visibility === actor.side ? actor.side : 'joint'

/** A member writes anew what an institution is for, and what their side says it is called. */
export const describeInstitution = async (
  db: OpenDatabase,
  actor: Actor,
  {
    institution: id,
    profile,
    names,
    startedFrom,
  }: {
    readonly institution: string
    readonly profile: ProfileContent
    readonly names: readonly NameContent[]
    /** The content that was read, by its hash; absent: whatever is there is replaced. */
    readonly startedFrom?: string
  },
): Promise<Result<undefined, InstitutionRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    await lockInstitutions(tx, actor.relation)
    const institution = await findInstitutionRecord(tx, id)
    if (institution === undefined) return refuse('institution-not-found')
    if (startedFrom !== undefined && startedFrom !== contentHashOf(institution, actor.side)) {
      return refuse('institution-was-changed-meanwhile')
    }
    const visibility = visibilityFor(institution, actor)
    const { parent } = profile
    const fault = await faultOfParent(tx, { id: institution.id, parent, visibility })
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

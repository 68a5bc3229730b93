import { type Actor, asActor, may, recordAudit } from '#contexts/access/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { findInstitutionRecord } from '../store/institution-record-store.ts'
import { insertMerger, visibilityOfMerger } from '../store/merger-store.ts'
import type { NameSubject } from '../store/name-store.ts'
import { findPerson } from '../store/person-store.ts'

export type MergeRefusal =
  'member-may-not-edit' | 'entry-not-found' | 'entries-are-one-already' | 'entry-is-not-merged'

type Entry = {
  readonly id: string
  readonly visibility: string
  readonly merged: readonly string[]
}

const findEntry = (
  tx: Transaction,
  subject: NameSubject,
  id: string,
): Promise<Entry | undefined> =>
  subject === 'person' ? findPerson(tx, id) : findInstitutionRecord(tx, id)

const isForBoth = ({ visibility }: Entry): boolean => ['joint', 'public'].includes(visibility)

/** What concerns an entry that one side alone sees is seen by that side alone. */
const visibilityOf = (entries: readonly Entry[], actor: Actor): string =>
  entries.every(isForBoth) ? 'joint' : actor.side

/** A member says that two entries are one: the kept one stands for both, and nothing is rewritten. */
export const mergeEntries = async (
  db: OpenDatabase,
  actor: Actor,
  {
    subject,
    kept: keptId,
    merged: mergedId,
  }: { readonly subject: NameSubject; readonly kept: string; readonly merged: string },
): Promise<Result<undefined, MergeRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    const kept = await findEntry(tx, subject, keptId)
    const merged = await findEntry(tx, subject, mergedId)
    if (kept === undefined || merged === undefined) return refuse('entry-not-found')
    if (kept.id === merged.id) return refuse('entries-are-one-already')
    const visibility = visibilityOf([kept, merged], actor)
    await insertMerger(tx, actor, { subject, merged: merged.id, kept: kept.id, visibility })
    await recordAudit(tx, actor, { action: `merged an entry of a ${subject}`, subject: merged.id })
    return accept(undefined)
  })
}

/** A member parts an entry again from the one that stands for it. */
export const partEntry = async (
  db: OpenDatabase,
  actor: Actor,
  {
    subject,
    kept: keptId,
    merged,
  }: { readonly subject: NameSubject; readonly kept: string; readonly merged: string },
): Promise<Result<undefined, MergeRefusal>> => {
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  return asActor(db, actor, async (tx) => {
    const kept = await findEntry(tx, subject, keptId)
    if (kept === undefined) return refuse('entry-not-found')
    if (!kept.merged.includes(merged)) return refuse('entry-is-not-merged')
    const visibility = await visibilityOfMerger(tx, merged)
    await insertMerger(tx, actor, { subject, merged, kept: null, visibility })
    await recordAudit(tx, actor, { action: `parted an entry of a ${subject}`, subject: merged })
    return accept(undefined)
  })
}

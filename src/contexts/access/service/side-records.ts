import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { Actor } from '../domain/actor.ts'
import { may } from '../domain/permissions.ts'
import { recordAudit } from '../store/audit-store.ts'
import {
  type Archive,
  countPrivateRecords,
  erasePrivateRecords,
  type PrivateCounts,
  readArchive,
} from '../store/side-archive-store.ts'
import { asActor } from '../store/transactions.ts'

export type SideRecordsRefusal =
  'only-the-head-of-a-side-may' | 'side-was-not-named' | 'a-shared-record-refers-to-a-private-one'

/** Everything that the actor's side may see, as plain data. */
const exportSide = async (
  db: OpenDatabase,
  actor: Actor,
): Promise<Result<Archive, SideRecordsRefusal>> => {
  if (!may(actor, 'export-side')) return refuse('only-the-head-of-a-side-may')
  return asActor(db, actor, async (tx) => {
    await recordAudit(tx, actor, { action: 'exported everything the side may see' })
    return accept(await readArchive(tx))
  })
}

/** How many records each table holds that are private to the actor's side. */
const previewErasure = (db: OpenDatabase, actor: Actor): Promise<PrivateCounts> =>
  asActor(db, actor, (tx) => countPrivateRecords(tx, actor.side))

const isReferredTo = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23503'

/** Erases all records private to the actor's side; `confirmation` is the side's id, typed. */
const erasePrivate = async (
  db: OpenDatabase,
  actor: Actor,
  confirmation: string,
): Promise<Result<undefined, SideRecordsRefusal>> => {
  if (!may(actor, 'erase-private-records')) return refuse('only-the-head-of-a-side-may')
  if (confirmation !== actor.side) return refuse('side-was-not-named')
  try {
    return await asActor(db, actor, async (tx) => {
      await erasePrivateRecords(tx, actor.side)
      await recordAudit(tx, actor, { action: 'erased the private records of the side' })
      return accept(undefined)
    })
  } catch (error) {
    if (!isReferredTo(error)) throw error
    return refuse('a-shared-record-refers-to-a-private-one')
  }
}

/** What a side may do with its records as a whole. */
export const sideRecords = { exportAll: exportSide, previewErasure, erasePrivate }

import type { OpenDatabase } from '#kit/db/database.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import type { Actor } from '../domain/actor.ts'
import { may } from '../domain/permissions.ts'
import { recordAudit } from '../store/audit-store.ts'
import {
  type Archive,
  countKeptForPeople,
  countPrivateRecords,
  erasePrivateRecords,
  type KeptForPeople,
  readArchive,
} from '../store/side-archive-store.ts'
import { asActor } from '../store/transactions.ts'

export type SideRecordsRefusal =
  | 'only-the-head-of-a-side-may'
  | 'side-was-not-named'
  | 'a-shared-record-refers-to-a-private-one'
  | 'people-count-on-a-private-event'

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

/** What erasing would take along, and the people who stand against it. */
export type ErasurePreview = {
  /** How many records are private to the side. */
  readonly records: number
  readonly kept: KeptForPeople
}

const previewErasure = (db: OpenDatabase, actor: Actor): Promise<ErasurePreview> =>
  asActor(db, actor, async (tx) => ({
    records: await countPrivateRecords(tx, actor.side),
    kept: await countKeptForPeople(tx, actor.side),
  }))

/** What the database refuses an erasure for; anything else is an outage. */
const refusalOf = (error: unknown): SideRecordsRefusal | undefined => {
  if (!(error instanceof Error && 'code' in error)) return undefined
  if (error.code === '23503') return 'a-shared-record-refers-to-a-private-one'
  return 'constraint' in error && error.constraint === 'nobody_is_lost_with_an_event'
    ? 'people-count-on-a-private-event'
    : undefined
}

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
    const refusal = refusalOf(error)
    if (refusal === undefined) throw error
    return refuse(refusal)
  }
}

/** What a side may do with its records as a whole. */
export const sideRecords = { exportAll: exportSide, previewErasure, erasePrivate }

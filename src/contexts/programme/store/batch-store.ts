import { type ExpressionBuilder, sql } from 'kysely'

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Database } from '#kit/db/rows.ts'
import type { Instant } from '#kit/time/days.ts'

import { type Batch, type BatchKind, batchKinds } from '../domain/batch.ts'

type NewBatch = {
  readonly id: string
  readonly kind: BatchKind
  readonly name: string
  readonly events: number
}

/** Writes a batch down. False when it is there already: the same form was sent twice. */
export const recordBatch = async (
  tx: Transaction,
  actor: Actor,
  batch: NewBatch,
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('programme.batch')
    .values({
      ...batch,
      relation: actor.relation,
      owner: actor.side,
      member: actor.member,
      member_name: actor.name,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

type OfEvents = ExpressionBuilder<Database, 'programme.event'>

/** An event as it came: private to `side`, with one revision, one state and nobody to register. */
const isUntouched = (is: OfEvents, side: string) =>
  is.and([
    is('programme.event.visibility', '=', side),
    // Whoever opened a register, or drew up a list, went further: that is not undone with a sheet.
    is.not(
      is.exists(
        is
          .selectFrom('registrations.register')
          .whereRef('registrations.register.event', '=', 'programme.event.id')
          .select(sql.lit(1).as('one')),
      ),
    ),
    is.not(
      is.exists(
        is
          .selectFrom('guests.guest')
          .whereRef('guests.guest.event', '=', 'programme.event.id')
          .select(sql.lit(1).as('one')),
      ),
    ),
    is(
      is
        .selectFrom('programme.revision')
        .whereRef('programme.revision.event', '=', 'programme.event.id')
        .select((of) => of.fn.countAll<string>().as('count')),
      '=',
      '1',
    ),
    is(
      is
        .selectFrom('programme.event_state')
        .whereRef('programme.event_state.event', '=', 'programme.event.id')
        .select((of) => of.fn.countAll<string>().as('count')),
      '=',
      '1',
    ),
  ])

/** How many events of a batch undoing would erase. */
const countUntouched = async (tx: Transaction, batch: string, side: string): Promise<number> => {
  const { count } = await tx
    .selectFrom('programme.event')
    .where('batch', '=', batch)
    .where((is) => isUntouched(is, side))
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** How many changes of a bulk edit still stand as it made them, or wait for an answer. */
const countStanding = async (tx: Transaction, batch: string): Promise<number> => {
  const { count } = await tx
    .selectFrom('programme.batch_change as change')
    .innerJoin('programme.event as event', 'event.id', 'change.event')
    .where('change.batch', '=', batch)
    .where((is) =>
      is.or([
        is('change.before_hash', '<>', is.ref('change.after_hash')),
        is('change.before_programme', '<>', is.ref('change.after_programme')),
      ]),
    )
    .where((is) =>
      is.or([
        is.and([
          is('event.content_hash', '=', is.ref('change.after_hash')),
          is('event.programme', '=', is.ref('change.after_programme')),
        ]),
        is.exists(
          is
            .selectFrom('programme.revision as revision')
            .whereRef('revision.event', '=', 'change.event')
            .whereRef('revision.content_hash', '=', 'change.after_hash')
            .where('revision.applied_at', 'is', null)
            .where('revision.declined_at', 'is', null)
            .select(sql.lit(1).as('one')),
        ),
      ]),
    )
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

const undoableOf = (
  tx: Transaction,
  { id, kind, undoneAt }: Omit<Batch, 'undoable'>,
  side: string,
): Promise<number> => {
  if (undoneAt !== null) return Promise.resolve(0)
  return kind === 'bulk-edit' ? countStanding(tx, id) : countUntouched(tx, id, side)
}

const columns = [
  'id',
  'kind',
  'name',
  'events',
  'member_name',
  'owner',
  'recorded_at',
  'undone_at',
] as const

type Row = {
  id: string
  kind: string
  name: string
  events: number
  member_name: string
  owner: string
  recorded_at: Date
  undone_at: Date | null
}

const batchOf = async (tx: Transaction, row: Row): Promise<Batch> => {
  const batch = {
    id: row.id,
    kind: batchKinds.find((kind) => kind === row.kind) ?? 'import',
    name: row.name,
    events: row.events,
    memberName: row.member_name,
    recordedAt: row.recorded_at.getTime(),
    undoneAt: row.undone_at === null ? null : row.undone_at.getTime(),
  }
  return { ...batch, undoable: await undoableOf(tx, batch, row.owner) }
}

type Listed = {
  readonly since?: Instant
  /** The last one that was shown. */
  readonly after?: { readonly recordedAt: Instant; readonly id: string } | undefined
  readonly most: number
}

/** The batches of the own side, latest first: since a moment, or those recorded before one. */
export const listBatches = async (
  tx: Transaction,
  { since, after, most }: Listed,
): Promise<Batch[]> => {
  // In milliseconds, as they are told: what was recorded within one goes by its id.
  const at = sql<Date>`date_trunc('milliseconds', recorded_at)`
  let query = tx.selectFrom('programme.batch').select(columns)
  if (since !== undefined) query = query.where('recorded_at', '>=', new Date(since))
  if (after !== undefined) {
    const then = new Date(after.recordedAt)
    query = query.where(
      sql<boolean>`(${at} < ${then} or (${at} = ${then} and id > ${after.id}::uuid))`,
    )
  }
  const rows = await query.orderBy(at, 'desc').orderBy('id').limit(most).execute()
  const batches: Batch[] = []
  for (const row of rows) batches.push(await batchOf(tx, row))
  return batches
}

/** A batch of the own side, locked until the transaction ends. */
export const findBatchForUpdate = async (
  tx: Transaction,
  id: string,
): Promise<Batch | undefined> => {
  const row = await tx
    .selectFrom('programme.batch')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && batchOf(tx, row)
}

export const findBatch = async (tx: Transaction, id: string): Promise<Batch | undefined> => {
  const row = await tx
    .selectFrom('programme.batch')
    .select(columns)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && batchOf(tx, row)
}

export const recordBatchUndone = async (tx: Transaction, id: string): Promise<void> => {
  await tx
    .updateTable('programme.batch')
    .set({ undone_at: new Date() })
    .where('id', '=', id)
    .execute()
}

/**
 * Erases the events that came with a batch and are as they came. Answers how many, and how many
 * others were left.
 */
export const eraseUntouchedEvents = async (
  tx: Transaction,
  { batch, side }: { batch: string; side: string },
): Promise<{ erased: number; left: number }> => {
  const { numDeletedRows } = await tx
    .deleteFrom('programme.event')
    .where('batch', '=', batch)
    .where((is) => isUntouched(is, side))
    .executeTakeFirstOrThrow()
  const { left } = await tx
    .selectFrom('programme.event')
    .where('batch', '=', batch)
    .select(({ fn }) => fn.countAll<string>().as('left'))
    .executeTakeFirstOrThrow()
  return { erased: Number(numDeletedRows), left: Number(left) }
}

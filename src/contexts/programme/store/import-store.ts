import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Instant } from '#kit/time/days.ts'

/** A sheet that was imported: what it was, and how much of it can still be undone. */
export type EventImport = {
  readonly id: string
  readonly fileName: string
  readonly rows: number
  readonly recordedAt: Instant
  readonly undoneAt: Instant | null
  /** Its events that still exist. */
  readonly left: number
}

export const recordImport = async (
  tx: Transaction,
  actor: Actor,
  entry: { id: string; fileName: string; rows: number },
): Promise<void> => {
  await tx
    .insertInto('programme.import')
    .values({
      id: entry.id,
      relation: actor.relation,
      owner: actor.side,
      file_name: entry.fileName,
      rows: entry.rows,
      member: actor.member,
    })
    .execute()
}

/** The imports of the own side, latest first. */
export const listImports = async (tx: Transaction): Promise<EventImport[]> => {
  const rows = await tx
    .selectFrom('programme.import as import')
    .leftJoin('programme.event as event', 'event.import', 'import.id')
    .select(({ fn }) => [
      'import.id',
      'import.file_name',
      'import.rows',
      'import.recorded_at',
      'import.undone_at',
      fn.count('event.id').as('left'),
    ])
    .groupBy('import.id')
    .orderBy('import.recorded_at', 'desc')
    .limit(20)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    fileName: row.file_name,
    rows: row.rows,
    recordedAt: row.recorded_at.getTime(),
    undoneAt: row.undone_at === null ? null : row.undone_at.getTime(),
    left: Number(row.left),
  }))
}

export const findImport = async (
  tx: Transaction,
  id: string,
): Promise<{ readonly isUndone: boolean } | undefined> => {
  const row = await tx
    .selectFrom('programme.import')
    .select('undone_at')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && { isUndone: row.undone_at !== null }
}

export const recordImportUndone = async (tx: Transaction, id: string): Promise<void> => {
  await tx
    .updateTable('programme.import')
    .set({ undone_at: new Date() })
    .where('id', '=', id)
    .execute()
}

/**
 * Erases the events of an import that are as they came: private to `side`, with one revision and
 * one state. Answers how many, and how many others were left.
 */
export const eraseUntouchedEvents = async (
  tx: Transaction,
  { importId, side }: { importId: string; side: string },
): Promise<{ erased: number; left: number }> => {
  const { numDeletedRows } = await tx
    .deleteFrom('programme.event')
    .where('import', '=', importId)
    .where('visibility', '=', side)
    .where((is) =>
      is
        .selectFrom('programme.revision')
        .whereRef('programme.revision.event', '=', 'programme.event.id')
        .select((of) => of(of.fn.countAll(), '=', 1).as('is_only')),
    )
    .where((is) =>
      is
        .selectFrom('programme.event_state')
        .whereRef('programme.event_state.event', '=', 'programme.event.id')
        .select((of) => of(of.fn.countAll(), '=', 1).as('is_only')),
    )
    .executeTakeFirstOrThrow()
  const { left } = await tx
    .selectFrom('programme.event')
    .where('import', '=', importId)
    .select(({ fn }) => fn.countAll().as('left'))
    .executeTakeFirstOrThrow()
  return { erased: Number(numDeletedRows), left: Number(left) }
}

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Instant } from '#kit/time/days.ts'

/** A table of measures that the own side brought. */
export type MeasureImport = {
  readonly id: string
  readonly fileName: string
  readonly measures: number
  readonly recorded: Instant
  readonly withdrawn: Instant | null
}

/** Writes an import down. False when it is there already: the same form was sent twice. */
export const recordImport = async (
  tx: Transaction,
  { relation, side, member }: Actor,
  brought: Pick<MeasureImport, 'id' | 'fileName' | 'measures'>,
): Promise<boolean> => {
  const { id, fileName, measures } = brought
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('measures.import')
    .values({ id, file_name: fileName, measures, relation, owner: side, member })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** What the own side brought, the latest first. */
export const listImports = async (tx: Transaction): Promise<MeasureImport[]> => {
  const rows = await tx
    .selectFrom('measures.import')
    .select(['id', 'file_name', 'measures', 'recorded_at', 'withdrawn_at'])
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    fileName: row.file_name,
    measures: row.measures,
    recorded: row.recorded_at.getTime(),
    withdrawn: row.withdrawn_at?.getTime() ?? null,
  }))
}

/** Marks an import as taken back. False when it is not there, or was taken back before. */
export const recordImportWithdrawn = async (tx: Transaction, id: string): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('measures.import')
    .set({ withdrawn_at: new Date() })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

import { sql } from 'kysely'

import type { Place } from '#kit/api/paging.ts'
import type { Transaction } from '#kit/db/database.ts'

import type { Change, Fate } from '../domain/change.ts'

/** A change as a list of changes shows it: what it does in general, and where it stands. */
export type ChangeLine = Pick<Change, 'id' | 'draftedBy' | 'undoes' | 'recordedAt'> &
  Fate & { readonly by: string; readonly kinds: readonly string[] }

type Row = {
  readonly id: string
  readonly drafted_by: string
  readonly member_name: string
  readonly undoes: string | null
  readonly expires_at: Date
  readonly withdrawn_at: Date | null
  readonly recorded_at: Date
  readonly kinds: string[]
  readonly total: number
  readonly settled: number
}

type Asked = {
  /** What a list goes on after: the place of the last one that was shown. */
  readonly after?: Place | undefined
  readonly most: number
}

/** Where a change stands in the list of all, the latest first. */
export const placeOfLine = ({ recordedAt, id }: ChangeLine): Place => ({ at: -recordedAt, id })

/** The latest changes that the transaction may see, the last one first, or those recorded before one. */
export const listChangeLines = async (
  tx: Transaction,
  { after, most }: Asked,
): Promise<ChangeLine[]> => {
  // In milliseconds, as they are told: what was recorded within one goes by its id.
  const at = sql`date_trunc('milliseconds', c.recorded_at)`
  const later =
    after === undefined
      ? sql`true`
      : sql`(${at} < ${new Date(-after.at)} or (${at} = ${new Date(-after.at)} and c.id > ${after.id}::uuid))`
  const { rows } = await sql<Row>`select c.id, drafted_by, member_name, undoes, expires_at,
      withdrawn_at, recorded_at, total, settled,
      array(select distinct i -> 'alteration' ->> 'kind'
        from jsonb_array_elements(c.content -> 'items') as i) as kinds
    from changes.change c
    cross join lateral (select count(*)::integer as total, count(outcome)::integer as settled
      from changes.item where change = c.id) as items
    where ${later}
    order by ${at} desc, c.id limit ${most}`.execute(tx)
  return rows.map((row) => ({
    id: row.id,
    draftedBy: row.drafted_by === 'engine' ? 'engine' : 'member',
    by: row.member_name,
    undoes: row.undoes,
    expiresAt: row.expires_at.getTime(),
    withdrawnAt: row.withdrawn_at?.getTime() ?? null,
    recordedAt: row.recorded_at.getTime(),
    kinds: row.kinds,
    total: row.total,
    settled: row.settled,
  }))
}

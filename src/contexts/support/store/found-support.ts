import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'
import {
  type Found,
  foundColumns,
  type FoundColumns,
  foundOf,
  isFound,
  type Sought,
  withFound,
} from '#kit/db/found-records.ts'

import type { SupportEntry } from '../domain/support.ts'
import { listSupport } from './support-store.ts'
import { supportWords } from './support-words.ts'

type Row = FoundColumns & { readonly id: string }

/** The entries that a search finds, the latest recorded first. */
export const searchSupport = async (
  tx: Transaction,
  sought: Sought,
): Promise<Found<SupportEntry>> => {
  const { rows } = await sql<Row>`
    ${withFound(supportWords, sought)}
    select e.id, ${foundColumns} from support.entry e where ${isFound('e.id')}
    order by e.recorded_at desc, e.id limit ${sought.most}`.execute(tx)
  const found = foundOf(rows, ({ id }) => id)
  const entries = new Map(
    (await listSupport(tx, { ids: found.shown })).map((entry) => [entry.id, entry]),
  )
  return { ...found, shown: found.shown.flatMap((id) => entries.get(id) ?? []) }
}

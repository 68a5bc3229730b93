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

import { agreementWords } from './agreement-words.ts'

type Row = FoundColumns & { readonly id: string }

/** The agreements that a search finds, by id, the latest recorded first. */
export const findAgreements = async (tx: Transaction, sought: Sought): Promise<Found<string>> => {
  const { rows } = await sql<Row>`
    ${withFound(agreementWords, sought)}
    select a.id, ${foundColumns} from agreements.agreement a where ${isFound('a.id')}
    order by a.recorded_at desc, a.id limit ${sought.most}`.execute(tx)
  return foundOf(rows, ({ id }) => id)
}

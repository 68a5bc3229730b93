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
import { readLocalised } from '#kit/schema/localised.ts'
import type { Localised } from '#kit/text/localised.ts'

import { seriesWords } from './meeting-words.ts'

/** A series among others. */
export type FoundSeries = { readonly slug: string; readonly name: Localised }

type Row = FoundColumns & { readonly slug: string; readonly name: unknown }

/** The series that a search finds, the latest recorded first. */
export const searchSeries = async (
  tx: Transaction,
  sought: Sought,
): Promise<Found<FoundSeries>> => {
  const { rows } = await sql<Row>`
    ${withFound(seriesWords, sought)},
    shown as (
      select s.id, s.slug, s.recorded_at, ${foundColumns}
      from meetings.series s where ${isFound('s.id')}
      order by s.recorded_at desc, s.id limit ${sought.most})
    select s.slug, s.found, s.is_cut, (select content -> 'name' from meetings.series_revision r
      where r.series = s.id order by step desc limit 1) as name
    from shown s order by s.recorded_at desc, s.id`.execute(tx)
  return foundOf(rows, ({ slug, name }) => ({ slug, name: readLocalised(name) }))
}

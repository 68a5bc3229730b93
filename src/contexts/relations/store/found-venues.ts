import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'
import {
  type Found,
  foundColumns,
  type FoundColumns,
  foundOf,
  isAsTyped,
  isFound,
  type Sought,
  type SoughtWords,
  withFound,
} from '#kit/db/found-records.ts'
import { readLocalised } from '#kit/schema/localised.ts'

import type { Venue } from '../domain/venue.ts'
import { institutionWords, venueWords } from './directory-words.ts'

type Row = FoundColumns & {
  readonly id: string
  readonly name: unknown
  readonly city_name: unknown
}

/** The venues that a search finds, the latest recorded first. */
export const searchVenues = async (
  tx: Transaction,
  sought: Sought,
): Promise<Found<Pick<Venue, 'id' | 'name' | 'cityName'>>> => {
  const { rows } = await sql<Row>`
    ${withFound(venueWords, sought)}
    select v.id, v.name, v.city_name, ${foundColumns} from relations.venue v where ${isFound('v.id')}
    order by ${isAsTyped('v.name', sought)} desc, v.recorded_at desc, v.id limit ${sought.most}`.execute(
    tx,
  )
  return foundOf(rows, ({ id, name, city_name: city }) => ({
    id,
    name: readLocalised(name),
    cityName: readLocalised(city),
  }))
}

/** The institutions whose own name a search finds, by id, and whether there are more than counted. */
export const institutionsNamed = async (
  tx: Transaction,
  sought: SoughtWords,
): Promise<{ readonly ids: readonly string[]; readonly isAll: boolean }> => {
  const { rows } = await sql<{ record: string; is_cut: boolean }>`
    ${withFound(institutionWords, sought)}
    select i.id as record, exists (select from found where is_cut) as is_cut
    from relations.institution i where ${isFound('i.id')}
    order by ${isAsTyped('i.name', sought)} desc, i.recorded_at desc, i.id`.execute(tx)
  return { ids: rows.map(({ record }) => record), isAll: rows[0]?.is_cut !== true }
}

export const findableInRelations = [venueWords, institutionWords]

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

import { needWords, projectWords } from './restoration-words.ts'

/** A need or a project among others. */
export type FoundWork = { readonly slug: string; readonly title: Localised }

type Row = FoundColumns & { readonly slug: string; readonly title: unknown }

const workOf = ({ slug, title }: Row): FoundWork => ({ slug, title: readLocalised(title) })

/** The needs that a search finds, the latest recorded first. */
export const searchNeeds = async (tx: Transaction, sought: Sought): Promise<Found<FoundWork>> => {
  const { rows } = await sql<Row>`
    ${withFound(needWords, sought)},
    shown as (
      select n.id, n.slug, n.recorded_at, ${foundColumns}
      from restoration.need n where ${isFound('n.id')}
      order by n.recorded_at desc, n.id limit ${sought.most})
    select s.slug, s.found, s.is_cut, (select content -> 'title' from restoration.need_revision r
      where r.need = s.id order by step desc limit 1) as title
    from shown s order by s.recorded_at desc, s.id`.execute(tx)
  return foundOf(rows, workOf)
}

/** The projects that a search finds, the latest begun first. */
export const searchProjects = async (
  tx: Transaction,
  sought: Sought,
): Promise<Found<FoundWork>> => {
  const { rows } = await sql<Row>`
    ${withFound(projectWords, sought)},
    shown as (
      select p.id, p.slug, p.recorded_at, ${foundColumns}
      from restoration.project p where ${isFound('p.id')}
      order by p.recorded_at desc, p.id limit ${sought.most})
    select s.slug, s.found, s.is_cut, (select content -> 'title' from restoration.scope r
      where r.project = s.id order by step desc limit 1) as title
    from shown s order by s.recorded_at desc, s.id`.execute(tx)
  return foundOf(rows, workOf)
}

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
  withFound,
} from '#kit/db/found-records.ts'
import { readLocalised } from '#kit/schema/localised.ts'
import type { Localised } from '#kit/text/localised.ts'
import { type Day, dayFromIso } from '#kit/time/days.ts'

import { eventWords } from './event-words.ts'

/** What an event is called and when it begins. */
export type EventTitle = {
  readonly slug: string
  readonly title: Localised
  /** The first day that it may be; null while none is known. */
  readonly from: Day | null
  readonly isDayKnown: boolean
}

type Row = FoundColumns & {
  readonly slug: string
  readonly title: unknown
  readonly first_day: string | null
  readonly date_precision: string
}

/** The events of every year that a search finds, the latest first. */
export const searchEvents = async (tx: Transaction, sought: Sought): Promise<Found<EventTitle>> => {
  const { rows } = await sql<Row>`
    ${withFound(eventWords, sought)}
    select e.slug, e.title, e.first_day::text, e.date_precision, ${foundColumns}
    from programme.event e where ${isFound('e.id')}
    order by ${isAsTyped('e.title', sought)} desc, e.first_day desc nulls first, e.slug
    limit ${sought.most}`.execute(tx)
  return foundOf(rows, (row) => ({
    slug: row.slug,
    title: readLocalised(row.title),
    from: row.first_day === null ? null : (dayFromIso(row.first_day) ?? null),
    isDayKnown: row.date_precision === 'day',
  }))
}

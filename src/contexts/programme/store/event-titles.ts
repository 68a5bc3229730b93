import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'
import { readLocalised } from '#kit/schema/localised.ts'
import type { Localised } from '#kit/text/localised.ts'
import { type Day, dayFromIso } from '#kit/time/days.ts'

/** What an event is called and when it begins: all that a search over every year needs. */
export type EventTitle = {
  readonly slug: string
  readonly title: Localised
  /** The first day that it may be; null while none is known. */
  readonly from: Day | null
  readonly isDayKnown: boolean
}

type Row = {
  readonly slug: string
  readonly title: unknown
  readonly first_day: string | null
  readonly date_precision: string
}

/** Every event that the transaction may see, the latest first. */
export const listEventTitles = async (tx: Transaction): Promise<readonly EventTitle[]> => {
  const { rows } = await sql<Row>`
    select slug, title, first_day::text, date_precision from programme.event
    order by first_day desc nulls first, slug`.execute(tx)
  return rows.map((row) => ({
    slug: row.slug,
    title: readLocalised(row.title),
    from: row.first_day === null ? null : (dayFromIso(row.first_day) ?? null),
    isDayKnown: row.date_precision === 'day',
  }))
}

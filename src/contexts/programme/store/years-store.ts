import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'
import { type Day, isoFromDay } from '#kit/time/days.ts'

/** How many events the transaction may see, and how many of them were over by a day, year by year. */
export type EventCounts = {
  readonly all: number
  /** The newest first. */
  readonly past: readonly { readonly year: string; readonly count: number }[]
}

/** Counts events without reading them; `day` is the first one that is not past. */
export const countEvents = async (tx: Transaction, day: Day): Promise<EventCounts> => {
  const { rows } = await sql<{ year: string | null; count: number }>`
    select case when last_day < ${isoFromDay(day)}::date then to_char(last_day, 'YYYY') end as year,
      count(*)::integer as count
    from programme.event group by 1 order by 1 desc nulls last`.execute(tx)
  return {
    all: rows.reduce((sum, { count }) => sum + count, 0),
    past: rows.flatMap(({ year, count }) => (year === null ? [] : [{ year, count }])),
  }
}

import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'
import type { Instant } from '#kit/time/days.ts'

/** Notes that the holder of a registration confirmed it. */
export const recordConfirmed = async (tx: Transaction, registration: string): Promise<void> => {
  await tx
    .updateTable('registrations.registration')
    .set({ confirm_by: null })
    .where('id', '=', registration)
    .execute()
}

/** The events with registrations that nobody confirmed in time. */
export const listEventsWithLapsed = async (tx: Transaction, now: Instant): Promise<string[]> => {
  const { rows } = await sql<{ event: string }>`select distinct event
    from registrations.registration
    where confirm_by < ${new Date(now)} and state in ('confirmed', 'waiting')`.execute(tx)
  return rows.map(({ event }) => event)
}

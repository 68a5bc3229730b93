import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'

import type { Registration } from '../domain/registration.ts'

/** Remembers what the calendars of these registrations are told by the mails of this transaction. */
export const recordCalendarSequences = async (
  tx: Transaction,
  told: readonly Pick<Registration, 'id' | 'calendarSequence'>[],
): Promise<void> => {
  const rows = told.flatMap(({ id, calendarSequence }) =>
    calendarSequence === null ? [] : [{ id, sequence: calendarSequence }],
  )
  if (rows.length === 0) return
  await sql`update registrations.registration r set calendar_sequence = told.sequence
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as told (id uuid, sequence integer)
    where r.id = told.id`.execute(tx)
}

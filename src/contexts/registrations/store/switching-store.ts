import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'
import type { Instant } from '#kit/time/days.ts'

import type { Switching } from '../domain/switching.ts'

type Row = { leaves_on_site_hours: number | null; leaves_online_hours: number | null }

export const switchingOf = (row: Row): Switching => ({
  'on-site': row.leaves_on_site_hours,
  online: row.leaves_online_hours,
})

export const switchingColumns = ['leaves_on_site_hours', 'leaves_online_hours'] as const

export const switchingRow = (switching: Switching): Row => ({
  leaves_on_site_hours: switching['on-site'],
  leaves_online_hours: switching.online,
})

export const setSwitchingHours = async (
  tx: Transaction,
  event: string,
  switching: Switching,
): Promise<void> => {
  await tx
    .updateTable('registrations.register')
    .set(switchingRow(switching))
    .where('event', '=', event)
    .execute()
}

/** As the register that was opened last in a programme has it, among those the transaction may see. */
export const findLatestSwitching = async (
  tx: Transaction,
  programme: string,
): Promise<Switching | undefined> => {
  const row = await tx
    .selectFrom('registrations.register as g')
    .innerJoin('programme.event as e', 'e.id', 'g.event')
    .select(['g.leaves_on_site_hours', 'g.leaves_online_hours'])
    .where('e.programme', '=', programme)
    .orderBy('g.recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && switchingOf(row)
}

/** When the holder of a registration was last told that the event has changed; undefined: never. */
export const findLastTold = async (
  tx: Transaction,
  registration: string,
): Promise<Instant | undefined> => {
  const { rows } = await sql<{ at: Date | null }>`select max(recorded_at) as at
    from registrations.notice where registration = ${registration}`.execute(tx)
  return rows[0]?.at?.getTime()
}

import type { Transaction } from '#kit/db/database.ts'

import type { Guest } from '../domain/guest.ts'

/** A guest as both sides see them, in the order of their side. */
export type SharedGuest = Pick<
  Guest,
  'side' | 'formOfAddress' | 'name' | 'capacity' | 'institution'
> & { readonly id: string }

/** The guests of an event whom their sides show to each other. */
export const listSharedGuests = async (
  tx: Transaction,
  event: string,
): Promise<readonly SharedGuest[]> => {
  const rows = await tx
    .selectFrom('guests.shared_guest')
    .selectAll()
    .where('event', '=', event)
    .orderBy('side')
    .orderBy('place')
    .execute()
  return rows.map((row) => ({
    id: row.guest,
    side: row.side,
    formOfAddress: row.form_of_address,
    name: row.name,
    capacity: row.capacity,
    institution: row.institution,
  }))
}

import type { Transaction } from '#kit/db/database.ts'

import { type Move, offerKinds, registrationStates, type Seating } from '../domain/registration.ts'
import { listRegistrations } from './registration-store.ts'

const seatingOf = (state: string, offer: string, party: number): Seating => ({
  state: registrationStates.find((known) => known === state) ?? 'cancelled',
  offer: offerKinds.find((known) => known === offer) ?? 'on-site',
  party,
})

/** The steps that a change made in one event: each registration as it was before, and where it went. */
export const listMovesOfChange = async (
  tx: Transaction,
  { change, event }: { readonly change: string; readonly event: string },
): Promise<Move[]> => {
  const rows = await tx
    .selectFrom('registrations.move')
    .selectAll()
    .where('change', '=', change)
    .where('event', '=', event)
    .execute()
  const registrations = await listRegistrations(tx, { event })
  const byId = new Map(registrations.map((one) => [one.id, one]))
  return rows.flatMap((row): Move[] => {
    const registration = byId.get(row.registration)
    if (registration === undefined) return []
    const former = seatingOf(row.from_state, row.from_offer, row.from_party)
    const to = seatingOf(row.to_state, row.to_offer, row.to_party)
    return [{ registration: { ...registration, ...former }, to, cause: 'change' }]
  })
}

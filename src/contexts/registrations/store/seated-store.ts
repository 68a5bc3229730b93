import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'

import { type OfferKind, offerKinds } from '../domain/registration.ts'

/** How many people hold seats of an offer, and how many of them were let in at the door. */
export type Seated = {
  readonly kind: OfferKind
  readonly people: number
  readonly inside: number
}

/** Both offers of an event with their people, as far as the transaction may see. */
export const listSeated = async (tx: Transaction, event: string): Promise<readonly Seated[]> => {
  const { rows } = await sql<{ offer: string; people: number; inside: number }>`
    select offer, coalesce(sum(party) filter (where state = 'confirmed'), 0)::int as people,
      coalesce(sum((select sum(case when act = 'in' then people else -people end)
        from registrations.check_in c where c.registration = r.id)), 0)::int as inside
    from registrations.registration r where event = ${event} group by offer`.execute(tx)
  return offerKinds.map((kind) => {
    const found = rows.find(({ offer }) => offer === kind)
    return { kind, people: found?.people ?? 0, inside: found?.inside ?? 0 }
  })
}

import type { Transaction } from '#kit/db/database.ts'

import type { Registration } from '../domain/registration.ts'

/** The places of guests in the order of precedence of their side, by registration. */
export const listRanks = async (
  tx: Transaction,
  event: string,
): Promise<ReadonlyMap<string, number>> => {
  const rows = await tx
    .selectFrom('registrations.guest_rank')
    .select(['registration', 'rank'])
    .where('event', '=', event)
    .execute()
  return new Map(rows.map(({ registration, rank }) => [registration, rank]))
}

/** Keeps the place of a guest in the order of precedence; `visibility` is the side. */
export const keepRank = async (
  tx: Transaction,
  {
    id,
    event,
    relation,
    visibility,
    rank,
  }: Pick<Registration, 'id' | 'event' | 'relation' | 'visibility'> & { readonly rank: number },
): Promise<void> => {
  await tx
    .insertInto('registrations.guest_rank')
    .values({ registration: id, event, relation, visibility, rank })
    .onConflict((conflict) => conflict.column('registration').doUpdateSet({ rank }))
    .execute()
}

import type { Transaction } from '#kit/db/database.ts'

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

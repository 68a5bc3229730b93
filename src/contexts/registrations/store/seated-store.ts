import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'

import { type OfferKind, offerKinds } from '../domain/registration.ts'

/** How many people hold seats of an offer, and how many of them were let in at the door. */
export type Seated = {
  readonly kind: OfferKind
  readonly people: number
  readonly inside: number
}

/** Both offers of each of these events with their people, as far as the transaction may see. */
const listSeatedOf = async (
  tx: Transaction,
  events: readonly string[],
): Promise<ReadonlyMap<string, readonly Seated[]>> => {
  const { rows } = await sql<{ event: string; offer: string; people: number; inside: number }>`
    select event, offer, coalesce(sum(party) filter (where state = 'confirmed'), 0)::int as people,
      coalesce(sum((select sum(case when act = 'in' then people else -people end)
        from registrations.check_in c where c.registration = r.id)), 0)::int as inside
    from registrations.registration r where event = any(${events}::uuid[])
    group by event, offer`.execute(tx)
  const found = Map.groupBy(rows, ({ event }) => event)
  return new Map(
    events.map((event) => [
      event,
      offerKinds.map((kind) => {
        const row = found.get(event)?.find(({ offer }) => offer === kind)
        return { kind, people: row?.people ?? 0, inside: row?.inside ?? 0 }
      }),
    ]),
  )
}

/** Both offers of an event with their people. */
const listSeated = async (tx: Transaction, event: string): Promise<readonly Seated[]> =>
  (await listSeatedOf(tx, [event])).get(event) ?? []

/** Registrations that hold seats, by how many addresses, and how many of them name nobody any more. */
type Holders = {
  readonly registrations: number
  readonly addresses: number
  readonly erased: number
}

/**
 * Who holds seats of these events. An address counts once however many events it is registered for;
 * what was erased cannot be told apart.
 */
const countHolders = async (tx: Transaction, events: readonly string[]): Promise<Holders> => {
  const { rows } = await sql<Holders>`
    select count(*)::int as registrations, count(distinct lower(email))::int as addresses,
      (count(*) filter (where erased_at is not null))::int as erased
    from registrations.registration
    where event = any(${events}::uuid[]) and state = 'confirmed'`.execute(tx)
  return rows[0] ?? { registrations: 0, addresses: 0, erased: 0 }
}

/**
 * Different addresses that hold seats within each group of events, the groups added up. What was
 * erased cannot be told apart and is in none.
 */
const countAddresses = async (
  tx: Transaction,
  groups: readonly { readonly event: string; readonly group: string }[],
): Promise<number> => {
  const { rows } = await sql<{ addresses: number }>`
    select count(distinct (g.group_name, lower(r.email)))::int as addresses
    from jsonb_to_recordset(${JSON.stringify(groups.map(({ event, group }) => ({ event, group_name: group })))}::jsonb)
      as g (event uuid, group_name text)
    join registrations.registration r on r.event = g.event
    where r.state = 'confirmed' and r.email is not null`.execute(tx)
  return rows[0]?.addresses ?? 0
}

/** How many people wait for a seat of these events; one for which nobody waits is left out. */
const countWaiting = async (
  tx: Transaction,
  events: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{ event: string; people: number }>`
    select event, sum(party)::int as people from registrations.registration
    where event = any(${events}::uuid[]) and state = 'waiting' group by event`.execute(tx)
  return new Map(rows.map(({ event, people }) => [event, people]))
}

/** Who holds seats or waits for one, for contexts that tell of attendance. */
export const seated = {
  ofEvent: listSeated,
  ofEvents: listSeatedOf,
  countHolders,
  countAddresses,
  countWaiting,
}

import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import type { Instant } from '#kit/time/days.ts'

import { type OfferKind, offerKinds } from '../domain/registration.ts'
import type { Reserve } from '../domain/reserve.ts'

const kindOf = (text: string): OfferKind => offerKinds.find((known) => known === text) ?? 'on-site'

/** The reserves of these events, by event; those of one kind together, sides in one order. */
export const listReservesOf = async (
  tx: Transaction,
  events: readonly string[],
): Promise<ReadonlyMap<string, readonly Reserve[]>> => {
  const rows = await tx
    .selectFrom('registrations.reserve')
    .select(['event', 'kind', 'side', 'seats', 'given'])
    .where(sql<boolean>`event = any(${events}::uuid[])`)
    .orderBy('kind')
    .orderBy('side')
    .execute()
  const byEvent = Map.groupBy(rows, ({ event }) => event)
  const reserveOf = ({ kind, side, seats, given }: (typeof rows)[number]): Reserve => ({
    kind: kindOf(kind),
    side,
    seats,
    given,
  })
  return new Map([...byEvent].map(([event, reserves]) => [event, reserves.map(reserveOf)]))
}

export const listReserves = async (tx: Transaction, event: string): Promise<readonly Reserve[]> =>
  (await listReservesOf(tx, [event])).get(event) ?? []

/** How many seats of each reserve guests hold: for the registrar, who keeps it to itself. */
export const listReservesTaken = async (
  tx: Transaction,
  event: string,
): Promise<readonly (Pick<Reserve, 'kind' | 'side'> & { readonly taken: number })[]> => {
  const rows = await tx
    .selectFrom('registrations.reserve_taken')
    .select(['kind', 'side', 'taken'])
    .where('event', '=', event)
    .execute()
  return rows.map(({ kind, side, taken }) => ({ kind: kindOf(kind), side, taken }))
}

/** A reserve as it is to be, and what it was. */
export type ReserveChange = Reserve & {
  readonly event: string
  readonly was: Pick<Reserve, 'seats' | 'given'>
}

/** Takes the limits off while guests are being moved: in the same transaction new ones are set. */
export const liftReserves = async (
  tx: Transaction,
  changes: readonly ReserveChange[],
): Promise<void> => {
  if (changes.length === 0) return
  await sql`update registrations.reserve r set seats = null
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as c (event uuid, kind text, side text)
    where r.event = c.event and r.kind = c.kind and r.side = c.side and r.seats is not null`.execute(
    tx,
  )
}

/**
 * Sets reserves and adds to their history by whom; the database refuses fewer seats than guests
 * hold, and more than the offer has.
 */
export const setReserves = async (
  tx: Transaction,
  changes: readonly ReserveChange[],
  by: { readonly change: string } | { readonly memberName: string },
): Promise<void> => {
  if (changes.length === 0) return
  const rows = changes.map(({ was, ...one }) => ({ ...one, id: newId(), from: was.seats }))
  const data = JSON.stringify(rows)
  await sql`update registrations.reserve r set seats = c.seats, given = c.given
    from jsonb_to_recordset(${data}::jsonb)
      as c (event uuid, kind text, side text, seats integer, given integer)
    where r.event = c.event and r.kind = c.kind and r.side = c.side
      and (r.seats, r.given) is distinct from (c.seats, c.given)`.execute(tx)
  await sql`insert into registrations.reserve_step (id, event, kind, side, relation, visibility,
      from_seats, to_seats, given, member_name, change)
    select c.id, r.event, r.kind, r.side, r.relation, r.visibility, c."from", c.seats, c.given,
      ${'memberName' in by ? by.memberName : null}, ${'change' in by ? by.change : null}::uuid
    from jsonb_to_recordset(${data}::jsonb) as c (id uuid, event uuid, kind text, side text,
      seats integer, given integer, "from" integer)
    join registrations.reserve r on r.event = c.event and r.kind = c.kind and r.side = c.side`.execute(
    tx,
  )
}

/** One step in the life of a reserve; by a member, or null: by a change. */
export type ReserveStep = Pick<Reserve, 'kind' | 'side'> & {
  readonly from: number | null
  readonly to: number | null
  readonly memberName: string | null
  readonly at: Instant
}

/** What became of the reserves of an event, the latest first. */
export const listReserveSteps = async (
  tx: Transaction,
  event: string,
): Promise<readonly ReserveStep[]> => {
  const rows = await tx
    .selectFrom('registrations.reserve_step')
    .select(['kind', 'side', 'from_seats', 'to_seats', 'member_name', 'recorded_at'])
    .where('event', '=', event)
    .orderBy('recorded_at', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => ({
    kind: kindOf(row.kind),
    side: row.side,
    from: row.from_seats,
    to: row.to_seats,
    memberName: row.member_name,
    at: row.recorded_at.getTime(),
  }))
}

import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'
import type { Instant } from '#kit/time/days.ts'

import type { Registration } from '../domain/registered.ts'

/** The room that somebody was led to last; undefined when they never joined. */
export const findRoomLedTo = async (
  tx: Transaction,
  registration: string,
): Promise<string | undefined> => {
  const row = await tx
    .selectFrom('attendance.joining')
    .select('room')
    .where('registration', '=', registration)
    .executeTakeFirst()
  return row?.room ?? undefined
}

/** Counts a party that is led into a room: however often, it is one row with its last time. */
export const recordJoining = async (
  tx: Transaction,
  {
    id,
    event,
    relation,
    visibility,
    party,
  }: Pick<Registration, 'id' | 'event' | 'relation' | 'visibility' | 'party'>,
  { room, at }: { readonly room: string; readonly at: Instant },
): Promise<void> => {
  await sql`insert into attendance.joining as known
      (registration, event, relation, visibility, people, first_at, last_at, room)
    values (${id}, ${event}, ${relation}, ${visibility}, ${party}, ${new Date(at)}, ${new Date(at)}, ${room})
    on conflict (registration) do update set people = excluded.people, room = excluded.room,
      first_at = least(known.first_at, excluded.first_at),
      last_at = greatest(known.last_at, excluded.last_at)`.execute(tx)
}

export type JoiningTimes = { readonly first: Instant; readonly last: Instant }

/** When the holder of a registration joined, first and last. */
export const findJoiningTimes = async (
  tx: Transaction,
  registration: string,
): Promise<JoiningTimes | undefined> => {
  const row = await tx
    .selectFrom('attendance.joining')
    .select(['first_at', 'last_at'])
    .where('registration', '=', registration)
    .executeTakeFirst()
  if (row === undefined || row.first_at === null || row.last_at === null) return undefined
  return { first: row.first_at.getTime(), last: row.last_at.getTime() }
}

/** How many people joined an event, and how many of them were led to another room than `room`. */
export const countJoined = async (
  tx: Transaction,
  event: string,
  room: string | undefined,
): Promise<{ readonly people: number; readonly elsewhere: number }> => {
  const { rows } = await sql<{ people: number; elsewhere: number }>`
    select coalesce(sum(people), 0)::int as people,
      coalesce(sum(people) filter (where room <> ${room ?? null}::uuid), 0)::int as elsewhere
    from attendance.joining where event = ${event}`.execute(tx)
  return { people: rows[0]?.people ?? 0, elsewhere: rows[0]?.elsewhere ?? 0 }
}

/** How many people joined each of these events online; one that nobody joined is not there. */
export const countJoinedOf = async (
  tx: Transaction,
  events: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{ event: string; people: number }>`
    select event, coalesce(sum(people), 0)::int as people from attendance.joining
    where event = any(${events}::uuid[]) group by event`.execute(tx)
  return new Map(rows.map(({ event, people }) => [event, people]))
}

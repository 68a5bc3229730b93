import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'

import { type CheckIn, doorActs, type Presence, presenceOf } from '../domain/check-in.ts'
import type { Registration } from '../domain/registration.ts'

type Row = {
  registration: string
  act: string
  people: number
  member_name: string
  at: Date
}

const checkInOf = ({ registration, act, people, member_name, at }: Row): CheckIn => ({
  registration,
  act: doorActs.find((known) => known === act) ?? 'out',
  people,
  memberName: member_name,
  at: at.getTime(),
})

const columns = ['registration', 'act', 'people', 'member_name', 'at'] as const

/** Who of each party is inside, as far as the transaction may see; who never came is missing. */
export const listPresence = async (
  tx: Transaction,
  event: string,
): Promise<ReadonlyMap<string, Presence>> => {
  const rows = await tx
    .selectFrom('registrations.check_in')
    .select(columns)
    .where('event', '=', event)
    .orderBy('recorded_at')
    .execute()
  const byParty = Map.groupBy(rows.map(checkInOf), ({ registration }) => registration)
  return new Map([...byParty].map(([party, acts]) => [party, presenceOf(acts)]))
}

/** Who of one party is inside; nobody else can let it in or out until the transaction ends. */
export const lockPresence = async (tx: Transaction, registration: string): Promise<Presence> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${registration}::uuid::text, 0))`.execute(
    tx,
  )
  const rows = await tx
    .selectFrom('registrations.check_in')
    .select(columns)
    .where('registration', '=', registration)
    .orderBy('recorded_at')
    .execute()
  return presenceOf(rows.map(checkInOf))
}

/** Whether an act with this key was brought before. */
export const hasActed = async (tx: Transaction, event: string, key: string): Promise<boolean> => {
  const row = await tx
    .selectFrom('registrations.check_in')
    .select('id')
    .where('event', '=', event)
    .where('key', '=', key)
    .executeTakeFirst()
  return row !== undefined
}

/** An act as a member at the door brings it. */
export type NewCheckIn = Pick<CheckIn, 'act' | 'people' | 'memberName' | 'at'> & {
  readonly member: string
  readonly key: string
}

export const insertCheckIn = async (
  tx: Transaction,
  {
    id,
    event,
    relation,
    visibility,
  }: Pick<Registration, 'id' | 'event' | 'relation' | 'visibility'>,
  { act, people, member, memberName, at, key }: NewCheckIn,
): Promise<void> => {
  await tx
    .insertInto('registrations.check_in')
    .values({
      id: newId(),
      registration: id,
      event,
      relation,
      visibility,
      act,
      people,
      member,
      member_name: memberName,
      at: new Date(at),
      key,
    })
    .execute()
}

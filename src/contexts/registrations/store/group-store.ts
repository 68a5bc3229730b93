import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'
import type { Instant } from '#kit/time/days.ts'

/** Parties that a member registered together, from one table. */
export type PartyGroup = {
  readonly id: string
  readonly event: string
  readonly memberName: string
  readonly recordedAt: Instant
  readonly isUndone: boolean
}

type NewGroup = Pick<PartyGroup, 'id' | 'event' | 'memberName'> & {
  readonly relation: string
  readonly visibility: string
  readonly member: string
}

/** The groups of an event that the transaction may see, the latest first. */
export const listGroups = async (tx: Transaction, event: string): Promise<PartyGroup[]> => {
  const rows = await tx
    .selectFrom('registrations.party_group')
    .select(['id', 'event', 'member_name', 'recorded_at', 'undone_at'])
    .where('event', '=', event)
    .orderBy('recorded_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    event: row.event,
    memberName: row.member_name,
    recordedAt: row.recorded_at.getTime(),
    isUndone: row.undone_at !== null,
  }))
}

/** The registrations of a group, by their ids. */
export const listOfGroup = async (tx: Transaction, group: string): Promise<ReadonlySet<string>> => {
  const rows = await tx
    .selectFrom('registrations.registration')
    .select('id')
    .where('party_group', '=', group)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

export const insertGroup = async (tx: Transaction, group: NewGroup): Promise<void> => {
  const { id, event, relation, visibility, member, memberName } = group
  await tx
    .insertInto('registrations.party_group')
    .values({ id, event, relation, visibility, member, member_name: memberName })
    .execute()
}

export const putIntoGroup = async (
  tx: Transaction,
  group: string,
  registrations: readonly string[],
): Promise<void> => {
  await sql`update registrations.registration set party_group = ${group}
    where id = any(${registrations}::uuid[])`.execute(tx)
}

export const recordUndoing = async (tx: Transaction, group: string): Promise<void> => {
  await tx
    .updateTable('registrations.party_group')
    .set({ undone_at: new Date() })
    .where('id', '=', group)
    .execute()
}

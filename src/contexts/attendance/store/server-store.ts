import type { Selectable } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'
import type { AttendanceServer } from '#kit/db/rows.ts'
import type { Instant } from '#kit/time/days.ts'

import { type OnlineServer, type ServerDescription, serverKinds } from '../domain/online-server.ts'

const columns = ['id', 'kind', 'name', 'address', 'app_id', 'member_name', 'recorded_at'] as const

type Row = Pick<Selectable<AttendanceServer>, (typeof columns)[number]>

/** A server as its side lists it. */
export type ListedServer = OnlineServer & { readonly addedBy: string; readonly addedAt: Instant }

const serverOf = (row: Row): ListedServer => {
  const kind = serverKinds.find((known) => known === row.kind)
  if (kind === undefined) throw new Error(`attendance.server.kind: "${row.kind}" is not known`)
  return {
    id: row.id,
    kind,
    name: row.name,
    address: row.address,
    appId: row.app_id,
    addedBy: row.member_name,
    addedAt: row.recorded_at.getTime(),
  }
}

/** The servers of the transaction's side, those removed left out. */
export const listServers = async (tx: Transaction): Promise<readonly ListedServer[]> => {
  const rows = await tx
    .selectFrom('attendance.server')
    .select([...columns])
    .where('removed_at', 'is', null)
    .orderBy('name')
    .execute()
  return rows.map(serverOf)
}

/** A server with its sealed secret, for a transaction of the registrar; undefined once removed. */
export const findSealedServer = async (
  tx: Transaction,
  id: string,
): Promise<(OnlineServer & { readonly sealed: string }) | undefined> => {
  const row = await tx
    .selectFrom('attendance.server')
    .select([...columns, 'sealed'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined || row.sealed === null
    ? undefined
    : { ...serverOf(row), sealed: row.sealed }
}

export type NewServer = ServerDescription & {
  readonly id: string
  readonly sealed: string
  readonly relation: string
  readonly side: string
  readonly member: string
  readonly memberName: string
}

export const insertServer = async (tx: Transaction, server: NewServer): Promise<void> => {
  await tx
    .insertInto('attendance.server')
    .values({
      id: server.id,
      relation: server.relation,
      visibility: server.side,
      kind: server.kind,
      name: server.name,
      address: server.address,
      app_id: server.appId,
      sealed: server.sealed,
      member: server.member,
      member_name: server.memberName,
    })
    .execute()
}

/** Takes a server away with its secret; false when there is none of this id. */
export const removeServer = async (
  tx: Transaction,
  { id, now }: { readonly id: string; readonly now: Instant },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('attendance.server')
    .set({ sealed: null, removed_at: new Date(now) })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

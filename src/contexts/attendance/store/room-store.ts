import { type Selectable, sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'
import type { AttendanceRoom } from '#kit/db/rows.ts'

import { type Room, roomKinds } from '../domain/room.ts'

type PlaceRow = Pick<Selectable<AttendanceRoom>, 'kind' | 'address' | 'server'>

const placeOf = (row: PlaceRow): Room['place'] => {
  const kind = roomKinds.find((known) => known === row.kind)
  const { address, server } = row
  if (kind === undefined || address === null) return undefined
  if (kind !== 'meeting') return { kind, address }
  return server === null ? undefined : { kind, address, server }
}

/** The room of an event as it was set last, as far as the transaction may see. */
export const findRoom = async (tx: Transaction, event: string): Promise<Room | undefined> => {
  const row = await tx
    .selectFrom('attendance.room')
    .selectAll()
    .where('event', '=', event)
    .orderBy('step', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      place: placeOf(row),
      opensMinutes: row.opens_minutes,
      setBy: row.member_name,
      setAt: row.recorded_at.getTime(),
    }
  )
}

/** A room as a member sets it; without a place it takes the one before away. */
export type NewRoom = Pick<Room, 'id' | 'place' | 'opensMinutes'> & {
  readonly event: string
  readonly relation: string
  readonly visibility: string
  readonly member: string
  readonly memberName: string
}

export const insertRoom = async (tx: Transaction, room: NewRoom): Promise<void> => {
  await tx
    .insertInto('attendance.room')
    .values({
      id: room.id,
      event: room.event,
      relation: room.relation,
      visibility: room.visibility,
      kind: room.place?.kind ?? 'none',
      address: room.place?.address ?? null,
      server: room.place?.kind === 'meeting' ? room.place.server : null,
      opens_minutes: room.opensMinutes,
      member: room.member,
      member_name: room.memberName,
    })
    .execute()
}

/** The events that people attend online and that have no room, as far as the transaction may see. */
export const listEventsWithoutRoom = async (tx: Transaction): Promise<readonly string[]> => {
  const { rows } = await sql<{ event: string }>`select event from registrations.offer o
    where kind = 'online' and (is_open or taken > 0)
      and coalesce((select kind from attendance.room r where r.event = o.event
        order by step desc limit 1), 'none') = 'none'`.execute(tx)
  return rows.map(({ event }) => event)
}

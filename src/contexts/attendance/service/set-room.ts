import { type Actor, asActor, asRegistrar, may, recordAudit } from '#contexts/access/contract.ts'
import { type Event, listEventViews } from '#contexts/programme/contract.ts'
import { listOffers } from '#contexts/registrations/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Instant } from '#kit/time/days.ts'

import { mostMinutes, type RoomPlace } from '../domain/room.ts'
import { insertRoom } from '../store/room-store.ts'
import { listServers } from '../store/server-store.ts'

export type RoomRefusal =
  | 'member-may-not-edit'
  | 'event-not-found'
  | 'event-belongs-to-the-other-side'
  | 'register-is-not-open'
  | 'minutes-are-not-a-number'
  | 'server-is-not-ours'

type Setting = {
  readonly slug: string
  /** Undefined takes the room away. */
  readonly place: RoomPlace | undefined
  readonly opensMinutes: number
  readonly today: Instant
}

const isOwn = (event: Event, { side }: Actor): boolean =>
  event.owner === 'joint' || event.owner === side

const findOwnEvent = async (
  tx: Transaction,
  actor: Actor,
  { slug, today }: Pick<Setting, 'slug' | 'today'>,
): Promise<Result<Event, RoomRefusal>> => {
  const [view] = await listEventViews(tx, { slug, today })
  if (view === undefined) return refuse('event-not-found')
  if (!isOwn(view.event, actor)) return refuse('event-belongs-to-the-other-side')
  const offers = await listOffers(tx, view.event.id)
  return offers.length === 0 ? refuse('register-is-not-open') : accept(view.event)
}

/** A room is made at a server of the own side only. */
const isOurs = async (tx: Transaction, place: RoomPlace | undefined): Promise<boolean> =>
  place?.kind !== 'meeting' || (await listServers(tx)).some(({ id }) => id === place.server)

/** A member says where those go who attend an event online, or takes that away. */
export const setRoom = async (
  db: OpenDatabase,
  actor: Actor,
  setting: Setting,
): Promise<Result<undefined, RoomRefusal>> => {
  const { place, opensMinutes } = setting
  if (!may(actor, 'edit')) return refuse('member-may-not-edit')
  if (!Number.isInteger(opensMinutes) || opensMinutes < 0 || opensMinutes > mostMinutes) {
    return refuse('minutes-are-not-a-number')
  }
  const found = await asActor(db, actor, async (tx) => {
    const event = await findOwnEvent(tx, actor, setting)
    if (!event.ok) return event
    if (!(await isOurs(tx, place))) return refuse('server-is-not-ours')
    // The address stands in the room alone, not in the audit.
    const action = place === undefined ? 'took the room away' : 'set the room'
    await recordAudit(tx, actor, { action, subject: event.value.id })
    return event
  })
  if (!found.ok) return found
  const { id: event, owner: visibility } = found.value
  const { relation, member, name: memberName } = actor
  await asRegistrar(db, relation, (tx) =>
    insertRoom(tx, {
      id: newId(),
      event,
      relation,
      visibility,
      place,
      opensMinutes,
      member,
      memberName,
    }),
  )
  return accept(undefined)
}

import { asRegistrar, asVisitor } from '#contexts/access/contract.ts'
import { type EventView, listEventViews } from '#contexts/programme/contract.ts'
import { findRegistration } from '#contexts/registrations/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import type { Instant } from '#kit/time/days.ts'

import { decideEntry, type Entry } from '../domain/decide-entry.ts'
import { openWindow } from '../domain/open-window.ts'
import type { Registration } from '../domain/registered.ts'
import { usualMinutes } from '../domain/room.ts'
import { findRoomLedTo, recordJoining } from '../store/joining-store.ts'
import { findRoom } from '../store/room-store.ts'

/** What the holder of a link finds behind it. */
export type Found = {
  readonly registration: Registration
  readonly view: EventView | undefined
  readonly entry: Entry
}

/** Where the link of a registration leads at this moment; undefined when there is none of this id. */
export const findEntry = async (
  db: OpenDatabase,
  id: string,
  today: Instant,
): Promise<Found | undefined> => {
  const held = await asVisitor(db, id, async (tx) => {
    const registration = await findRegistration(tx, id)
    if (registration === undefined) return undefined
    const [view] = await listEventViews(tx, { id: registration.event, today })
    return { registration, view }
  })
  if (held === undefined) return undefined
  const { registration, view } = held
  // The room is read at the moment of the click, so that one that was changed reaches everybody.
  const { room, ledTo } = await asRegistrar(db, registration.relation, async (tx) => ({
    room: await findRoom(tx, registration.event),
    ledTo: await findRoomLedTo(tx, id),
  }))
  const window = view && openWindow(view.event.content, room?.opensMinutes ?? usualMinutes)
  const event = view && { format: view.now.format, window }
  return { ...held, entry: decideEntry({ registration, event, room, ledTo }, today) }
}

/** Counts a party that is led into the room. */
export const countEntry = (
  db: OpenDatabase,
  registration: Registration,
  led: { readonly room: string; readonly at: Instant },
): Promise<void> =>
  asRegistrar(db, registration.relation, (tx) => recordJoining(tx, registration, led))

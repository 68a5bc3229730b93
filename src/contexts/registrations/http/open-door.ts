import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import type { EventView } from '#contexts/programme/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'

import { type Door, doorOf } from '../domain/door-party.ts'
import { listPresence } from '../store/check-in-store.ts'
import { listRanks } from '../store/guest-rank-store.ts'
import { listRegistrations } from '../store/registration-store.ts'
import { findEventWithOffers } from './event-with-offers.ts'

export type OpenedDoor = { readonly view: EventView; readonly door: Door }

const readDoor = async (tx: Transaction, visit: DeskVisit): Promise<OpenedDoor | undefined> => {
  const found = await findEventWithOffers(tx, visit)
  if (found === undefined) return undefined
  const { view, offers } = found
  const people = await listRegistrations(tx, { event: view.event.id })
  const presences = await listPresence(tx, view.event.id)
  const onSite = offers.find(({ kind }) => kind === 'on-site')
  const ranks = await listRanks(tx, view.event.id)
  return { view, door: doorOf({ registrations: people, ranks }, presences, onSite) }
}

/** The door of the event that a path of the desk names; undefined before its register is open. */
export const openDoor = ({ db }: Dependencies, visit: DeskVisit): Promise<OpenedDoor | undefined> =>
  asActor(db, visit.actor, (tx) => readDoor(tx, visit))

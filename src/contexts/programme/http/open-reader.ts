import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { getOwnRelation, listInstitutions, listVenues } from '#contexts/relations/contract.ts'
import type { OpenDatabase, Transaction } from '#kit/db/database.ts'

import { words } from '../messages/words.ts'
import type { Reader } from '../pages/event-words.ts'

/** The reader of a page, with the directory that turns ids into names. */
export const openReader = async (tx: Transaction, visit: DeskVisit): Promise<Reader> => ({
  language: visit.language,
  say: words(visit.language),
  side: visit.actor.side,
  relation: await getOwnRelation(tx),
  venues: await listVenues(tx),
  institutions: await listInstitutions(tx),
})

/** Reads what a page needs in one transaction of the visitor's side. */
export const readAs = <T>(
  db: OpenDatabase,
  visit: DeskVisit,
  read: (tx: Transaction, reader: Reader) => Promise<T>,
): Promise<T> => asActor(db, visit.actor, async (tx) => read(tx, await openReader(tx, visit)))

import { asRegistrar } from '#contexts/access/contract.ts'
import { endOf, listEventViews } from '#contexts/programme/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import type { Instant } from '#kit/time/days.ts'

import { contactAsked } from '../domain/contact.ts'
import {
  deleteContactsOf,
  deleteLapsedContacts,
  listEventsWithContacts,
} from '../store/contact-store.ts'

/**
 * Deletes telephone numbers whose days have passed, and, before an event is over, those that no
 * measure asks for any more: it ended, was withdrawn, or the event is off. Answers how many.
 */
export const ensureContactsAreDeleted = async (
  db: OpenDatabase,
  relation: string,
  today: Instant,
): Promise<number> => {
  let count = await asRegistrar(db, relation, (tx) => deleteLapsedContacts(tx, today))
  for (const id of await asRegistrar(db, relation, listEventsWithContacts)) {
    count += await asRegistrar(db, relation, async (tx) => {
      const [view] = await listEventViews(tx, { id, today })
      if (view === undefined || (endOf(view.event.content) ?? Infinity) <= today) return 0
      return contactAsked(view.now.because) === undefined ? deleteContactsOf(tx, id) : 0
    })
  }
  return count
}

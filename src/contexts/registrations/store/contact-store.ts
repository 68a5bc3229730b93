import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'
import type { Instant } from '#kit/time/days.ts'

import type { Contact } from '../domain/contact.ts'
import type { Registration } from '../domain/registration.ts'

type Owned = Pick<Registration, 'id' | 'event' | 'relation'>

/** Keeps the numbers of these registrations; one that was left before is replaced. */
export const saveContacts = async (
  tx: Transaction,
  contacts: readonly { readonly of: Owned; readonly contact: Contact }[],
): Promise<void> => {
  if (contacts.length === 0) return
  const rows = contacts.map(({ of: { id, event, relation }, contact }) => ({
    registration: id,
    event,
    relation,
    telephone: contact.telephone,
    measure: contact.measure,
    keeps_days: contact.keepsDays,
  }))
  await sql`insert into registrations.contact (registration, event, relation, telephone, measure, keeps_days)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as c (registration uuid, event uuid, relation text, telephone text, measure uuid, keeps_days integer)
    on conflict (registration) do update set telephone = excluded.telephone,
      measure = excluded.measure, keeps_days = excluded.keeps_days`.execute(tx)
}

/** The numbers of these registrations, by registration. */
export const listContacts = async (
  tx: Transaction,
  registrations: readonly string[],
): Promise<ReadonlyMap<string, Contact>> => {
  const rows = await tx
    .selectFrom('registrations.contact')
    .select(['registration', 'telephone', 'measure', 'keeps_days'])
    .where(sql<boolean>`registration = any(${registrations}::uuid[])`)
    .execute()
  return new Map(
    rows.map(({ registration, telephone, measure, keeps_days: keepsDays }) => [
      registration,
      { telephone, measure, keepsDays },
    ]),
  )
}

export const deleteContact = async (tx: Transaction, registration: string): Promise<void> => {
  await tx.deleteFrom('registrations.contact').where('registration', '=', registration).execute()
}

/** Deletes the numbers whose days after the event have passed; how many. */
export const deleteLapsedContacts = async (tx: Transaction, today: Instant): Promise<number> => {
  const { numAffectedRows } = await sql`delete from registrations.contact c using programme.event e
    where e.id = c.event and e.last_day + c.keeps_days < ${new Date(today)}::timestamptz::date`.execute(
    tx,
  )
  return Number(numAffectedRows ?? 0)
}

/** The events for which numbers are kept. */
export const listEventsWithContacts = async (tx: Transaction): Promise<string[]> => {
  const rows = await tx
    .selectFrom('registrations.contact')
    .select('event')
    .distinct()
    .orderBy('event')
    .execute()
  return rows.map(({ event }) => event)
}

/** Deletes the numbers of an event that nothing asks for any more; how many. */
export const deleteContactsOf = async (tx: Transaction, event: string): Promise<number> => {
  const { numDeletedRows } = await tx
    .deleteFrom('registrations.contact')
    .where('event', '=', event)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

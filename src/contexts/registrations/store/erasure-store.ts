import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'
import type { Instant } from '#kit/time/days.ts'

/**
 * Takes the person out of a registration, and out of the one at a first sitting that it follows; the
 * count stays. Answers out of which.
 */
export const erasePerson = async (tx: Transaction, id: string): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`update registrations.registration
    set name = null, email = null, access_needs = null, erased_at = now()
    where id = ${id}
      or id = (select follows from registrations.registration where id = ${id})
    returning id`.execute(tx)
  return rows.map((row) => row.id)
}

/** Erases some of those whose event ended longer ago than its register keeps people; whom. */
export const eraseSomeOfPastEvents = async (
  tx: Transaction,
  { now, most }: { readonly now: Instant; readonly most: number },
): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`update registrations.registration r
    set name = null, email = null, access_needs = null, erased_at = now()
    where r.id in (select o.id from registrations.registration o
      join registrations.register g on g.event = o.event join programme.event e on e.id = o.event
      where o.erased_at is null and e.last_day + g.keeps_days < ${new Date(now)}::timestamptz::date
      limit ${most})
    returning r.id`.execute(tx)
  return rows.map(({ id }) => id)
}

/**
 * The notices and reminders that these erased people were mailed. One mail may tell a person of
 * several events: it stays while one of its registrations still keeps them.
 */
export const listMailsOfErased = async (
  tx: Transaction,
  registrations: readonly string[],
): Promise<string[]> => {
  const { rows } = await sql<{ mail: string }>`
    with told as (
      select mail, registration from registrations.notice where mail is not null
      union all select mail, registration from registrations.reminder where mail is not null)
    select distinct mail from told where registration = any(${registrations}::uuid[])
      and not exists (select from told other join registrations.registration r on r.id = other.registration
        where other.mail = told.mail and r.erased_at is null)`.execute(tx)
  return rows.map(({ mail }) => mail)
}

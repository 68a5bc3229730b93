import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'
import { isLanguage } from '#kit/text/localised.ts'
import { type Day, type Instant, isoFromDay } from '#kit/time/days.ts'

import { mostReminderHours, toldRecentlyMilliseconds } from '../domain/reminder.ts'
import { type OfferKind, offerKinds, type Registration } from '../domain/registration.ts'

/** An event near enough that somebody may have to be reminded, and how long before. */
export type Reminding = { readonly event: string; readonly hours: number }

/** Events whose day is near, and whose people know what stands; its edits are told first. */
export const listReminding = async (tx: Transaction, today: Instant): Promise<Reminding[]> => {
  const { rows } = await sql<Reminding>`
    select g.event, g.reminds_hours as hours
    from registrations.register g join programme.event e on e.id = g.event
    where g.reminds_hours is not null and g.differs_since is null
      and e.first_day between ${new Date(today)}::timestamptz::date - 1
        and ${new Date(today)}::timestamptz::date + ${Math.ceil(mostReminderHours / 24) + 1}::integer
      and exists (select from registrations.registration r
        where r.event = g.event and r.state = 'confirmed' and r.confirm_by is null
          and not exists (select from registrations.reminder m
            where m.registration = r.id and m.day = e.first_day))
    order by g.event`.execute(tx)
  return rows
}

/** One person's seats, of whom nobody has been reminded yet. */
export type ToRemind = Pick<
  Registration,
  'id' | 'event' | 'relation' | 'visibility' | 'email' | 'name' | 'language' | 'party'
> & {
  readonly offer: OfferKind
  /** They want no reminder, left no address, or heard of the event a short time ago. */
  readonly isSilent: boolean
}

type Row = Omit<ToRemind, 'language' | 'offer'> & { language: string; offer: string }

/**
 * Whoever holds seats of an event and was not reminded of this day, all registrations of one
 * address together, locked until the transaction ends: another process takes others.
 */
export const lockToRemind = async (
  tx: Transaction,
  { event, day, now, most }: { event: string; day: Day; now: Instant; most: number },
): Promise<readonly ToRemind[]> => {
  const since = new Date(now - toldRecentlyMilliseconds)
  const { rows } = await sql<Row>`
    with open as (
      select r.id, coalesce(lower(r.email), r.id::text) as person from registrations.registration r
      where r.event = ${event} and r.state = 'confirmed' and r.confirm_by is null and not exists (
        select from registrations.reminder m where m.registration = r.id and m.day = ${isoFromDay(day)}::date)),
    people as (select distinct person from open order by person limit ${most})
    select r.id, r.event, r.relation, r.visibility, r.email, r.name, r.language, r.party, r.offer,
      r.email is null or not r.reminders or greatest(r.recorded_at,
        (select max(recorded_at) from registrations.move v where v.registration = r.id),
        (select max(settled_at) from registrations.notice n where n.registration = r.id)
      ) > ${since} as "isSilent"
    from open join people using (person) join registrations.registration r on r.id = open.id
    order by person, r.arrival
    for update of r skip locked`.execute(tx)
  return rows.map((row) => ({
    ...row,
    language: isLanguage(row.language) ? row.language : 'en',
    offer: offerKinds.find((known) => known === row.offer) ?? 'on-site',
  }))
}

/** Notes who was reminded of this day, and by which mail; null for whoever needs none. */
export const recordReminders = async (
  tx: Transaction,
  day: Day,
  reminded: readonly { readonly registration: ToRemind; readonly mail: string | null }[],
): Promise<void> => {
  const rows = reminded.map(({ registration, mail }) => ({
    registration: registration.id,
    event: registration.event,
    relation: registration.relation,
    visibility: registration.visibility,
    mail,
  }))
  await sql`insert into registrations.reminder (registration, day, event, relation, visibility, mail)
    select registration, ${isoFromDay(day)}::date, event, relation, visibility, mail
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as m (registration uuid, event uuid, relation text, visibility text, mail uuid)`.execute(tx)
}

/** The mails that reminded these registrations. */
export const listReminderMails = async (
  tx: Transaction,
  registrations: readonly string[],
): Promise<string[]> => {
  const { rows } = await sql<{ mail: string }>`select distinct mail from registrations.reminder
    where registration = any(${registrations}::uuid[]) and mail is not null`.execute(tx)
  return rows.map(({ mail }) => mail)
}

/** How long before the start people are reminded; null: nobody is. */
export const setReminderHours = async (
  tx: Transaction,
  event: string,
  hours: number | null,
): Promise<void> => {
  await tx
    .updateTable('registrations.register')
    .set({ reminds_hours: hours })
    .where('event', '=', event)
    .execute()
}

/** How long before the start this event reminds; null: it does not, or takes no registrations. */
export const findReminderHours = async (tx: Transaction, event: string): Promise<number | null> => {
  const row = await tx
    .selectFrom('registrations.register')
    .select('reminds_hours')
    .where('event', '=', event)
    .executeTakeFirst()
  return row?.reminds_hours ?? null
}

/** Whether the holder of a registration wants to be reminded. */
export const setOwnReminders = async (
  tx: Transaction,
  registration: string,
  wanted: boolean,
): Promise<void> => {
  await tx
    .updateTable('registrations.registration')
    .set({ reminders: wanted })
    .where('id', '=', registration)
    .execute()
}

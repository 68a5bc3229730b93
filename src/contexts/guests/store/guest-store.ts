import { type Selectable, sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'
import type { GuestsGuest } from '#kit/db/rows.ts'
import { isLanguage } from '#kit/text/localised.ts'
import { type Instant, millisecondsPerDay } from '#kit/time/days.ts'

import { answerWays, type Guest, type GuestDetails } from '../domain/guest.ts'

type Row = Selectable<GuestsGuest>

const guestOf = (row: Row): Guest => ({
  id: row.id,
  event: row.event,
  relation: row.relation,
  side: row.visibility,
  position: row.position,
  formOfAddress: row.form_of_address,
  name: row.name,
  capacity: row.capacity,
  institution: row.institution,
  email: row.email,
  language: isLanguage(row.language) ? row.language : 'en',
  companionsAllowed: row.companions_allowed,
  invitedAt: row.invited_at?.getTime() ?? null,
  answer: row.answer === 'accepted' || row.answer === 'declined' ? row.answer : null,
  answeredAt: row.answered_at?.getTime() ?? null,
  answeredBy: answerWays.find((way) => way === row.answered_by) ?? null,
  companions: row.companions,
  note: row.note,
  registration: row.registration,
  isShared: row.shared,
  isErased: row.erased_at !== null,
})

/** The guests on the list of one event that the transaction may see, by precedence. */
export const listGuests = async (tx: Transaction, event: string): Promise<Guest[]> => {
  const rows = await tx
    .selectFrom('guests.guest')
    .selectAll()
    .where('event', '=', event)
    .where('position', 'is not', null)
    .orderBy('position')
    .execute()
  return rows.map(guestOf)
}

export const findGuest = async (tx: Transaction, id: string): Promise<Guest | undefined> => {
  const row = await tx
    .selectFrom('guests.guest')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && guestOf(row)
}

/** One guest, locked until the transaction ends: of two answers at once the second sees the first. */
export const lockGuest = async (tx: Transaction, id: string): Promise<Guest | undefined> => {
  const row = await tx
    .selectFrom('guests.guest')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && guestOf(row)
}

/** The list of a side for an event: nobody else changes its order until the transaction ends. */
export const lockList = async (
  tx: Transaction,
  { event, side }: Pick<Guest, 'event' | 'side'>,
): Promise<Guest[]> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${event} ${side}`}, 1))`.execute(tx)
  return (await listGuests(tx, event)).filter((one) => one.side === side)
}

const detailColumns = (details: GuestDetails) => ({
  form_of_address: details.formOfAddress,
  name: details.name,
  capacity: details.capacity,
  institution: details.institution,
  email: details.email,
  language: details.language,
  companions_allowed: details.companionsAllowed,
})

type Place = Pick<Guest, 'event' | 'relation' | 'side'>

/** Adds guests after those who are on the list, in their order. */
export const insertGuests = async (
  tx: Transaction,
  { event, relation, side }: Place,
  {
    after,
    guests,
  }: {
    readonly after: number
    readonly guests: readonly (GuestDetails & Pick<Guest, 'id'>)[]
  },
): Promise<void> => {
  if (guests.length === 0) return
  await tx
    .insertInto('guests.guest')
    .values(
      guests.map((details, index) => ({
        id: details.id,
        event,
        relation,
        visibility: side,
        position: after + index + 1,
        ...detailColumns(details),
      })),
    )
    .execute()
}

export const updateDetails = async (
  tx: Transaction,
  id: string,
  { isShared, ...details }: GuestDetails & Pick<Guest, 'isShared'>,
): Promise<void> => {
  await tx
    .updateTable('guests.guest')
    .set({ ...detailColumns(details), shared: isShared })
    .where('id', '=', id)
    .execute()
}

/** Gives guests their places, from 1, in this order. */
export const setOrder = async (tx: Transaction, order: readonly string[]): Promise<void> => {
  await sql`update guests.guest g set position = o.place
    from unnest(${order}::uuid[]) with ordinality as o (id, place)
    where g.id = o.id and g.position is distinct from o.place`.execute(tx)
}

export const takeOffList = async (tx: Transaction, id: string): Promise<void> => {
  await tx.updateTable('guests.guest').set({ position: null }).where('id', '=', id).execute()
}

/** Marks those guests of a side's list as invited who are not yet, and answers which of them. */
export const markInvited = async (
  tx: Transaction,
  ids: readonly string[],
  { event, side, now }: Pick<Guest, 'event' | 'side'> & { readonly now: Instant },
): Promise<Guest[]> => {
  const { rows } = await sql<Row>`update guests.guest set invited_at = ${new Date(now)}
    where id = any(${ids}::uuid[]) and event = ${event} and visibility = ${side} and invited_at is null and position is not null
      and email is not null and erased_at is null and answer is null
    returning *`.execute(tx)
  return rows.map(guestOf)
}

// Whoever was invited a moment ago is not asked again at once.
const daysSinceInvited = 2

/** Marks guests of a side's list as reminded, who were invited and have not answered, and answers whom. */
export const markReminded = async (
  tx: Transaction,
  { event, side, now }: Pick<Guest, 'event' | 'side'> & { readonly now: Instant },
): Promise<Guest[]> => {
  const { rows } = await sql<Row>`update guests.guest set reminded_at = ${new Date(now)}
    where event = ${event} and visibility = ${side} and position is not null and answer is null
      and erased_at is null and email is not null and reminded_at is null
      and invited_at < ${new Date(now - daysSinceInvited * millisecondsPerDay)}
    returning *`.execute(tx)
  return rows.map(guestOf)
}

type Answered = Pick<Guest, 'answer' | 'answeredBy' | 'companions' | 'note' | 'registration'>

export const recordAnswer = async (
  tx: Transaction,
  id: string,
  { answered, now }: { readonly answered: Answered; readonly now: Instant },
): Promise<void> => {
  await tx
    .updateTable('guests.guest')
    .set({
      answer: answered.answer,
      answered_by: answered.answeredBy,
      companions: answered.companions,
      note: answered.note,
      registration: answered.registration,
      answered_at: new Date(now),
    })
    .where('id', '=', id)
    .execute()
}

const nobody = {
  name: '',
  form_of_address: '',
  capacity: '',
  institution: '',
  email: null,
  companions: '',
  note: '',
}

/** Takes the person out of a list; that somebody was invited stays. */
export const eraseGuest = async (tx: Transaction, id: string, now: Instant): Promise<void> => {
  await tx
    .updateTable('guests.guest')
    .set({ ...nobody, position: null, erased_at: new Date(now) })
    .where('id', '=', id)
    .execute()
}

// As long as the people of a register are kept, where its event has none.
const keptDays = 30

/** Erases guests of events that ended longer ago than their register keeps people, whatever they answered. */
export const eraseGuestsOfPastEvents = async (tx: Transaction, today: Instant): Promise<number> => {
  const { numAffectedRows } = await sql`update guests.guest g
    set name = '', form_of_address = '', capacity = '', institution = '', email = null,
      companions = '', note = '', erased_at = now()
    from programme.event e left join registrations.register r on r.event = e.id
    where e.id = g.event and g.erased_at is null
      and e.last_day + coalesce(r.keeps_days, ${keptDays}::integer)
        < ${new Date(today)}::timestamptz::date`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

/** Where else a side has invited the same address: the event of each, for guests of this one. */
export const listInvitedElsewhere = async (
  tx: Transaction,
  event: string,
): Promise<readonly { readonly guest: string; readonly event: string }[]> => {
  const { rows } = await sql<{ guest: string; event: string }>`select own.id as guest, other.event
    from guests.guest own join guests.guest other on other.relation = own.relation
      and other.visibility = own.visibility and other.email = own.email and other.event <> own.event
    where own.event = ${event} and own.position is not null and other.position is not null
      and own.answer is distinct from 'declined' and other.answer is distinct from 'declined'`.execute(
    tx,
  )
  return rows
}

import { type Selectable, sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'
import { kept } from '#kit/db/pool-driver.ts'
import type { RegistrationsRegistration } from '#kit/db/rows.ts'
import { newId } from '#kit/ids/ids.ts'
import { isLanguage } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'

import {
  fallbacks,
  type Movable,
  type Move,
  offerKinds,
  type Registration,
  registrationStates,
} from '../domain/registration.ts'

type Row = Selectable<RegistrationsRegistration>

const stateOf = (text: string): Registration['state'] =>
  registrationStates.find((known) => known === text) ?? 'cancelled'

const registrationOf = (row: Row): Registration => ({
  id: row.id,
  event: row.event,
  relation: row.relation,
  visibility: row.visibility,
  reserve: row.reserve,
  state: stateOf(row.state),
  offer: offerKinds.find((known) => known === row.offer) ?? 'on-site',
  party: row.party,
  wished: offerKinds.find((known) => known === row.wished) ?? 'on-site',
  ifMoved: fallbacks.find((known) => known === row.if_moved) ?? 'wait',
  name: row.name,
  email: row.email,
  language: isLanguage(row.language) ? row.language : 'en',
  accessNeeds: row.access_needs,
  reminders: row.reminders,
  calendarSequence: row.calendar_sequence,
  confirmBy: row.confirm_by?.getTime() ?? null,
  recordedAt: row.recorded_at.getTime(),
})

export const findRegistration = async (
  tx: Transaction,
  id: string,
): Promise<Registration | undefined> => {
  const row = await tx
    .selectFrom('registrations.registration')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && registrationOf(row)
}

/** The registrations of an event that the transaction may see, in the order of arrival. */
export const listRegistrations = async (
  tx: Transaction,
  filter: { event: string; state?: Registration['state'] },
): Promise<Registration[]> => {
  let query = tx
    .selectFrom('registrations.registration')
    .selectAll()
    .where('event', '=', filter.event)
  if (filter.state !== undefined) query = query.where('state', '=', filter.state)
  return (await query.orderBy('arrival').execute()).map(registrationOf)
}

/** How many parties wait for the same seats and come before: by arrival, guests by precedence. */
export const countWaitingBefore = async (
  tx: Transaction,
  { id, event, offer }: Registration,
): Promise<number> => {
  const { rows } = await sql<{ count: string }>`select count(*) as count
    from registrations.registration own
    left join registrations.guest_rank own_rank on own_rank.registration = own.id
    join registrations.registration r on r.event = own.event
    left join registrations.guest_rank rank on rank.registration = r.id
    where own.id = ${id} and r.event = ${event} and r.offer = ${offer} and r.state = 'waiting'
      and r.reserve is not distinct from own.reserve
      and (coalesce(rank.rank, 0), r.arrival) < (coalesce(own_rank.rank, 0), own.arrival)`.execute(
    tx,
  )
  return Number(rows[0]?.count)
}

export type NewRegistration = Omit<Registration, 'recordedAt' | 'reminders' | 'confirmBy'> & {
  readonly confirmBy?: Instant | undefined
  readonly key: string
}

type FoundRow = { readonly key: string; readonly id: string; readonly state: string }

/** What whoever registers is told of their registration. */
export type Registered = Pick<Registration, 'id' | 'state'>

/** Which of these forms have registered somebody already, and whom. */
export const findByKeys = async (
  tx: Transaction,
  event: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Registered>> => {
  // One look into the index for each form, however many have registered: a plain `any` is planned
  // as a walk through all of the event while there are no statistics of it.
  // Not kept: a plan made while few are registered would walk through all of them ever after.
  const { rows } = await sql<FoundRow>`select asked.key, found.id, found.state
    from unnest(${keys}::text[]) as asked (key)
    cross join lateral (select id, state from registrations.registration
      where event = ${event} and request_key = asked.key limit 1) as found`.execute(tx)
  return new Map(rows.map(({ key, id, state }) => [key, { id, state: stateOf(state) }]))
}

/** Writes registrations in their order, with one statement; the database counts their seats. */
export const insertRegistrations = async (
  tx: Transaction,
  registrations: readonly NewRegistration[],
): Promise<void> => {
  if (registrations.length === 0) return
  const rows = registrations.map((one) => ({
    ...one,
    if_moved: one.ifMoved,
    access_needs: one.accessNeeds,
    request_key: one.key,
    calendar_sequence: one.calendarSequence,
    confirm_by: one.confirmBy === undefined ? null : new Date(one.confirmBy),
  }))
  await sql`${kept} insert into registrations.registration (id, event, relation, visibility, state, offer,
      party, wished, if_moved, name, email, language, access_needs, request_key, calendar_sequence, reserve, confirm_by)
    select id, event, relation, visibility, state, offer, party, wished, if_moved, name, email, language,
      access_needs, request_key, calendar_sequence, reserve, confirm_by
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as one (id uuid, event uuid,
      relation text, visibility text, reserve text, state text, offer text, party integer, wished text, if_moved text,
      name text, email text, language text, access_needs text, request_key text,
      calendar_sequence integer, confirm_by timestamptz)`.execute(tx)
}

/** Moves registrations to where they sit from now on, and adds the steps to their history. */
export const moveRegistrations = async (
  tx: Transaction,
  moves: readonly Move<Movable>[],
): Promise<void> => {
  if (moves.length === 0) return
  const rows = moves.map(({ registration, to, cause, change, reason }) => ({
    id: newId(),
    registration: registration.id,
    event: registration.event,
    relation: registration.relation,
    visibility: registration.visibility,
    from_state: registration.state,
    from_offer: registration.offer,
    from_party: registration.party,
    to_state: to.state,
    to_offer: to.offer,
    to_party: to.party,
    cause,
    change: change ?? null,
    reason: reason ?? null,
  }))
  const data = JSON.stringify(rows)
  await sql`update registrations.registration r
    set state = m.to_state, offer = m.to_offer, party = m.to_party
    from jsonb_to_recordset(${data}::jsonb) as m (registration uuid, to_state text, to_offer text,
      to_party integer) where r.id = m.registration`.execute(tx)
  await sql`insert into registrations.move (id, registration, event, relation, visibility,
      from_state, from_offer, from_party, to_state, to_offer, to_party, cause, change, reason)
    select * from jsonb_to_recordset(${data}::jsonb) as m (id uuid, registration uuid, event uuid,
      relation text, visibility text, from_state text, from_offer text, from_party integer,
      to_state text, to_offer text, to_party integer, cause text, change uuid, reason text)`.execute(
    tx,
  )
}

type Description = Pick<
  Registration,
  'name' | 'email' | 'language' | 'accessNeeds' | 'ifMoved' | 'wished'
>

/** What is kept of a person besides the seats; `wished` is what a change brings them back to. */
export const describeRegistration = async (
  tx: Transaction,
  id: string,
  { accessNeeds, ifMoved, ...others }: Partial<Description>,
): Promise<void> => {
  await tx
    .updateTable('registrations.registration')
    .set({
      ...others,
      ...(accessNeeds === undefined ? {} : { access_needs: accessNeeds }),
      ...(ifMoved === undefined ? {} : { if_moved: ifMoved }),
    })
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .execute()
}

import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'
import { kept } from '#kit/db/pool-driver.ts'

import {
  type NewOffer,
  type Offer,
  type OfferStanding,
  offerStandings,
  type PublicRegister,
  type Register,
} from '../domain/register.ts'
import { type OfferKind, offerKinds } from '../domain/registration.ts'
import { switchingColumns, switchingOf, switchingRow } from './switching-store.ts'

const kindOf = (text: string): OfferKind => offerKinds.find((known) => known === text) ?? 'on-site'

const standingOf = (text: string | null): OfferStanding =>
  offerStandings.find((known) => known === text) ?? 'closed'

/** A register as everybody may know it, with how its offers stand. */
export type OpenRegister = PublicRegister & {
  readonly offers: readonly { readonly kind: OfferKind; readonly standing: OfferStanding }[]
  /** How many hours before the start its people are reminded; null: not at all. */
  readonly remindsHours: number | null
}

/** The registers of these events that the transaction may see. */
export const listOpenRegisters = async (
  tx: Transaction,
  events: readonly string[],
): Promise<OpenRegister[]> => {
  if (events.length === 0) return []
  const registers = await tx
    .selectFrom('registrations.register')
    .select([
      'event',
      'relation',
      'opens_at',
      'closes_at',
      'largest_party',
      'keeps_days',
      ...switchingColumns,
      'illustrative',
      'reminds_hours',
    ])
    .where('event', 'in', events)
    .execute()
  const offers = await tx
    .selectFrom('registrations.offer')
    .select(['event', 'kind', 'standing'])
    .where('event', 'in', events)
    .where('is_open', '=', true)
    .orderBy('kind')
    .execute()
  return registers.map((row) => ({
    event: row.event,
    relation: row.relation,
    opensAt: row.opens_at.getTime(),
    closesAt: row.closes_at?.getTime() ?? null,
    largestParty: row.largest_party,
    keepsDays: row.keeps_days,
    switching: switchingOf(row),
    illustrative: row.illustrative,
    remindsHours: row.reminds_hours,
    offers: offers
      .filter(({ event }) => event === row.event)
      .map(({ kind, standing }) => ({ kind: kindOf(kind), standing: standingOf(standing) })),
  }))
}

/** Who sees the people of a register: both sides, or the one that the event belongs to. */
export const findVisibility = async (
  tx: Transaction,
  event: string,
): Promise<string | undefined> => {
  const row = await tx
    .selectFrom('registrations.register')
    .select('visibility')
    .where('event', '=', event)
    .executeTakeFirst()
  return row?.visibility
}

const offerColumns = ['kind', 'is_open', 'seats', 'ceiling', 'given', 'taken', 'reserved'] as const

type OfferRow = {
  kind: string
  is_open: boolean
  seats: number | null
  ceiling: number | null
  given: number | null
  taken: number
  reserved: number
}

const offerOf = ({ kind, is_open, seats, ceiling, given, taken, reserved }: OfferRow): Offer => ({
  kind: kindOf(kind),
  isOpen: is_open,
  seats,
  ceiling,
  given,
  taken,
  reserved,
})

/** The offers of these events, by event; one that takes no registrations has none. */
export const listOffersOf = async (
  tx: Transaction,
  events: readonly string[],
): Promise<ReadonlyMap<string, readonly Offer[]>> => {
  const rows = await tx
    .selectFrom('registrations.offer')
    .select(['event', ...offerColumns])
    .where(sql<boolean>`event = any(${events}::uuid[])`)
    .orderBy('kind')
    .execute()
  const byEvent = Map.groupBy(rows, ({ event }) => event)
  return new Map([...byEvent].map(([event, offers]) => [event, offers.map(offerOf)]))
}

export const listOffers = async (tx: Transaction, event: string): Promise<readonly Offer[]> =>
  (await listOffersOf(tx, [event])).get(event) ?? []

/** The offers of an event, locked in the order of their kind until the transaction ends. */
export const lockOffers = async (tx: Transaction, event: string): Promise<Offer[]> => {
  const { rows } = await sql<OfferRow>`select kind, is_open, seats, ceiling, given, taken, reserved
    from registrations.offer where event = ${event} order by kind for update`.execute(tx)
  return rows.map(offerOf)
}

type RegisterRow = OfferRow & { visibility: string }

/** A register with its offers, which are locked in the same way; undefined when there is none. */
export const lockRegister = async (
  tx: Transaction,
  event: string,
): Promise<{ visibility: string; offers: Offer[] } | undefined> => {
  const { rows } =
    await sql<RegisterRow>`${kept} select kind, is_open, seats, ceiling, given, taken, reserved, register.visibility
    from registrations.offer join registrations.register using (event)
    where event = ${event} order by kind for update of offer`.execute(tx)
  const [first] = rows
  return first && { visibility: first.visibility, offers: rows.map(offerOf) }
}

/** Lets nobody more on site than this, until a change has seated everybody anew; null lifts it. */
export const setCeiling = async (
  tx: Transaction,
  event: string,
  ceiling: number | null,
): Promise<void> => {
  await sql`update registrations.offer set ceiling = ${ceiling}
    where event = ${event} and kind = 'on-site'
      and ceiling is distinct from ${ceiling}::integer`.execute(tx)
}

/** The events of the relation that take registrations. */
export const listRegisteredEvents = async (tx: Transaction): Promise<string[]> => {
  const rows = await tx.selectFrom('registrations.register').select('event').execute()
  return rows.map(({ event }) => event)
}

export const insertRegister = async (
  tx: Transaction,
  register: Register,
  offers: readonly NewOffer[],
): Promise<void> => {
  const { event, relation, visibility } = register
  await tx
    .insertInto('registrations.register')
    .values({
      event,
      relation,
      visibility,
      opens_at: new Date(register.opensAt),
      closes_at: register.closesAt === null ? null : new Date(register.closesAt),
      largest_party: register.largestParty,
      keeps_days: register.keepsDays,
      ...switchingRow(register.switching),
      illustrative: register.illustrative,
    })
    .execute()
  await tx
    .insertInto('registrations.offer')
    .values(
      offers.map(({ kind, isOpen, seats }) => ({
        event,
        relation,
        visibility,
        kind,
        is_open: isOpen,
        seats,
        given: seats,
      })),
    )
    .execute()
}

import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'
import { isLanguage } from '#kit/text/localised.ts'

import type { Allocation, NewOffer } from '../domain/register.ts'
import {
  fallbacks,
  offerKinds,
  type Registration,
  registrationStates,
  type Seating,
} from '../domain/registration.ts'
import { allocationSchema } from './terms-schema.ts'

/** Locks the offers of these events until the transaction ends, always in the same order. */
export const lockOffersOf = async (tx: Transaction, events: readonly string[]): Promise<void> => {
  await sql`select from registrations.offer where event = any(${events}::uuid[])
    order by event, kind for update`.execute(tx)
}

/** The rules that the registers of these events declared; an event without a register has none. */
export const listAllocations = async (
  tx: Transaction,
  events: readonly string[],
): Promise<ReadonlyMap<string, Allocation>> => {
  const { rows } = await sql<{ event: string; allocation: unknown }>`select event, allocation
    from registrations.register where event = any(${events}::uuid[])`.execute(tx)
  return new Map(rows.map(({ event, allocation }) => [event, allocationSchema.parse(allocation)]))
}

/** A registration as far as seating everybody anew, and showing what it comes to, has to know it. */
export type Seated = Pick<
  Registration,
  | 'id'
  | 'event'
  | 'relation'
  | 'visibility'
  | 'state'
  | 'offer'
  | 'party'
  | 'wished'
  | 'ifMoved'
  | 'name'
  | 'language'
  | 'reserve'
> & {
  readonly hasAccessNeeds: boolean
  /** The place of an official guest in the order of precedence of its side. */
  readonly rank: number | null
}

type SeatedRow = Omit<Seated, 'state' | 'offer' | 'wished' | 'ifMoved' | 'language'> & {
  readonly state: string
  readonly offer: string
  readonly wished: string
  readonly if_moved: string
  readonly language: string
}

const offerOf = (text: string): Seating['offer'] =>
  offerKinds.find((known) => known === text) ?? 'on-site'

const stateOf = (text: string): Seating['state'] =>
  registrationStates.find((known) => known === text) ?? 'cancelled'

const seatedOf = ({ if_moved, ...row }: SeatedRow): Seated => ({
  ...row,
  state: stateOf(row.state),
  offer: offerOf(row.offer),
  wished: offerOf(row.wished),
  ifMoved: fallbacks.find((known) => known === if_moved) ?? 'wait',
  language: isLanguage(row.language) ? row.language : 'en',
})

/**
 * Whoever holds seats of these events or waits for them, and whom a change moved, by arrival. Where a
 * side reads, the guests of the other are left out, also those that both see: among whom they are
 * seated is not for it to know.
 */
export const listSeated = async (
  tx: Transaction,
  { events, movedBy }: { readonly events: readonly string[]; readonly movedBy: string | null },
): Promise<ReadonlyMap<string, Seated[]>> => {
  const { rows } =
    await sql<SeatedRow>`select r.id, r.event, r.relation, r.visibility, state, offer, party,
      wished, if_moved, name, language, access_needs is not null as "hasAccessNeeds", reserve, g.rank
    from registrations.registration r
    left join registrations.guest_rank g on g.registration = r.id
    where r.event = any(${events}::uuid[]) and (state in ('confirmed', 'waiting')
      or r.id in (select registration from registrations.move
        where change = ${movedBy}::uuid and event = any(${events}::uuid[])))
      and (reserve is null or reserve = coalesce(platform.ctx_side(), reserve))
    order by arrival`.execute(tx)
  return Map.groupBy(rows.map(seatedOf), ({ event }) => event)
}

/** One step that a change made: from where a registration went, and where to. */
export type Step = { readonly id: string; readonly from: Seating; readonly to: Seating }

/** The steps that a change made in these events. */
export const listSteps = async (
  tx: Transaction,
  { events, change }: { readonly events: readonly string[]; readonly change: string },
): Promise<Step[]> => {
  const rows = await tx
    .selectFrom('registrations.move')
    .selectAll()
    .where('change', '=', change)
    .where('event', 'in', events)
    .execute()
  return rows.map((row) => ({
    id: row.registration,
    from: { state: stateOf(row.from_state), offer: offerOf(row.from_offer), party: row.from_party },
    to: { state: stateOf(row.to_state), offer: offerOf(row.to_offer), party: row.to_party },
  }))
}

/** Takes the limits off while people are being moved: in the same transaction new ones are set. */
export const liftLimits = async (tx: Transaction, events: readonly string[]): Promise<void> => {
  await sql`update registrations.offer set seats = null
    where event = any(${events}::uuid[]) and seats is not null`.execute(tx)
}

/**
 * Sets what the offers of events will be; the database refuses fewer seats than are taken.
 * `isGiven`: people gave them; else an answer took or returned some of what people had given.
 */
export const setOffers = async (
  tx: Transaction,
  { offers, isGiven }: { offers: readonly (NewOffer & { event: string })[]; isGiven: boolean },
): Promise<void> => {
  await sql`update registrations.offer o
    set is_open = n."isOpen", seats = n.seats, ceiling = null,
      given = case when ${isGiven} then n.seats else o.given end
    from jsonb_to_recordset(${JSON.stringify(offers)}::jsonb)
      as n (event uuid, kind text, "isOpen" boolean, seats integer)
    where o.event = n.event and o.kind = n.kind`.execute(tx)
}

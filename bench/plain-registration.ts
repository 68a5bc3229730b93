import { randomUUID } from 'node:crypto'

import type pg from 'pg'

/** The tables of somebody who knows nothing but events with seats, and who registers. */
export const plainTables = `
  create table public.plain_offer (event uuid primary key, seats integer not null, taken integer not null default 0);
  create table public.plain_registration (
    id uuid primary key, event uuid not null references public.plain_offer (event), state text not null,
    party integer not null, name text not null, email text not null, request_key text not null,
    recorded_at timestamptz not null default now(), unique (event, request_key));
  create index on public.plain_registration (event, state);`

type Request = {
  readonly event: string
  readonly name: string
  readonly email: string
  readonly party: number
  readonly key: string
}

type OfferRow = { readonly seats: number; readonly taken: number }

const lockOffer = 'select seats, taken from plain_offer where event = $1 for update'
const findKey = 'select id from plain_registration where event = $1 and request_key = $2'
const insert = `insert into plain_registration (id, event, state, party, name, email, request_key)
  values ($1, $2, $3, $4, $5, $6, $7)`
const take = 'update plain_offer set taken = taken + $2 where event = $1'

const registerOn = async (client: pg.PoolClient, request: Request): Promise<string> => {
  const { event, name, email, party, key } = request
  const offer = await client.query<OfferRow>({ name: 'lock', text: lockOffer, values: [event] })
  const known = await client.query<{ id: string }>({
    name: 'find',
    text: findKey,
    values: [event, key],
  })
  if (known.rows[0] !== undefined) return known.rows[0].id
  const { seats = 0, taken = 0 } = offer.rows[0] ?? {}
  const isSeated = taken + party <= seats
  const id = randomUUID()
  const state = isSeated ? 'confirmed' : 'waiting'
  const values = [id, event, state, party, name, email, key]
  await client.query({ name: 'insert', text: insert, values })
  await client.query({ name: 'take', text: take, values: [event, isSeated ? party : 0] })
  return id
}

/**
 * The reference: one transaction for each registration, as one would write it first. Six trips to
 * the database (begin, lock, look for the form, insert, count, commit), with named statements, and
 * without triggers, policies and mails.
 */
export const registerPlainly = async (pool: pg.Pool, request: Request): Promise<string> => {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const id = await registerOn(client, request)
    await client.query('commit')
    return id
  } finally {
    client.release()
  }
}

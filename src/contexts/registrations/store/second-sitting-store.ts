import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'

import type { Movable } from '../domain/registration.ts'

/** A registration at a second sitting, and the one that it comes from. */
export type Followed = { readonly id: string; readonly follows: string; readonly party: number }

/** Registers these people at a second sitting as well, with all that they had said. */
export const followRegistrations = async (
  tx: Transaction,
  { event, visibility }: { readonly event: string; readonly visibility: string },
  registrations: readonly string[],
): Promise<Followed[]> => {
  const rows = registrations.map((follows) => ({ id: newId(), follows }))
  const { rows: made } = await sql<Followed>`insert into registrations.registration (id, event,
      relation, visibility, state, offer, wished, party, if_moved, name, email, language,
      access_needs, reminders, follows)
    select n.id, ${event}::uuid, r.relation, ${visibility}, 'confirmed', 'on-site', 'on-site',
      r.party, r.if_moved, r.name, r.email, r.language, r.access_needs, r.reminders, r.id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (id uuid, follows uuid)
    join registrations.registration r on r.id = n.follows
    on conflict (follows) do update set event = excluded.event, visibility = excluded.visibility,
      state = excluded.state, offer = excluded.offer, party = excluded.party
    returning id, follows, party`.execute(tx)
  return made
}

/** One of them, with the event that it comes from. */
export type Following = Movable & { readonly follows: string; readonly cameFrom: string }

/** The registrations that a change made at second sittings of these events. */
export const listFollowing = async (
  tx: Transaction,
  { change, events }: { readonly change: string; readonly events: readonly string[] },
): Promise<Following[]> => {
  const { rows } = await sql<Following>`
    select r.id, r.event, r.relation, r.visibility, r.state, r.offer, r.party, r.follows,
      m.event as "cameFrom"
    from registrations.registration r
    join registrations.move m on m.registration = r.follows and m.change = ${change}
      and m.reason = 'moves-to-second-sitting'
    where m.event = any(${events}::uuid[])`.execute(tx)
  return rows
}

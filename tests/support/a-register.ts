import { randomUUID } from 'node:crypto'

import pg from 'pg'

const hash = '0'.repeat(64)
const plan = {
  options: [{ format: 'in-person' }],
  otherwise: 'cancel',
  decideBy: 7,
  reading: 'open',
}

const relationAndSides = `
  insert into relations.relation (id, visibility, name)
    values ('mx-az', 'public', '{"en":"Mexico and Azerbaijan"}') on conflict do nothing;
  insert into relations.side (relation, id, visibility, is_host, name, represented_by, zone, city, accent)
    values ('mx-az', 'MX', 'public', false, '{"en":"Mexico"}', '{"en":"Embassy"}', 'America/Mexico_City', '{"en":"Mexico City"}', 'a'),
           ('mx-az', 'AZ', 'public', true, '{"en":"Azerbaijan"}', '{"en":"Ministry"}', 'Asia/Baku', '{"en":"Baku"}', 'b')
    on conflict do nothing`

type Place = { readonly relation: string; readonly sides: readonly [string, string] }
type Made = Place & { readonly event: string; readonly slug: string; readonly owner: string }

const mexicoAndAzerbaijan: Place = { relation: 'mx-az', sides: ['MX', 'AZ'] }

const insertEvent = async (
  admin: pg.Client,
  { event, slug, relation, sides, owner }: Made,
): Promise<void> => {
  const programme = randomUUID()
  await admin.query(
    `insert into programme.programme (id, relation, visibility, owner, title, first_day, last_day, default_plan)
     values ($1, $2, 'public', $4, '{"en":"Programme"}', '2030-01-01', '2030-12-31', $3)`,
    [programme, relation, plan, owner],
  )
  // What both put before the public, both have approved.
  await admin.query(
    `insert into relations.approval (id, relation, subject_kind, subject, content_hash, side, statement, member, member_name)
     select gen_random_uuid(), $1, 'event', $2, $3, side, 'approved', gen_random_uuid(), 'arbitrary'
     from unnest($4::text[]) side`,
    [relation, event, hash, sides],
  )
  await admin.query(
    `insert into programme.event (id, relation, visibility, owner, programme, slug, title, disciplines,
       date_precision, first_day, last_day, start_time, zone, content_hash)
     values ($1, $2, 'public', $6, $3, $4, '{"en":"An evening"}', '{music}', 'day', '2030-05-03',
       '2030-05-03', '19:00', 'Asia/Baku', $5)`,
    [event, relation, programme, slug, hash, owner],
  )
}

type Seats = { readonly seats: number; readonly online: number | null }

const insertRegister = async (
  admin: pg.Client,
  { event, relation, owner, seats, online }: Seats & Omit<Made, 'slug' | 'sides'>,
): Promise<void> => {
  await admin.query(
    `insert into registrations.register (event, relation, visibility, opens_at)
     values ($1, $2, $3, '2020-01-01')`,
    [event, relation, owner],
  )
  await admin.query(
    `insert into registrations.offer (event, kind, relation, visibility, is_open, seats, given)
     values ($1, 'on-site', $2, $5, true, $3, $3),
       ($1, 'online', $2, $5, $4::int is not null, coalesce($4, 0), coalesce($4, 0))`,
    [event, relation, seats, online, owner],
  )
}

/** A public event, joint unless it is a side's, on a day to come, in a hall of `seats`, with its register open. */
export const anOpenRegister = async (
  adminUrl: string,
  {
    seats,
    online = null,
    owner = 'joint',
  }: { readonly seats: number; readonly online?: number | null; readonly owner?: string },
  place: Place = mexicoAndAzerbaijan,
): Promise<{ event: string; slug: string; relation: string }> => {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  const event = randomUUID()
  const slug = `evening-${event}`
  try {
    await admin.query(relationAndSides)
    await insertEvent(admin, { ...place, event, slug, owner })
    await insertRegister(admin, { event, relation: place.relation, owner, seats, online })
    return { event, slug, relation: place.relation }
  } finally {
    await admin.end()
  }
}

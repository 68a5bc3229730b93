import type pg from 'pg'

import { addMember, joinSide } from '#contexts/access/contract.ts'
import { openDatabase } from '#kit/db/database.ts'
import { anOpenRegister } from '#tests/support/a-register.ts'
import type { FreshDatabase } from '#tests/support/test-database.ts'

export const seats = 20
const relation = 'mx-az'

/** The editor of one side and the head of the other. */
export const members = ['MX', 'AZ'].map((side) => ({
  side,
  email: `head@${side.toLowerCase()}.example`,
  password: 'of a measurement alone',
}))

// Copies of one event, over five years; half of the people keep their place if it moves.
const manyEvents = `
  with made as (
    insert into programme.event (id, relation, visibility, owner, programme, slug, title, disciplines,
      date_precision, first_day, last_day, start_time, zone, content_hash, online_rights)
    select gen_random_uuid(), e.relation, visibility, owner, programme, 'evening-' || n, title, disciplines,
      date_precision, first_day + n % 1800, first_day + n % 1800, start_time, zone, content_hash, true
    from programme.event e, generate_series(1, $1::int) n where e.id = $2 returning id),
  registers as (
    insert into registrations.register (event, relation, visibility, opens_at)
    select id, '${relation}', 'joint', '2020-01-01' from made returning event)
  insert into registrations.offer (event, kind, relation, visibility, is_open, seats, given)
  select event, kind, '${relation}', 'joint', kind = 'on-site', case kind when 'on-site' then ${String(seats)} else 0 end, null
  from registers, unnest(array['on-site', 'online']) kind`

const manyPeople = `
  insert into registrations.registration (id, event, relation, visibility, state, offer, wished, party, if_moved, name, email, language)
  select gen_random_uuid(), event, '${relation}', 'joint', 'confirmed', 'on-site', 'on-site', 1,
    (array['online', 'online', 'wait', 'release'])[1 + n % 4], 'Person ' || n, 'person-' || n || '@example.org',
    (array['en', 'es', 'az'])[1 + n % 3]
  from registrations.register, generate_series(1, ${String(seats)}) n`

const approvals = `
  insert into relations.approval (id, relation, subject_kind, subject, content_hash, side, statement, member, member_name)
  select gen_random_uuid(), relation, 'event', id, content_hash, side, 'approved', gen_random_uuid(), 'arbitrary'
  from programme.event, unnest(array['MX', 'AZ']) side on conflict do nothing`

/** Tables of somebody who knows nothing but seats and people, with the same people in them. */
const plainWorld = `
  create table public.plain_offer as select event, ${String(seats)} as seats, ${String(seats)} as taken
    from registrations.register;
  alter table public.plain_offer add primary key (event);
  create table public.plain_registration as
    select id, event, offer, state, party, name, email, recorded_at from registrations.registration;
  alter table public.plain_registration add primary key (id);
  create index on public.plain_registration (event);
  create table public.plain_notice (id uuid primary key, registration uuid not null, said text not null);
  analyze`

/** Heads of both sides, to sign in as. */
export const addMembers = async (appUrl: string): Promise<void> => {
  const db = openDatabase(appUrl, 1)
  for (const { side, email, password } of members) {
    const member = {
      relation,
      side,
      email,
      password,
      name: side,
      role: 'head',
      language: 'en',
    } as const
    await addMember(db, member, { baseUrl: 'http://localhost', now: Date.now() })
    await joinSide(db, { relation, side })
  }
  await db.close()
}

/** A programme of so many events, each with a full hall; answers their slugs. */
export const makeWorld = async (
  admin: pg.Client,
  { adminUrl, appUrl }: FreshDatabase,
  events: number,
): Promise<string[]> => {
  const { event } = await anOpenRegister(adminUrl, { seats })
  await admin.query(manyEvents, [events - 1, event])
  await admin.query('update programme.event set online_rights = true')
  await admin.query(manyPeople)
  await admin.query(approvals)
  await addMembers(appUrl)
  await admin.query(plainWorld)
  const { rows } = await admin.query<{ slug: string }>('select slug from programme.event')
  return rows.map(({ slug }) => slug)
}

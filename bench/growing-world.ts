import pg from 'pg'

import { anOpenRegister } from '#tests/support/a-register.ts'
import type { FreshDatabase } from '#tests/support/test-database.ts'

import { addMembers } from './change-world.ts'

const relation = 'mx-az'
const seats = 100
const current = 20
const peopleEach = 50

/** Events of years gone by are copies of one that is to come. */
const manyEvents = (first: string): string => `
  with made as (
    insert into programme.event (id, relation, visibility, owner, programme, slug, title, disciplines,
      date_precision, first_day, last_day, start_time, zone, content_hash)
    select gen_random_uuid(), e.relation, visibility, owner, programme, $3::text || n, title, disciplines,
      date_precision, ${first}, ${first}, start_time, zone, content_hash
    from programme.event e, generate_series(1, $1::int) n where e.id = $2 returning id),
  registers as (
    insert into registrations.register (event, relation, visibility, opens_at)
    select id, '${relation}', 'joint', '2020-01-01' from made returning event)
  insert into registrations.offer (event, kind, relation, visibility, is_open, seats, given)
  select event, kind, '${relation}', 'joint', kind = 'on-site', case kind when 'on-site' then $4::int else 0 end, null
  from registers, unnest(array['on-site', 'online']) kind`

const manyPeople = `
  insert into registrations.registration (id, event, relation, visibility, state, offer, wished, party, if_moved, name, email, language)
  select gen_random_uuid(), e.id, '${relation}', 'joint', 'confirmed', 'on-site', 'on-site', 1, 'online',
    'Person ' || n, 'person-' || n || '@example.org', 'en'
  from programme.event e, generate_series(1, $1::int) n where e.slug like $2`

// They were announced and took place, as the desk reports it.
const manyStates = `
  insert into programme.event_state (id, relation, visibility, event, state, holds_from)
  select gen_random_uuid(), e.relation, e.visibility, e.id, state, e.first_day - days
  from programme.event e, (values ('announced', 30), ('held', 0)) as said (state, days)
  where e.slug like 'past-%'`

// Each registration was told by a mail, which was emptied since.
const manyMails = `
  insert into access.mail (id, relation, purpose, recipient, subject, text, language, message_id, state, due_at, recorded_at, emptied_at)
  select gen_random_uuid(), '${relation}', 'confirmation', '', '', '', 'en', '<' || r.id || '@example.org>', 'sent', null,
    now() - interval '1 year', now() - interval '300 days'
  from registrations.registration r join programme.event e on e.id = r.event where e.slug like 'past-%'`

/** An installation: the same events to come in each, and behind them so many people of years gone by. */
export type Grown = {
  readonly slugs: readonly string[]
  readonly people: number
}

/** Fills an installation; answers the events to come. */
export const growWorld = async (
  { adminUrl, appUrl }: FreshDatabase,
  past: { readonly events: number; readonly peopleEach: number },
): Promise<Grown> => {
  const admin = new pg.Client({ connectionString: adminUrl })
  const { event } = await anOpenRegister(adminUrl, { seats })
  await admin.connect()
  try {
    await admin.query(manyEvents('first_day + n'), [current, event, 'next-', seats])
    await admin.query(manyPeople, [peopleEach, 'next-%'])
    if (past.events > 0) {
      const room = past.peopleEach
      await admin.query(manyEvents('first_day - 2000 - n % 2500'), [
        past.events,
        event,
        'past-',
        room,
      ])
      await admin.query(manyStates)
      await admin.query(manyPeople, [past.peopleEach, 'past-%'])
      await admin.query(manyMails)
    }
    await addMembers(appUrl)
    await admin.query('vacuum analyze')
    const { rows } = await admin.query<{ slug: string }>(
      "select slug from programme.event where slug like 'next-%' order by slug",
    )
    const counted = await admin.query<{ people: number }>(
      'select count(*)::int as people from registrations.registration',
    )
    return { slugs: rows.map(({ slug }) => slug), people: counted.rows[0]?.people ?? Number.NaN }
  } finally {
    await admin.end()
  }
}

import pg from 'pg'

import { anOpenRegister } from '#tests/support/a-register.ts'
import type { FreshDatabase } from '#tests/support/test-database.ts'

/** The day for which the briefing is made. */
export const forDay = '2030-05-03'

const states = [
  { state: 'announced', before: 30 },
  { state: 'held', before: 0 },
]

/** Events of eight years back and two ahead, every fifth of them private to one side. */
const manyEvents = `
  with made as (
    insert into programme.event (id, relation, visibility, owner, programme, slug, title, disciplines,
      date_precision, first_day, last_day, start_time, zone, content_hash)
    select gen_random_uuid(), e.relation, case n % 5 when 0 then 'AZ' else 'joint' end, 'AZ', programme, 'event-' || n,
      jsonb_build_object('en', 'Concert ' || n || ' of a series of evenings', 'es', 'Concierto ' || n),
      array[(array['music', 'cinema', 'literature', 'education', 'heritage'])[1 + n % 5]],
      'day', d.day, d.day, '19:00', zone, content_hash
    from programme.event e, generate_series(1, $1::int) n,
      lateral (select '${forDay}'::date - 2900 + (n * 3650 / $1::int) as day) d
    where e.id = $2 returning id, relation, visibility, first_day)
  insert into programme.event_state (id, relation, visibility, event, state, holds_from)
  select gen_random_uuid(), m.relation, m.visibility, m.id, s.state, m.first_day - s.before
  from made m, jsonb_to_recordset($3::jsonb) as s (state text, before int)
  where s.state = 'announced' or m.first_day < '${forDay}'`

/** A meeting a month, and one on the day; the same two people each time. */
const manyMeetings = `
  with made as (
    insert into meetings.meeting (id, relation, visibility, slug)
    select gen_random_uuid(), 'mx-az', 'joint', 'meeting-' || n from generate_series(0, 99) n returning id, slug),
  said as (
    insert into meetings.meeting_revision (id, meeting, relation, visibility, content, side, member, member_name)
    select gen_random_uuid(), id, 'mx-az', 'joint', jsonb_build_object('title', jsonb_build_object('en', 'Talks ' || slug),
      'on', to_char('${forDay}'::date - 30 * substr(slug, 9)::int, 'YYYY-MM-DD'), 'time', null, 'place', '{}'::jsonb,
      'venue', '', 'format', 'in-person', 'previous', null, 'agenda', '[]'::jsonb, 'sources', '[]'::jsonb,
      'illustrative', false), 'AZ', gen_random_uuid(), 'A member'
    from made returning id)
  insert into meetings.participant (id, revision, relation, visibility, position, of_side, name, role)
  select gen_random_uuid(), id, 'mx-az', 'joint', p, (array['AZ', 'MX'])[p], 'Official ' || p, 'head'
  from said, generate_series(1, 2) p`

/** Said at these meetings, half of it done, every seventh private to one side. */
const manyUndertakings = `
  with made as (
    insert into meetings.undertaking (id, relation, visibility, actor_side, origin_kind, origin, side, member, member_name)
    select gen_random_uuid(), 'mx-az', case n % 7 when 0 then 'AZ' else 'joint' end, 'AZ', 'meeting', m.id, 'AZ',
      gen_random_uuid(), 'A member'
    from generate_series(1, $1::int) n join meetings.meeting m on m.slug = 'meeting-' || n % 100
    returning id, visibility),
  worded as (
    insert into meetings.undertaking_revision (id, undertaking, relation, visibility, content, side, member, member_name)
    select gen_random_uuid(), id, 'mx-az', visibility, jsonb_build_object('text', jsonb_build_object('en',
      'Lend a hall for an evening of music, with what it takes to reach it ' || row_number() over ()), 'wording', null,
      'modality', 9, 'due', jsonb_build_object('kind', 'year', 'year', 2030), 'condition', '', 'owner',
      '{"institution":null,"unit":"","person":null,"personName":""}'::jsonb, 'article', '', 'sources', '[]'::jsonb,
      'illustrative', false), 'AZ', gen_random_uuid(), 'A member'
    from made returning undertaking, visibility)
  insert into meetings.undertaking_act (id, undertaking, relation, visibility, kind, on_day, words, side, member, member_name)
  select gen_random_uuid(), undertaking, 'mx-az', visibility, 'kept', '${forDay}'::date - 20, 'It was lent.', 'AZ',
    gen_random_uuid(), 'A member'
  from (select *, row_number() over () as n from worded) w where n % 2 = 0`

/** A relation of so many events and undertakings. */
export const fillRelation = async (
  { adminUrl }: FreshDatabase,
  size: { readonly events: number; readonly undertakings: number },
): Promise<void> => {
  const { event } = await anOpenRegister(adminUrl, { seats: 10, owner: 'AZ' })
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    await admin.query(manyEvents, [size.events, event, JSON.stringify(states)])
    await admin.query(manyMeetings)
    // The act is of the same statement as what it closes, so the trigger would not see it yet.
    await admin.query(
      'alter table meetings.undertaking_act disable trigger only_what_is_theirs_is_kept',
    )
    await admin.query(manyUndertakings, [size.undertakings])
    await admin.query(
      'alter table meetings.undertaking_act enable trigger only_what_is_theirs_is_kept',
    )
    await admin.query('vacuum analyze')
  } finally {
    await admin.end()
  }
}

/** The rows of a briefing by plain SQL, without policies: events, states, meetings, undertakings. */
export const plainRows = [
  'select * from programme.event order by first_day',
  'select * from programme.event_state order by event, recorded_at',
  `select m.*, r.content from meetings.meeting m join lateral (select content from meetings.meeting_revision r
    where r.meeting = m.id order by step desc limit 1) r on true`,
  'select * from meetings.participant order by revision, position',
  `select u.*, r.content from meetings.undertaking u join lateral (select content from meetings.undertaking_revision r
    where r.undertaking = u.id order by step desc limit 1) r on true`,
  'select * from meetings.undertaking_act order by undertaking, step',
] as const

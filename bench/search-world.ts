import pg from 'pg'

import { ensureRecordsAreFound } from '#app/ensure-records-are-found.ts'
import { asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { enterAgreement } from '#contexts/agreements/contract.ts'
import { unseenClauses } from '#contexts/agreements/service/record-agreement.ts'
import { openDatabase } from '#kit/db/database.ts'
import { anOpenRegister } from '#tests/support/a-register.ts'
import { aDescription } from '#tests/support/agreement-factories.ts'
import type { FreshDatabase } from '#tests/support/test-database.ts'

import { addMembers } from './change-world.ts'

/** Of a hundred records of all kinds, so many of each. */
const shares = {
  events: 30,
  meetings: 10,
  undertakings: 15,
  agreements: 1,
  support: 4,
  people: 20,
  institutions: 2,
  venues: 1,
  sites: 12,
  needs: 3,
  projects: 2,
} as const

/** The family names that are given to people and stand in titles. */
export const familyNames = [
  'Əliyev',
  'Məmmədov',
  'Hüseynov',
  'Kərimov',
  'Cəfərov',
  'Xəlilov',
  'Qasımov',
  'Abbasov',
  'Labardíni',
  'Hernández',
  'Núñez',
  'García',
  'Ağayev',
  'Rəhimov',
  'Şirəliyev',
  'Ibáñez',
]

const list = (words: readonly string[]): string =>
  `array[${words.map((word) => `'${word}'`).join(', ')}]`

const given = ['Anar', 'Leyla', 'Rauf', 'Sevda', 'Elçin', 'Rodrigo', 'María', 'Inés', 'Kamran']
const kinds = {
  en: ['Concert', 'Exhibition', 'Reading', 'Conference', 'Evening', 'Film week', 'Workshop'],
  es: ['Concierto', 'Exposición', 'Lectura', 'Conferencia', 'Velada', 'Cine', 'Taller'],
  az: ['Konsert', 'Sərgi', 'Oxu', 'Konfrans', 'Axşam', 'Film həftəsi', 'Seminar'],
}
const topics = {
  en: ['music', 'carpets', 'poetry', 'archaeology', 'gastronomy', 'cinema', 'murals', 'ceramics'],
  es: ['música', 'tapices', 'poesía', 'arqueología', 'cocina', 'cine', 'murales', 'cerámica'],
  az: ['musiqi', 'xalça', 'şeir', 'arxeologiya', 'mətbəx', 'kino', 'divar', 'keramika'],
}

const pick = (words: readonly string[], by: string): string =>
  `(${list(words)})[1 + (${by}) % ${String(words.length)}]`

/** Every record has a name of its own: no two have the same family name, given name and number. */
const naming = `
  create function pg_temp.person(n int) returns text language sql immutable as $$
    select ${pick(given, 'n / 7')} || ' ' || ${pick(familyNames, 'n')} $$;
  create function pg_temp.title(n int) returns jsonb language sql immutable as $$
    select jsonb_build_object(
      'en', ${pick(kinds.en, 'n')} || ' of ' || ${pick(topics.en, 'n / 7')} || ' with ' || pg_temp.person(n) || ' no ' || n,
      'es', ${pick(kinds.es, 'n')} || ' de ' || ${pick(topics.es, 'n / 7')} || ' con ' || pg_temp.person(n) || ' n.º ' || n,
      'az', pg_temp.person(n) || ' ilə ' || ${pick(topics.az, 'n / 7')} || ' ' || ${pick(kinds.az, 'n')} || ' № ' || n) $$;
  create function pg_temp.seen(n int) returns text language sql immutable as $$
    select case n % 10 when 0 then 'AZ' when 1 then 'MX' else 'joint' end $$;
  create function pg_temp.whose(n int) returns text language sql immutable as $$
    select case n % 10 when 0 then 'AZ' else 'MX' end $$;`

const by = `'MX', gen_random_uuid(), 'A member'`

const programme = `
  insert into programme.event (id, relation, visibility, owner, programme, slug, title, disciplines,
    date_precision, first_day, last_day, start_time, zone, content_hash)
  select gen_random_uuid(), e.relation, pg_temp.seen(n), pg_temp.whose(n), programme, 'event-' || n, pg_temp.title(n),
    disciplines, 'day', first_day - n % 3000, first_day - n % 3000, start_time, zone, content_hash
  from programme.event e, generate_series(1, $1::int) n where e.id = $2`

const meetings = `
  with made as (
    insert into meetings.meeting (id, relation, visibility, slug)
    select gen_random_uuid(), 'mx-az', pg_temp.seen(n), 'meeting-' || n from generate_series(1, $1::int) n
    returning id, visibility, substr(slug, 9)::int as n),
  said as (
    insert into meetings.meeting_revision (id, meeting, relation, visibility, content, side, member, member_name)
    select gen_random_uuid(), id, 'mx-az', visibility, jsonb_build_object('title', pg_temp.title(n),
      'on', to_char('2030-05-03'::date - n % 3000, 'YYYY-MM-DD'), 'time', null), ${by} from made
    returning id, visibility, meeting)
  insert into meetings.participant (id, revision, relation, visibility, position, of_side, name, role)
  select gen_random_uuid(), s.id, 'mx-az', s.visibility, p, 'MX', pg_temp.person(m.n * 3 + p), 'head'
  from said s join made m on m.id = s.meeting, generate_series(1, 2) p`

const undertakings = `
  with made as (
    insert into meetings.undertaking (id, relation, visibility, actor_side, origin_kind, side, member, member_name)
    select gen_random_uuid(), 'mx-az', pg_temp.seen(n), 'MX', 'letter', ${by} from generate_series(1, $1::int) n
    returning id, visibility)
  insert into meetings.undertaking_revision (id, undertaking, relation, visibility, content, side, member, member_name)
  select gen_random_uuid(), id, 'mx-az', visibility, jsonb_build_object('modality', 9, 'text',
    pg_temp.title((row_number() over ())::int)), ${by} from made`

const agreements = `
  with made as (
    insert into agreements.agreement (id, relation, visibility, slug)
    select gen_random_uuid(), 'mx-az', pg_temp.seen(n), 'agreement-' || n from generate_series(1, $1::int) n
    returning id, visibility, substr(slug, 11)::int as n)
  insert into agreements.revision (id, agreement, relation, visibility, description, clauses, side, member, member_name)
  select gen_random_uuid(), m.id, 'mx-az', m.visibility, r.description || jsonb_build_object('key', 'agreement-' || n,
    'title', pg_temp.title(n)), r.clauses, ${by}
  from made m, (select * from agreements.revision limit 1) r`

const support = `
  with made as (
    insert into support.entry (id, relation, visibility, giver, begun_by, side, member, member_name)
    select gen_random_uuid(), 'mx-az', pg_temp.seen(n), 'AZ', 'MX', ${by} from generate_series(1, $1::int) n
    returning id, visibility)
  insert into support.revision (id, entry, relation, visibility, content, side, member, member_name)
  select gen_random_uuid(), id, 'mx-az', visibility, jsonb_build_object('body', 'Council', 'session', '', 'decidedOn', null,
    'reciprocal', null, 'candidature', pg_temp.title((row_number() over ())::int) ->> 'en'), ${by} from made`

const people = `
  with made as (
    insert into directory.person (id, relation, visibility, acts_for, side, member, member_name)
    select gen_random_uuid(), 'mx-az', pg_temp.seen(n), 'MX', ${by} from generate_series(1, $1::int) n
    returning id, visibility),
  numbered as (select *, row_number() over ()::int as n from made),
  posted as (
    insert into directory.post (id, post, person, relation, visibility, title, holds_from, side, member, member_name)
    select gen_random_uuid(), gen_random_uuid(), id, 'mx-az', visibility, '{"en":"Deputy Minister"}', '2019', ${by}
    from numbered)
  insert into directory.name (id, name, person, relation, visibility, text, language, side, member, member_name)
  select gen_random_uuid(), gen_random_uuid(), id, 'mx-az', visibility, pg_temp.person(n) || ' ' || n, 'az', ${by}
  from numbered`

const institutions = `
  insert into relations.institution (id, relation, visibility, side, kind, name)
  select gen_random_uuid(), 'mx-az', pg_temp.seen(n), 'MX', 'museum', jsonb_build_object('en', 'Museum ' || n, 'az',
    pg_temp.person(n) || ' adına muzey') from generate_series(1, $1::int) n`

const venues = `
  insert into relations.venue (id, relation, visibility, name, country, city, city_name, zone, setting)
  select gen_random_uuid(), 'mx-az', pg_temp.seen(n), jsonb_build_object('en', 'Hall ' || n), 'AZ', 'baku', '{"en":"Baku"}',
    'Asia/Baku', 'indoor' from generate_series(1, $1::int) n`

// What the triggers of the register write for a reader, as in the benchmark of heritage.
const sites = `
  with made as (
    insert into heritage.seen (reader, relation, site, slug, grade, kind, periods, place, condition, verification, priority,
      threats, assessed_on, longitude, latitude, geometry)
    select 'MX', 'mx-az', gen_random_uuid(), 'site-' || n, 'exact', 'religious', '{}', 'Baku', 'good', 'reported', '', '{}',
      null, 49, 40, '{"type":"Point","coordinates":[49,40]}' from generate_series(1, $1::int) n
    returning reader, relation, site, substr(slug, 6)::int as n)
  insert into heritage.seen_name (reader, relation, site, claim, text, language, is_preferred, search_key)
  select reader, relation, site, gen_random_uuid(), 'Chapel ' || n, 'en', true, 'kapal ' || n from made`

const ofASite = `
  insert into heritage.site (id, relation, owner, visibility, slug, public_sees, other_sees)
  values ('00000000-0000-4000-8000-00000000000a', 'mx-az', 'MX', 'joint', 'a-site', 'withheld', 'exact')`

const needs = `
  with made as (
    insert into restoration.need (id, site, relation, owner, visibility, slug)
    select gen_random_uuid(), '00000000-0000-4000-8000-00000000000a', 'mx-az', pg_temp.whose(n), pg_temp.seen(n),
      'need-' || n from generate_series(1, $1::int) n returning id, visibility, substr(slug, 6)::int as n)
  insert into restoration.need_revision (id, need, relation, visibility, content, side, member, member_name)
  select gen_random_uuid(), id, 'mx-az', visibility, jsonb_build_object('title', pg_temp.title(n)), ${by} from made`

const projects = `
  with made as (
    insert into restoration.project (id, site, relation, slug)
    select gen_random_uuid(), '00000000-0000-4000-8000-00000000000a', 'mx-az', 'project-' || n
    from generate_series(1, $1::int) n returning id, substr(slug, 9)::int as n)
  insert into restoration.scope (id, project, relation, content, content_hash, side, member, member_name)
  select gen_random_uuid(), id, 'mx-az', jsonb_build_object('title', pg_temp.title(n)), repeat('0', 64), ${by} from made`

const statements = {
  meetings,
  undertakings,
  agreements,
  support,
  people,
  institutions,
  venues,
  sites,
  needs,
  projects,
} as const

/** An agreement as the application writes it, of which the others are copies. */
const enterOneAgreement = async (appUrl: string): Promise<void> => {
  const db = openDatabase(appUrl, 1)
  const actor = operatorActingFor('mx-az', 'MX')
  await asActor(db, actor, (tx) =>
    enterAgreement(tx, actor, {
      visibility: 'joint',
      description: aDescription('first', ['MX', 'AZ']),
      clauses: unseenClauses,
      acts: [],
      announcedOn: null,
    }),
  )
  await db.close()
}

const insertAll = async (admin: pg.Client, event: string, hundreds: number): Promise<void> => {
  // A superuser's session: what the roles check is not measured here, and the order of rows is given.
  await admin.query("set session_replication_role to 'replica'")
  await admin.query(naming)
  await admin.query(programme, [shares.events * hundreds, event])
  await admin.query(ofASite)
  for (const [kind, text] of Object.entries(statements)) {
    const share = Object.entries(shares).find(([name]) => name === kind)?.[1] ?? 0
    await admin.query(text, [share * hundreds])
  }
  await admin.query("set session_replication_role to 'origin'")
}

/** A relation of so many hundreds of records, a tenth of them each side's own; members may sign in. */
export const fillSearchWorld = async (
  { adminUrl, appUrl }: FreshDatabase,
  hundreds: number,
): Promise<{ readonly wordsTook: number }> => {
  const { event } = await anOpenRegister(adminUrl, { seats: 10 })
  await enterOneAgreement(appUrl)
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  const db = openDatabase(appUrl, 2)
  try {
    await insertAll(admin, event, hundreds)
    await admin.query('analyze')
    const started = performance.now()
    await ensureRecordsAreFound(db)
    const wordsTook = (performance.now() - started) / 1000
    await addMembers(appUrl)
    await admin.query('vacuum analyze')
    return { wordsTook }
  } finally {
    await db.close()
    await admin.end()
  }
}

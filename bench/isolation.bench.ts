import pg from 'pg'

import { startThrowAwayDatabase } from '#tests/runner/throw-away-database.ts'
import { freshDatabase } from '#tests/support/test-database.ts'

import { interleaved, median, type Report } from './measuring.ts'

const rounds = 7
const queries = 40

const relations = 100
const eventsEach = 1000

const fill = `
  insert into relations.relation (id, visibility, name)
    select 'r-' || n, 'public', '{}' from generate_series(1, ${String(relations)}) n;
  insert into relations.side (relation, id, visibility, is_host, name, represented_by, zone, city, accent)
    select 'r-' || n, s.id, 'public', s.id = 'AZ', '{}', '{}', 'UTC', '{}', case s.id when 'AZ' then 'b' else 'a' end
    from generate_series(1, ${String(relations)}) n, (values ('MX'), ('AZ')) s(id);
  insert into programme.programme (id, relation, visibility, owner, title, first_day, last_day, default_plan)
    select gen_random_uuid(), 'r-' || n, 'public', 'joint', '{}', '2021-01-01', '2021-12-31', '{}'
    from generate_series(1, ${String(relations)}) n;
  insert into programme.event (id, relation, visibility, owner, programme, slug, title, disciplines,
      date_precision, first_day, last_day, zone, content_hash)
    select gen_random_uuid(), p.relation, v.visibility, case when v.visibility in ('MX', 'AZ') then v.visibility else 'joint' end,
      p.id, p.relation || '-' || n, '{"en": "x"}', '{music}', 'day', '2021-01-01', '2021-01-01', 'UTC', repeat('0', 64)
    from programme.programme p, generate_series(1, ${String(eventsEach)}) n,
      lateral (select (array['public', 'joint', 'MX', 'AZ'])[1 + n % 4] as visibility) v;
  analyze;`

const columns = 'select id, title, first_day, slug from programme.event'
const newest = 'order by first_day desc, id limit 50'

/** Milliseconds of one query, the median of several. */
const timed = async (once: () => Promise<unknown>): Promise<number> => {
  const times: number[] = []
  for (let n = 0; n < queries; n += 1) {
    const started = performance.now()
    await once()
    times.push(performance.now() - started)
  }
  return median(times)
}

const connect = async (connectionString: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString })
  await client.connect()
  return client
}

/** Newest 50 events of a side's view: under row-level security, and by hand without it. */
export const run = async (report: Report): Promise<void> => {
  const stop = await startThrowAwayDatabase()
  const database = await freshDatabase()
  const admin = await connect(database.adminUrl)
  await admin.query(fill)
  const app = await connect(database.appUrl)
  const underPolicies = async (): Promise<void> => {
    await app.query('begin')
    await app.query({
      name: 'context',
      text: `select set_config('role', 'alternat_side', true), set_config('app.relation', 'r-7', true), set_config('app.side', 'MX', true)`,
    })
    await app.query({ name: 'newest', text: `${columns} ${newest}` })
    await app.query('commit')
  }
  const byHand = async (): Promise<void> => {
    await admin.query('begin')
    await admin.query({
      name: 'by-hand',
      text: `${columns} where relation = 'r-7' and visibility in ('public', 'joint', 'MX') ${newest}`,
    })
    await admin.query('commit')
  }
  const { ours, reference } = await interleaved(
    rounds,
    () => timed(underPolicies),
    () => timed(byHand),
  )
  await app.end()
  await admin.end()
  await database.drop()
  await stop()
  report({
    name: 'newest 50 events of one side, row-level security on',
    figure: `${ours.toFixed(2)} ms`,
    reference: `${reference.toFixed(2)} ms, the same condition by hand without it`,
    ratio: ours / reference,
    note: `${String(relations * eventsEach)} events in ${String(relations)} relations`,
  })
}

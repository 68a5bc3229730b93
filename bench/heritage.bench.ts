import pg from 'pg'

import { asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { boxOf, type MapWindow } from '#contexts/heritage/domain/map-window.ts'
import { clustersIn, placedSites } from '#contexts/heritage/store/map-store.ts'
import { everything, searchSites } from '#contexts/heritage/store/seen-store.ts'
import { openDatabase, type OpenDatabase, type Transaction } from '#kit/db/database.ts'
import { startThrowAwayDatabase } from '#tests/runner/throw-away-database.ts'
import { freshDatabase } from '#tests/support/test-database.ts'

import { median, p95, type Report } from './measuring.ts'

const sites = Number(process.env['ALTERNAT_BENCH_SITES'] ?? 1_000_000)
const relation = 'mx-az'
const times = 200

// What triggers write for one reader, written at once: a million sites of one side, somewhere in the Caucasus. Their
// names are made of syllables and digits that are kept as they are, so that each is found by the spelling it has.
const fill = `
  insert into relations.relation (id, visibility, name) values ('${relation}', 'public', '{}');
  insert into relations.side (relation, id, visibility, is_host, name, represented_by, zone, city, accent)
    select '${relation}', s.id, 'public', s.id = 'AZ', '{}', '{}', 'UTC', '{}', case s.id when 'AZ' then 'b' else 'a' end
    from (values ('MX'), ('AZ')) s(id);
  drop index heritage.seen_name_alike;
  select setseed(0.5);
  insert into heritage.seen (reader, relation, site, slug, grade, kind, periods, place, condition, verification, priority,
      threats, assessed_on, longitude, latitude, geometry)
    select 'AZ', '${relation}', gen_random_uuid(), 'site-' || n, 'exact',
      (array['building', 'religious', 'fortification', 'water'])[1 + n % 4], '{}', '',
      (array['good', 'fair', 'poor', 'very-bad', 'destroyed', 'unknown'])[1 + n % 6], 'reported', '', '{}', null,
      44 + random() * 7, 38 + random() * 4, '{"type":"Point","coordinates":[0,0]}'
    from generate_series(1, ${String(sites)}) n;
  insert into heritage.seen_name (reader, relation, site, claim, text, language, is_preferred, search_key)
    select reader, relation, site, gen_random_uuid(), w.text, 'az', true, w.text
    from heritage.seen, lateral (select (array['gara', 'kuhna', 'iani', 'iukari', 'asagi', 'boiuk', 'kijik', 'gizil', 'daslik'])[1 + (random() * 8)::int]
      || ' ' || translate(substr(md5(slug), 1, 6), 'abcdef', '012345') || ' ' || (array['kalasi', 'masjidi', 'korpusu', 'hamami'])[1 + (random() * 3)::int] as text) w;
  insert into heritage.bin (reader, relation, level, x, y, kind, condition, sites, longitudes, latitudes)
    select reader, relation, l, floor((longitude + 180) * 2 ^ l / 8)::int, floor((latitude + 90) * 2 ^ l / 8)::int,
      kind, condition, count(*), sum(longitude), sum(latitude)
    from heritage.seen cross join generate_series(0, 6) l group by 1, 2, 3, 4, 5, 6, 7;
  create index seen_name_alike on heritage.seen_name using gin ((' ' || search_key) extensions.gin_trgm_ops);
  analyze`

/** What is asked for at one moment: somewhere else each time. */
const windows = (width: number): readonly MapWindow[] =>
  Array.from({ length: times }, (_, index) => ({
    longitude: 44.5 + ((index * 37) % 200) * 0.03,
    latitude: 38.4 + ((index * 17) % 200) * 0.016,
    width,
  }))

type Named = {
  /** As it is kept. */
  readonly kept: string
  /** As somebody else would spell it. */
  readonly typed: string
}

/** Names that are there, twice: as a query by hand has to know them, and as somebody types them. */
const someNames = async (admin: pg.Client): Promise<readonly Named[]> => {
  const { rows } = await admin.query<{ text: string }>(
    `select text from heritage.seen_name order by md5(text) limit ${String(times)}`,
  )
  return rows.map(({ text }) => {
    const kept = text.split(' ').slice(0, 2).join(' ')
    return { kept, typed: kept.replace('g', 'q').toUpperCase() }
  })
}

type Ask = (index: number) => Promise<unknown>

const millisecondsOf = async (ask: Ask, index: number): Promise<number> => {
  const started = performance.now()
  await ask(index)
  return performance.now() - started
}

/**
 * Both asked in turn, so that both meet the same machine; each first every second time, since what one has read from
 * the disk the other finds in memory.
 */
const compare = async (
  report: Report,
  name: string,
  { ours, bare }: { readonly ours: Ask; readonly bare: Ask },
): Promise<void> => {
  for (let index = 0; index < 10; index += 1) await Promise.all([ours(index), bare(index)])
  const own: number[] = []
  const reference: number[] = []
  for (let index = 0; index < times; index += 1) {
    const isFirst = index % 2 === 0
    if (isFirst) own.push(await millisecondsOf(ours, index))
    reference.push(await millisecondsOf(bare, index))
    if (!isFirst) own.push(await millisecondsOf(ours, index))
  }
  report({
    name,
    figure: `${median(own).toFixed(1)} ms, p95 ${p95(own).toFixed(1)} ms`,
    reference: `${median(reference).toFixed(1)} ms by hand, without policies`,
    ratio: median(own) / median(reference),
    note: `${String(sites)} sites`,
  })
}

const bareWindow = `select slug, longitude, latitude, condition, grade, geometry,
    (select jsonb_agg(jsonb_build_object('text', n.text)) from heritage.seen_name n
      where n.reader = s.reader and n.relation = s.relation and n.site = s.site)
  from heritage.seen s where reader = 'AZ' and relation = $1
    and longitude between $2 and $3 and latitude between $4 and $5 limit 251`

const bareBins = `select sum(sites), sum(longitudes) / sum(sites), sum(latitudes) / sum(sites) from heritage.bin
  where reader = 'AZ' and relation = $1 and level = $2 and x between $3 and $4 and y between $5 and $6 group by x, y`

const bareSearch = `select s.slug, s.kind, s.condition, f.text from (
    select n.site, n.text, n.search_key from heritage.seen_name n
    where n.reader = 'AZ' and n.relation = $1 and (' ' || n.search_key) like $2 and (' ' || n.search_key) like $3
    limit 2000) f
  join heritage.seen s on s.reader = 'AZ' and s.relation = $1 and s.site = f.site
  order by similarity(f.search_key, $4) desc limit 40`

const compareMaps = async (
  report: Report,
  { member, alone }: { readonly member: Member; readonly alone: Alone },
): Promise<void> => {
  const close = windows(0.03)
  await compare(report, 'heritage: sites of a map window', {
    ours: (index) => {
      const window = close[index]
      return window === undefined
        ? Promise.resolve()
        : member((tx) => placedSites(tx, everything(relation), { box: boxOf(window), most: 250 }))
    },
    bare: (index) => {
      const window = close[index]
      if (window === undefined) return Promise.resolve()
      const { west, east, south, north } = boxOf(window)
      return alone(bareWindow, [relation, west, east, south, north])
    },
  })
  const wide = windows(6)
  await compare(report, 'heritage: squares of a map of all', {
    ours: (index) => {
      const window = wide[index]
      return window === undefined
        ? Promise.resolve()
        : member((tx) => clustersIn(tx, everything(relation), { box: boxOf(window), window }))
    },
    bare: (index) => {
      const window = wide[index]
      if (window === undefined) return Promise.resolve()
      const { west, east, south, north } = boxOf(window)
      const cells = [west + 180, east + 180, south + 90, north + 90].map((at) => Math.floor(at * 4))
      return alone(bareBins, [relation, 5, ...cells])
    },
  })
}

type Alone = (text: string, values: readonly unknown[]) => Promise<void>

/** The same in a transaction by hand, which says nothing of who asks. */
const aloneOn =
  (admin: pg.Client): Alone =>
  async (text, values) => {
    await admin.query('begin')
    await admin.query(text, [...values])
    await admin.query('commit')
  }

type Member = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>

const memberOf =
  (db: OpenDatabase): Member =>
  (work) =>
    asActor(db, operatorActingFor(relation, 'AZ'), work)

const bareLikeness = `select n.site, similarity(n.search_key, $2) from heritage.seen_name n
  where $2 <% (' ' || n.search_key) and n.reader = 'AZ' and n.relation = $1 order by 2 desc limit 500`

/** A search that finds nothing goes on by likeness: what would be measured is something else. */
const refuseToMeasureNothing = (found: readonly unknown[]): void => {
  if (found.length === 0) throw new Error('the names of the benchmark are not found by themselves')
}

const compareSearches = async (
  report: Report,
  {
    member,
    alone,
    names,
  }: { readonly member: Member; readonly alone: Alone; readonly names: readonly Named[] },
): Promise<void> => {
  const search = (name: string) =>
    member((tx) => searchSites(tx, { ...everything(relation), name }, { offset: 0, most: 40 }))
  const typed = (index: number): string => names[index]?.typed ?? ''
  const kept = (index: number): string => names[index]?.kept ?? ''
  refuseToMeasureNothing(await search(typed(0)))
  await compare(report, 'heritage: search by a name in another spelling', {
    ours: (index) => search(typed(index)),
    bare: (index) => {
      const [first = '', second = ''] = kept(index).split(' ')
      return alone(bareSearch, [relation, `% ${first}%`, `% ${second}%`, kept(index)])
    },
  })
  await compare(report, 'heritage: search by a name that is mistyped', {
    ours: (index) => search(`${typed(index)}zzz`),
    bare: (index) => alone(bareLikeness, [relation, `${kept(index)}z`]),
  })
}

/** Map windows and searches among a million sites, for a member under the hiding rule, and by hand without it. */
export const run = async (report: Report): Promise<void> => {
  const stop = await startThrowAwayDatabase()
  const database = await freshDatabase()
  const admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
  const db = openDatabase(database.appUrl, 2)
  try {
    await admin.query(fill)
    await admin.query("set search_path to 'heritage', 'extensions'")
    const member = memberOf(db)
    const alone = aloneOn(admin)
    await compareMaps(report, { member, alone })
    await compareSearches(report, { member, alone, names: await someNames(admin) })
  } finally {
    await db.close()
    await admin.end()
    await database.drop()
    await stop()
  }
}

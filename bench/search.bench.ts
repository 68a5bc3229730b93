import pg from 'pg'

import { nameQueriesOf } from '#kit/text/name-key.ts'
import { startThrowAwayDatabase } from '#tests/runner/throw-away-database.ts'
import { freshDatabase } from '#tests/support/test-database.ts'

import { members } from './change-world.ts'
import { signInto } from './desk-browser.ts'
import { median, p95, type Report } from './measuring.ts'
import { familyNames, fillSearchWorld } from './search-world.ts'
import { startServer } from './started.ts'
import { timed } from './waits.ts'

const hundreds = Math.round(Number(process.env['ALTERNAT_BENCH_RECORDS'] ?? 100_000) / 100)
const rounds = 120
const asMember = 'MX'

// As somebody types who has another keyboard, and as words that thousands of titles have.
const typedWords = [
  ...familyNames.flatMap((name) => [name.slice(0, 2), name.slice(0, 4), name]),
  'Керимов',
  'Мамедов лейла',
  'aliyev concert',
  'labardini murals',
  'exhibition carp',
  'no 4711',
  'garcia 12',
  'qwertz',
]
const typedAt = (round: number): string => typedWords[round % typedWords.length] ?? ''

type ByHand = { readonly words: string; readonly query: string }

/** How a kind is found by hand: $1 and $2 are where the words begin and end. */
const byHand = (kind: string, records: string, shown: string): ByHand => ({
  words: kind,
  query: `select ${shown} from ${records} r where id = any (array(
      select record from search.${kind} where relation = 'mx-az' and visibility in ('public', 'joint', '${asMember}')
        and word >= $1 and word < $2 limit $3)) limit $4`,
})

const revised = (revisions: string, of: string): string =>
  `(select to_jsonb(v) from ${revisions} v where v.${of} = r.id order by step desc limit 1)`

const allByHand: readonly ByHand[] = [
  byHand(
    'name',
    'directory.name',
    'r.text, (select title from directory.post p where p.person = r.person limit 1)',
  ),
  byHand('institution', 'relations.institution', 'r.name'),
  byHand('meeting', 'meetings.meeting', revised('meetings.meeting_revision', 'meeting')),
  byHand(
    'undertaking',
    'meetings.undertaking',
    revised('meetings.undertaking_revision', 'undertaking'),
  ),
  byHand('agreement', 'agreements.agreement', revised('agreements.revision', 'agreement')),
  byHand('support', 'support.entry', revised('support.revision', 'entry')),
  byHand('event', 'programme.event', 'r.title, r.first_day'),
  byHand('venue', 'relations.venue', 'r.name, r.city_name'),
  byHand('need', 'restoration.need', revised('restoration.need_revision', 'need')),
  byHand('project', 'restoration.project', revised('restoration.scope', 'project')),
]

type Size = { readonly most: number; readonly counted: number }

/** The same kinds one after the other, by the first word alone, with no policy and no page. */
const searchByHand =
  (admin: pg.Client, { most, counted }: Size) =>
  async (typed: string): Promise<void> => {
    const [[word = ''] = []] = nameQueriesOf(typed)
    await admin.query('begin')
    for (const { query } of allByHand) await admin.query(query, [word, `${word}~`, counted, most])
    await admin.query('commit')
  }

type Compared = {
  readonly name: string
  readonly ours: (typed: string) => Promise<unknown>
  readonly bare: (typed: string) => Promise<unknown>
  readonly note: string
}

/** Both in turn, each first every second time, so that both meet the same machine. */
const compare = async (report: Report, { name, ours, bare, note }: Compared): Promise<void> => {
  const own: number[] = []
  const reference: number[] = []
  const askOurs = async (typed: string) => own.push((await timed(() => ours(typed))) * 1000)
  const askBare = async (typed: string) => reference.push((await timed(() => bare(typed))) * 1000)
  for (let round = 0; round < rounds; round += 1) {
    const turns = round % 2 === 0 ? [askOurs, askBare] : [askBare, askOurs]
    for (const ask of turns) await ask(typedAt(round))
  }
  report({
    name,
    figure: `${median(own).toFixed(1)} ms, p95 ${p95(own).toFixed(1)} ms`,
    reference: `${median(reference).toFixed(1)} ms, p95 ${p95(reference).toFixed(1)} ms, the same kinds by hand`,
    ratio: median(own) / median(reference),
    note,
  })
}

const refuseToMeasureNothing = (page: string): void => {
  if (!page.includes('role="option"')) throw new Error('the benchmark suggests nothing')
}

/** What a member is suggested and shown over HTTP among 100,000 records of all kinds, beside plain SQL. */
export const run = async (report: Report): Promise<void> => {
  const stop = await startThrowAwayDatabase()
  const database = await freshDatabase()
  const admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
  const { wordsTook } = await fillSearchWorld(database, hundreds)
  const app = await startServer(new URL('change-server.ts', import.meta.url), [database.appUrl])
  try {
    const member = members.find(({ side }) => side === asMember)
    if (member === undefined) throw new Error('nobody signs in')
    const desk = await signInto(app.port, member)
    const ask = (path: string) => (typed: string) =>
      desk.get(`${path}?q=${encodeURIComponent(typed)}`)
    const suggest = ask('/desk/search/suggestions')
    refuseToMeasureNothing(await suggest('Aliyev'))
    const size = `${String(hundreds * 100)} records`
    for (const typed of typedWords) await suggest(typed)
    await compare(report, {
      name: 'search: suggestions while a member types, over HTTP',
      ours: suggest,
      bare: searchByHand(admin, { most: 3, counted: 200 }),
      note: `${size}; their words were written in ${wordsTook.toFixed(0)} s`,
    })
    await compare(report, {
      name: 'search: the page with everything that is found, over HTTP',
      ours: ask('/desk/search'),
      bare: searchByHand(admin, { most: 20, counted: 2_000 }),
      note: size,
    })
  } finally {
    app.child.kill()
    await admin.end()
    await database.drop()
    await stop()
  }
}

import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'

import { readLocalised } from '#kit/schema/localised.ts'
import type { Localised } from '#kit/text/localised.ts'
import { nameQueriesOf, nameWordsOf } from '#kit/text/name-key.ts'
import { nearestWord } from '#kit/text/nearest-word.ts'

import type { Transaction } from './database.ts'

/** A kind of record that is found by words. */
export type Findable = {
  /** The table that keeps them: `search.event`. */
  readonly words: string
  /**
   * A query for `record`, `relation`, `visibility` and `texts`: a JSON array of texts by language,
   * `''` where none is named.
   */
  readonly texts: RawBuilder<unknown>
}

const textsSchema = z.array(
  z
    .record(z.string(), z.string().nullable())
    .nullable()
    .transform((text) =>
      Object.fromEntries(
        Object.entries(text ?? {}).map(([language, said]) => [language, said ?? '']),
      ),
    ),
)

type Row = {
  readonly record: string
  readonly relation: string
  readonly visibility: string
  readonly texts: unknown
}

const writeWords = async (
  tx: Transaction,
  { words }: Findable,
  rows: readonly Row[],
): Promise<void> => {
  if (rows.length === 0) return
  const written = rows.map(({ record, relation, visibility, texts }) => {
    const found = nameWordsOf(textsSchema.parse(texts))
    // Whoever fills what is lacking would come back for ever to a record without a row.
    return { record, relation, visibility, words: found.length === 0 ? [''] : found }
  })
  await sql`insert into ${sql.table(words)} (record, relation, visibility, word)
    select r.record, r.relation, r.visibility, w.word
    from jsonb_to_recordset(${JSON.stringify(written)}::jsonb)
      as r (record uuid, relation text, visibility text, words jsonb),
    lateral jsonb_array_elements_text(r.words) as w (word)
    on conflict do nothing`.execute(tx)
}

/** Lets a record be found by what it says now, and by nothing that it said before. */
export const keepFound = async (
  tx: Transaction,
  findable: Findable,
  record: string,
): Promise<void> => {
  const { rows } = await sql<Row>`
    select * from (${findable.texts}) t where t.record = ${record}::uuid`.execute(tx)
  await sql`delete from ${sql.table(findable.words)} where record = ${record}`.execute(tx)
  await writeWords(tx, findable, rows)
}

const firstOfAll = '00000000-0000-0000-0000-000000000000'

/**
 * Lets up to so many records be found that have no words yet, those behind `after` in the order of
 * their ids: the last of them, undefined where there is none.
 */
export const fillFound = async (
  tx: Transaction,
  findable: Findable,
  { after = firstOfAll, most }: { readonly after?: string | undefined; readonly most: number },
): Promise<string | undefined> => {
  const { rows } = await sql<Row>`
    select * from (${findable.texts}) t
    where t.record > ${after}::uuid
      and not exists (select from ${sql.table(findable.words)} w where w.record = t.record)
    order by t.record limit ${most}`.execute(tx)
  await writeWords(tx, findable, rows)
  return rows.at(-1)?.record
}

/** What is looked for. */
export type Sought = {
  readonly typed: string
  /** So many records are answered, the rest is counted. */
  readonly most: number
  /** After so many hits nobody counts on: what was typed says too little. */
  readonly counted: number
  /** The keys of what was probably meant, where what was typed finds nothing. */
  readonly meant?: readonly string[] | undefined
}

/** What of it finds the records. */
export type SoughtWords = Pick<Sought, 'typed' | 'counted' | 'meant'>

// Whoever types more words has said enough by then.
const mostWords = 8

/** The words that begin so. Keys hold no sign behind `~`. */
const begins = (column: RawBuilder<unknown>, word: string): RawBuilder<unknown> =>
  sql`${column} >= ${word} and ${column} < ${`${word}~`}`

/** The records, in one way to read what was typed, with the how many-eth hit of its visibility each is. */
const hitsOf = (words: string, query: readonly string[], counted: number): RawBuilder<unknown> => {
  // The longest word is the rarest.
  const [first = '', ...rest] = query
    .toSorted((one, other) => other.length - one.length)
    .slice(0, mostWords)
  const others = rest.map(
    (word) => sql`and exists (select from ${sql.table(words)} o
      where o.record = w.record and ${begins(sql`o.word`, word)})`,
  )
  return sql`select hit.record, hit.nth
    from unnest(array['public', 'joint', platform.ctx_side()]) as seen (visibility),
    lateral (select w.record, row_number() over () as nth from ${sql.table(words)} w
      where w.relation = platform.ctx_relation() and w.visibility = seen.visibility
        and ${begins(sql`w.word`, first)} ${others.length === 0 ? sql`` : sql.join(others, sql` `)}
      limit ${counted}) hit`
}

/**
 * Begins a query with the records that a search finds among those that the transaction may see:
 * `found (record, is_cut)`. Each word that was typed begins one of the record's, in any spelling,
 * script and order.
 */
export const withFound = (
  { words }: Pick<Findable, 'words'>,
  { typed, counted, meant }: SoughtWords,
): RawBuilder<unknown> => {
  const queries = meant === undefined ? nameQueriesOf(typed) : [meant]
  const hits = queries.map((query) => hitsOf(words, query, counted))
  const none = sql`select null::uuid as record, 0 as nth where false`
  return sql`with found as materialized (
    select h.record, max(h.nth) >= ${counted} as is_cut
    from (${hits.length === 0 ? none : sql.join(hits, sql` union all `)}) h group by h.record)`
}

/** That a record, by its id, was found. As a join the planner would read all records. */
export const isFound = (id: string): RawBuilder<boolean> =>
  sql`${sql.ref(id)} = any (array(select record from found))`

/** Whether a text has what was typed as it was typed: that comes first, other spellings after it. */
export const isAsTyped = (text: string, { typed }: Pick<Sought, 'typed'>): RawBuilder<boolean> =>
  sql`(strpos(lower(${sql.raw(text)}::text), lower(${typed})) > 0)`

/** The columns of each row by which it says how many there are. */
export const foundColumns = sql`count(*) over () as found, exists (select from found where is_cut) as is_cut`

/** Some of the records that were found, and how many there are. */
export type Found<One> = {
  readonly count: number
  /** Else there are more than that. */
  readonly isAll: boolean
  readonly shown: readonly One[]
}

/** What `foundColumns` makes of a row. */
export type FoundColumns = { readonly found: string; readonly is_cut: boolean }

export const foundOf = <Columns extends FoundColumns, One>(
  rows: readonly Columns[],
  read: (row: Columns) => One,
): Found<One> => ({
  count: Number(rows[0]?.found ?? 0),
  isAll: rows[0]?.is_cut !== true,
  shown: rows.map(read),
})

// Whoever mistypes a word mostly has its first two letters right, and few words share them.
const lettersTrusted = 2
const mostWordsCompared = 5_000

/** The words that begin so, of records that the transaction may see: each once, by steps through the index. */
const wordsBeginning = async (
  tx: Transaction,
  { words }: Findable,
  beginning: string,
): Promise<readonly string[]> => {
  const table = sql.table(words)
  const next = (visibility: string, condition: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql`(select min(w.word) from ${table} w where w.relation = platform.ctx_relation()
      and w.visibility = ${sql.raw(visibility)} and ${condition})`
  const isBehind = sql`w.word > s.word and w.word < ${`${beginning}~`}`
  const { rows } = await sql<{ word: string }>`
    with recursive steps (visibility, word) as (
      select v, ${next('v', begins(sql`w.word`, beginning))}
      from unnest(array['public', 'joint', platform.ctx_side()]) v
      union all
      select s.visibility, ${next('s.visibility', isBehind)} from steps s where s.word is not null)
    select word from steps where word is not null limit ${mostWordsCompared}`.execute(tx)
  return rows.map(({ word }) => word)
}

/**
 * The keys of the words that were probably meant by what finds nothing, each the nearest to one that
 * was typed; undefined where one of them is near no word that the transaction may see.
 */
export const probablyMeant = async (
  tx: Transaction,
  findable: readonly Findable[],
  typed: string,
): Promise<readonly string[] | undefined> => {
  const [query = []] = nameQueriesOf(typed)
  const meant: string[] = []
  for (const word of query.slice(0, mostWords)) {
    const known: string[] = []
    for (const kind of findable) {
      known.push(...(await wordsBeginning(tx, kind, word.slice(0, lettersTrusted))))
    }
    const nearest = nearestWord(word, known)
    if (nearest === undefined) return undefined
    meant.push(nearest)
  }
  return meant.length === 0 ? undefined : meant
}

/** A kind of record that is called by what its latest revision says. */
export type RevisedKind = Pick<Findable, 'words'> & {
  /** The tables of the records and of their revisions: `meetings.series`, `meetings.series_revision`. */
  readonly records: string
  readonly revisions: string
  /** Which column of a revision names its record, and which part of its content is the title. */
  readonly of: string
  readonly title: string
}

/** A record among others. */
export type FoundRevised = { readonly slug: string; readonly title: Localised }

/** The records of such a kind that a search finds, the latest recorded first. */
export const latestFound = async (
  tx: Transaction,
  { words, records, revisions, of, title }: RevisedKind,
  sought: Sought,
): Promise<Found<FoundRevised>> => {
  type Shown = FoundColumns & { readonly slug: string; readonly title: unknown }
  const { rows } = await sql<Shown>`
    ${withFound({ words }, sought)},
    shown as (
      select k.id, k.slug, k.recorded_at, ${foundColumns}
      from ${sql.table(records)} k where ${isFound('k.id')}
      order by k.recorded_at desc, k.id limit ${sought.most})
    select s.slug, s.found, s.is_cut, (select content -> ${title}::text from ${sql.table(revisions)} r
      where r.${sql.ref(of)} = s.id order by step desc limit 1) as title
    from shown s order by s.recorded_at desc, s.id`.execute(tx)
  return foundOf(rows, (row) => ({ slug: row.slug, title: readLocalised(row.title) }))
}

import { sql } from 'kysely'

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import { recordedBy, type RecordedColumns, recordedOf } from '#kit/db/recorded-by.ts'
import { newId } from '#kit/ids/ids.ts'
import { readLocalised } from '#kit/schema/localised.ts'
import { dayFromIso, isoFromDay } from '#kit/time/days.ts'
import { isoFromKnownDate, type KnownDate, knownDateFromIso } from '#kit/time/known-date.ts'

import type { Post, PostContent, PostVersion } from '../domain/person.ts'

type Row = RecordedColumns & {
  readonly post: string
  readonly person: string
  readonly institution: string | null
  readonly visibility: string
  readonly title: unknown
  readonly acting: boolean
  readonly precedence: number | null
  readonly holds_from: string | null
  readonly holds_until: string | null
  readonly announced_on: string | null
  readonly source: string
}

const dateOf = (text: string | null): KnownDate | null =>
  text === null ? null : (knownDateFromIso(text) ?? null)

const isoOf = (date: KnownDate | null): string | null =>
  date === null ? null : isoFromKnownDate(date)

const postOf = (row: Row): Post => ({
  id: row.post,
  visibility: row.visibility,
  institution: row.institution,
  title: readLocalised(row.title),
  acting: row.acting,
  precedence: row.precedence,
  from: dateOf(row.holds_from),
  until: dateOf(row.holds_until),
  announcedOn: row.announced_on === null ? null : (dayFromIso(row.announced_on) ?? null),
  source: row.source,
  ...recordedOf(row),
})

/** The posts that the transaction may see, as they are recorded now, by person; the latest first. */
export const listPosts = async (
  tx: Transaction,
  people?: readonly string[],
): Promise<ReadonlyMap<string, readonly Post[]>> => {
  const wanted = people === undefined ? sql`true` : sql`person = any (${people}::uuid[])`
  const { rows } = await sql<Row>`
    select * from (select distinct on (post) * from directory.post
      where ${wanted} order by post, step desc) latest
    where title is not null
    order by coalesce(holds_from, announced_on::text, '') desc, step`.execute(tx)
  const known = Map.groupBy(rows, ({ person }) => person)
  return new Map([...known].map(([person, posts]) => [person, posts.map(postOf)]))
}

/** Every row of a post, the oldest first: what was recorded of it, when and by whom. */
export const listPostHistory = async (
  tx: Transaction,
  post: string,
): Promise<readonly PostVersion[]> => {
  const { rows } = await sql<Row>`
    select * from directory.post where post = ${post} order by step`.execute(tx)
  return rows.map((row) => ({
    post: row.title === null ? null : postOf(row),
    by: recordedOf(row),
  }))
}

export type NewPost = {
  readonly person: string
  readonly visibility: string
  /** The post that this corrects or takes back; a new one when absent. */
  readonly post?: string
  /** Null takes it back. */
  readonly content: PostContent | null
}

const columnsOf = (content: PostContent) => ({
  institution: content.institution,
  title: JSON.stringify(content.title),
  acting: content.acting,
  precedence: content.precedence,
  holds_from: isoOf(content.from),
  holds_until: isoOf(content.until),
  announced_on: content.announcedOn === null ? null : isoFromDay(content.announcedOn),
  source: content.source,
})

/** Whose entry a post was recorded in: a correction stays there, also while entries are merged. */
const entryOf = async (tx: Transaction, post: string): Promise<string | undefined> => {
  const { rows } = await sql<{ person: string }>`
    select person from directory.post where post = ${post} order by step limit 1`.execute(tx)
  return rows[0]?.person
}

export const insertPost = async (
  tx: Transaction,
  actor: Actor,
  { person, visibility, post, content }: NewPost,
): Promise<void> => {
  const entry = post === undefined ? undefined : await entryOf(tx, post)
  await tx
    .insertInto('directory.post')
    .values({
      id: newId(),
      post: post ?? newId(),
      person: entry ?? person,
      visibility,
      ...(content === null ? {} : columnsOf(content)),
      ...recordedBy(actor),
    })
    .execute()
}

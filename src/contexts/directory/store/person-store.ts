import { sql } from 'kysely'

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Found, Sought } from '#kit/db/found-records.ts'
import { recordedBy, type RecordedColumns, recordedOf } from '#kit/db/recorded-by.ts'
import { isSameName, nameKeysOf } from '#kit/text/name-key.ts'

import type { Person } from '../domain/person.ts'
import { readMergers } from './merger-store.ts'
import { findByName, listNames } from './name-store.ts'
import { listPosts } from './post-store.ts'

type Row = RecordedColumns & {
  readonly id: string
  readonly visibility: string
  readonly acts_for: string | null
}

/** The people that the transaction may see, or those whom these ids mean; merged ones as one. */
export const listPeople = async (
  tx: Transaction,
  { ids }: { readonly ids?: readonly string[] } = {},
): Promise<readonly Person[]> => {
  const mergers = await readMergers(tx, 'person')
  const kept = ids === undefined ? undefined : [...new Set(ids.map(mergers.standsFor))]
  const entries = kept?.flatMap((id) => [id, ...mergers.mergedInto(id)])
  const wanted = kept === undefined ? sql`true` : sql`id = any (${kept}::uuid[])`
  const { rows } = await sql<Row>`
    select id, visibility, acts_for, side, member_name, recorded_at
    from directory.person where ${wanted} order by recorded_at, id`.execute(tx)
  const names = await listNames(tx, 'person', entries)
  const posts = await listPosts(tx, entries)
  return rows
    .filter(({ id }) => mergers.standsFor(id) === id)
    .map((row) => {
      const all = [row.id, ...mergers.mergedInto(row.id)]
      return {
        id: row.id,
        visibility: row.visibility,
        actsFor: row.acts_for,
        names: all.flatMap((id) => names.get(id) ?? []),
        posts: all.flatMap((id) => posts.get(id) ?? []),
        merged: all.slice(1),
        recorded: recordedOf(row),
      }
    })
}

/** The person whom this id means, also when the entry was merged into another. */
export const findPerson = async (tx: Transaction, id: string): Promise<Person | undefined> => {
  const [person] = await listPeople(tx, { ids: [id] })
  return person
}

/** Those whom a name finds, in any spelling and order of its words. */
export const searchPeople = async (tx: Transaction, typed: string): Promise<readonly Person[]> => {
  const { ids } = await findByName(tx, 'person', { typed })
  return ids.length === 0 ? [] : listPeople(tx, { ids })
}

/** Some of those whom a name finds, and how many there are: merged ones are one. */
export const searchSomePeople = async (tx: Transaction, sought: Sought): Promise<Found<Person>> => {
  const { ids, isAll } = await findByName(tx, 'person', sought)
  if (ids.length === 0) return { count: 0, isAll, shown: [] }
  const { standsFor } = await readMergers(tx, 'person')
  const all = [...new Set(ids.map(standsFor))]
  return {
    count: all.length,
    isAll,
    shown: await listPeople(tx, { ids: all.slice(0, sought.most) }),
  }
}

/** Those who are called exactly so, in any spelling: what a text that names somebody may mean. */
export const matchPeople = async (tx: Transaction, name: string): Promise<readonly Person[]> => {
  const asked = nameKeysOf(name)
  const people = await searchPeople(tx, name)
  return people.filter(({ names }) =>
    names.some(({ text, language }) => isSameName(asked, nameKeysOf(text, language))),
  )
}

export const insertPerson = async (
  tx: Transaction,
  actor: Actor,
  person: Pick<Person, 'id' | 'visibility' | 'actsFor'>,
): Promise<void> => {
  await tx
    .insertInto('directory.person')
    .values({
      id: person.id,
      visibility: person.visibility,
      acts_for: person.actsFor,
      ...recordedBy(actor),
    })
    .execute()
}

/** From now on both sides see them. */
export const sharePerson = async (tx: Transaction, id: string): Promise<void> => {
  await sql`update directory.person set visibility = 'joint' where id = ${id}`.execute(tx)
}

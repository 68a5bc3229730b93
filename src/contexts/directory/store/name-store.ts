import { sql } from 'kysely'
import { z } from 'zod'

import type { Actor } from '#contexts/access/contract.ts'
import type { Transaction } from '#kit/db/database.ts'
import {
  isAsTyped,
  isFound,
  keepFound,
  type SoughtWords,
  withFound,
} from '#kit/db/found-records.ts'
import { recordedBy, type RecordedColumns, recordedOf } from '#kit/db/recorded-by.ts'
import { newId } from '#kit/ids/ids.ts'

import { type Name, type NameContent, nameUses } from '../domain/person.ts'
import { scriptOf } from '../domain/script-of.ts'
import { nameWords } from './name-words.ts'

const uses = z.enum(nameUses)

type Row = RecordedColumns & {
  readonly owner: string
  readonly name: string
  readonly visibility: string
  readonly text: string
  readonly language: string | null
  readonly script: string
  readonly use: string
  readonly source: string
}

const nameOf = ({ name, visibility, text, language, script, use, source, ...row }: Row): Name => ({
  id: name,
  visibility,
  text,
  language,
  script,
  use: uses.parse(use),
  source,
  ...recordedOf(row),
})

export type NameSubject = 'person' | 'institution'

/** The names that the transaction may see, as they are now, by whose they are; oldest first. */
export const listNames = async (
  tx: Transaction,
  subject: NameSubject,
  subjects?: readonly string[],
): Promise<ReadonlyMap<string, readonly Name[]>> => {
  const owner = sql.ref(subject)
  const wanted =
    subjects === undefined ? sql`${owner} is not null` : sql`${owner} = any (${subjects}::uuid[])`
  const { rows } = await sql<Row>`
    select owner, name, visibility, text, language, script, use, source, side, member_name, recorded_at
    from (select distinct on (name, side) ${owner} as owner, name, visibility, text, language, script, use,
        source, side, member_name, recorded_at, min(step) over (partition by name) as first
      from directory.name where ${wanted} order by name, side, step desc) latest
    where text is not null order by first`.execute(tx)
  const known = Map.groupBy(rows, ({ owner: whose }) => whose)
  return new Map([...known].map(([whose, names]) => [whose, names.map(nameOf)]))
}

export type NewName = {
  readonly subject: NameSubject
  readonly of: string
  readonly visibility: string
  /** The name that this corrects or takes back; a new one when absent. */
  readonly name?: string
  /** Null takes it back. */
  readonly content: NameContent | null
}

/** Whose entry a name was recorded in: a correction stays there, also while entries are merged. */
const entryOf = async (
  tx: Transaction,
  subject: NameSubject,
  name: string,
): Promise<string | undefined> => {
  const { rows } = await sql<{ entry: string }>`
    select ${sql.ref(subject)} as entry from directory.name where name = ${name}
    order by step limit 1`.execute(tx)
  return rows[0]?.entry
}

export const insertName = async (
  tx: Transaction,
  actor: Actor,
  { subject, of, visibility, name, content }: NewName,
): Promise<void> => {
  const known = name === undefined ? undefined : await entryOf(tx, subject, name)
  const entry = known ?? of
  const written = content === null ? { text: null } : { ...content, script: scriptOf(content.text) }
  const id = newId()
  await tx
    .insertInto('directory.name')
    .values({
      id,
      name: name ?? newId(),
      person: subject === 'person' ? entry : null,
      institution: subject === 'institution' ? entry : null,
      visibility,
      ...written,
      ...recordedBy(actor),
    })
    .execute()
  await keepFound(tx, nameWords, id)
}

/** Whose name a search finds, the latest recorded first. */
export type NamedSo = {
  readonly ids: readonly string[]
  /** Else there are more than were counted. */
  readonly isAll: boolean
}

// More of one name than this are no answer to anybody.
const mostNames = 5_000

/** Whose name a search finds, in any spelling: each word that was typed begins one of the name's. */
export const findByName = async (
  tx: Transaction,
  subject: NameSubject,
  { typed, counted = mostNames, meant }: Pick<SoughtWords, 'typed'> & Partial<SoughtWords>,
): Promise<NamedSo> => {
  const owner = sql.raw(`n.${subject}`)
  const { rows } = await sql<{ owner: string; is_cut: boolean }>`
    ${withFound(nameWords, { typed, counted, meant })}
    select ${owner} as owner, exists (select from found where is_cut) as is_cut
    from directory.name n
    where ${isFound('n.id')} and ${owner} is not null and not exists (
      select from directory.name later where later.${sql.raw(subject)} = ${owner}
        and later.name = n.name and later.side = n.side and later.step > n.step)
    group by ${owner} order by bool_or(${isAsTyped('n.text', { typed })}) desc, max(n.step) desc`.execute(
    tx,
  )
  return { ids: rows.map(({ owner: whose }) => whose), isAll: rows[0]?.is_cut !== true }
}

/** Erases the names of these people that the actor's side wrote, corrections and all. */
export const eraseOwnNames = async (
  tx: Transaction,
  actor: Actor,
  people: readonly string[],
): Promise<void> => {
  await sql`delete from directory.name where person = any (${people}::uuid[]) and side = ${actor.side}`.execute(
    tx,
  )
}

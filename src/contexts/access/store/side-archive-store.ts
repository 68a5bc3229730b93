import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'

export type Archive = Readonly<Record<string, readonly unknown[]>>

type ReadableTable = { readonly name: string; readonly columns: readonly string[] }

/**
 * What a side may read, table by table, as the database grants it: a new table is in it by itself.
 * The words by which records are found are made of the records, which are there.
 */
const readableTables = async (tx: Transaction): Promise<readonly ReadableTable[]> => {
  const { rows } = await sql<ReadableTable>`
    select table_schema || '.' || table_name as name, array_agg(column_name::text) as columns
    from information_schema.column_privileges
    where grantee = 'alternat_side' and privilege_type = 'SELECT' and table_schema not in ('platform', 'search')
    group by 1 order by 1`.execute(tx)
  return rows
}

type Row = Readonly<Record<string, unknown>>

/** A row as JSON holds it: the bytes of a document in Base64. */
const writable = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      Buffer.isBuffer(value) ? value.toString('base64') : value,
    ]),
  )

/** All rows that the transaction's side may see, by table. */
export const readArchive = async (tx: Transaction): Promise<Archive> => {
  const archive: Record<string, readonly unknown[]> = {}
  for (const { name, columns } of await readableTables(tx)) {
    const granted = sql.join(columns.map((column) => sql.ref(column)))
    const { rows } = await sql<Row>`select ${granted} from ${sql.table(name)}`.execute(tx)
    archive[name] = rows.map(writable)
  }
  return archive
}

/** The tables whose private rows a side may erase, those that refer before those referred to. */
export const erasableTables = [
  'programme.saved_view',
  'attendance.server',
  'restoration.reply',
  'restoration.offer',
  'restoration.competence',
  'restoration.need_revision',
  'restoration.need',
  'heritage.document',
  'heritage.photograph',
  'heritage.assessment',
  'heritage.claim',
  'heritage.revision',
  'heritage.arrival',
  'heritage.import',
  'heritage.site',
  'readouts.publication',
  'readouts.draft',
  'readouts.mention',
  'readouts.source',
  'meetings.noted_undertaking',
  'meetings.undertaking_note',
  'meetings.undertaking_link',
  'meetings.undertaking_act',
  'meetings.undertaking_revision',
  'meetings.undertaking',
  'meetings.text_version',
  'meetings.participant',
  'meetings.meeting_revision',
  'meetings.meeting',
  'meetings.series_revision',
  'meetings.series',
  'indicators.figure',
  'indicators.series',
  'support.step',
  'support.revision',
  'support.entry',
  'directory.merger',
  'directory.post',
  'directory.name',
  'directory.institution_profile',
  'directory.person',
  'agreements.note',
  'agreements.document',
  'agreements.reliance',
  'agreements.act',
  'agreements.revision',
  'agreements.agreement',
  'programme.event',
  'programme.programme',
  'measures.measure',
  'relations.venue',
  'relations.institution',
] as const

/** How many records are private to the side, in all tables. */
export const countPrivateRecords = async (tx: Transaction, side: string): Promise<number> => {
  let all = 0
  for (const table of erasableTables) {
    const { rows } = await sql<{ count: string }>`
      select count(*) as count from ${sql.table(table)} where visibility = ${side}`.execute(tx)
    all += Number(rows[0]?.count)
  }
  return all
}

/** Of the private events: what goes with them, and who still counts on one of them. */
export type KeptForPeople = {
  readonly registers: number
  readonly registrations: number
  readonly eventsWithPeople: number
  readonly people: number
}

/** The same question that `nobody_is_lost_with_an_event` asks of each event. */
export const countKeptForPeople = async (tx: Transaction, side: string): Promise<KeptForPeople> => {
  const { rows } = await sql<Record<keyof KeptForPeople, string>>`
    with own as (select id from programme.event where visibility = ${side}),
    expected as (
      select event, party as people from registrations.registration
      where event in (select id from own) and state in ('confirmed', 'waiting') and erased_at is null
      union all
      select event, 1 from guests.guest
      where event in (select id from own) and registration is null and invited_at is not null
        and answer is distinct from 'declined' and erased_at is null)
    select
      (select count(*) from registrations.register where event in (select id from own)) as registers,
      (select count(*) from registrations.registration where event in (select id from own)) as registrations,
      (select count(distinct event) from expected) as "eventsWithPeople",
      (select coalesce(sum(people), 0) from expected) as people`.execute(tx)
  const [found] = rows
  return {
    registers: Number(found?.registers),
    registrations: Number(found?.registrations),
    eventsWithPeople: Number(found?.eventsWithPeople),
    people: Number(found?.people),
  }
}

/** Erases what is private to the side. Fails as a whole when a shared record still refers to one. */
export const erasePrivateRecords = async (tx: Transaction, side: string): Promise<void> => {
  for (const table of erasableTables) {
    await sql`delete from ${sql.table(table)} where visibility = ${side}`.execute(tx)
  }
}

import { sql } from 'kysely'

import type { Transaction } from '#kit/db/database.ts'

export type Archive = Readonly<Record<string, readonly unknown[]>>

type ReadableTable = { readonly name: string; readonly columns: readonly string[] }

/** What a side may read, table by table, as the database grants it: a new table is in it by itself. */
const readableTables = async (tx: Transaction): Promise<readonly ReadableTable[]> => {
  const { rows } = await sql<ReadableTable>`
    select table_schema || '.' || table_name as name, array_agg(column_name::text) as columns
    from information_schema.column_privileges
    where grantee = 'alternat_side' and privilege_type = 'SELECT' and table_schema <> 'platform'
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
  'heritage.import',
  'heritage.site',
  'meetings.undertaking_note',
  'meetings.undertaking_link',
  'meetings.undertaking_act',
  'meetings.undertaking_revision',
  'meetings.undertaking',
  'meetings.text_version',
  'meetings.participant',
  'meetings.meeting_revision',
  'meetings.meeting',
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

export type PrivateCounts = Readonly<Record<(typeof erasableTables)[number], number>>

const countPrivate = async (
  tx: Transaction,
  table: (typeof erasableTables)[number],
  side: string,
): Promise<number> => {
  const { rows } = await sql<{ count: string }>`
    select count(*) as count from ${sql.table(table)} where visibility = ${side}`.execute(tx)
  return Number(rows[0]?.count)
}

/** How many rows each table holds that are private to the side. */
export const countPrivateRecords = async (
  tx: Transaction,
  side: string,
): Promise<PrivateCounts> => ({
  'programme.saved_view': await countPrivate(tx, 'programme.saved_view', side),
  'attendance.server': await countPrivate(tx, 'attendance.server', side),
  'restoration.reply': await countPrivate(tx, 'restoration.reply', side),
  'restoration.offer': await countPrivate(tx, 'restoration.offer', side),
  'restoration.competence': await countPrivate(tx, 'restoration.competence', side),
  'restoration.need_revision': await countPrivate(tx, 'restoration.need_revision', side),
  'restoration.need': await countPrivate(tx, 'restoration.need', side),
  'heritage.document': await countPrivate(tx, 'heritage.document', side),
  'heritage.photograph': await countPrivate(tx, 'heritage.photograph', side),
  'heritage.assessment': await countPrivate(tx, 'heritage.assessment', side),
  'heritage.claim': await countPrivate(tx, 'heritage.claim', side),
  'heritage.revision': await countPrivate(tx, 'heritage.revision', side),
  'heritage.import': await countPrivate(tx, 'heritage.import', side),
  'heritage.site': await countPrivate(tx, 'heritage.site', side),
  'meetings.undertaking_note': await countPrivate(tx, 'meetings.undertaking_note', side),
  'meetings.undertaking_link': await countPrivate(tx, 'meetings.undertaking_link', side),
  'meetings.undertaking_act': await countPrivate(tx, 'meetings.undertaking_act', side),
  'meetings.undertaking_revision': await countPrivate(tx, 'meetings.undertaking_revision', side),
  'meetings.undertaking': await countPrivate(tx, 'meetings.undertaking', side),
  'meetings.text_version': await countPrivate(tx, 'meetings.text_version', side),
  'meetings.participant': await countPrivate(tx, 'meetings.participant', side),
  'meetings.meeting_revision': await countPrivate(tx, 'meetings.meeting_revision', side),
  'meetings.meeting': await countPrivate(tx, 'meetings.meeting', side),
  'meetings.series': await countPrivate(tx, 'meetings.series', side),
  'indicators.figure': await countPrivate(tx, 'indicators.figure', side),
  'indicators.series': await countPrivate(tx, 'indicators.series', side),
  'support.step': await countPrivate(tx, 'support.step', side),
  'support.revision': await countPrivate(tx, 'support.revision', side),
  'support.entry': await countPrivate(tx, 'support.entry', side),
  'directory.merger': await countPrivate(tx, 'directory.merger', side),
  'directory.post': await countPrivate(tx, 'directory.post', side),
  'directory.name': await countPrivate(tx, 'directory.name', side),
  'directory.institution_profile': await countPrivate(tx, 'directory.institution_profile', side),
  'directory.person': await countPrivate(tx, 'directory.person', side),
  'agreements.note': await countPrivate(tx, 'agreements.note', side),
  'agreements.document': await countPrivate(tx, 'agreements.document', side),
  'agreements.reliance': await countPrivate(tx, 'agreements.reliance', side),
  'agreements.act': await countPrivate(tx, 'agreements.act', side),
  'agreements.revision': await countPrivate(tx, 'agreements.revision', side),
  'agreements.agreement': await countPrivate(tx, 'agreements.agreement', side),
  'programme.event': await countPrivate(tx, 'programme.event', side),
  'programme.programme': await countPrivate(tx, 'programme.programme', side),
  'measures.measure': await countPrivate(tx, 'measures.measure', side),
  'relations.venue': await countPrivate(tx, 'relations.venue', side),
  'relations.institution': await countPrivate(tx, 'relations.institution', side),
})

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

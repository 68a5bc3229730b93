import { randomUUID } from 'node:crypto'

import pg from 'pg'

import { insertionOfRegister, isOfRegister, registerTables, type Statement } from './registers.ts'

/**
 * A row that isolation is tried on, and all that decides who may do what with it. For what hangs
 * on the register of an event, visibility and owner are those of the event.
 */
export type Kept = {
  readonly table: Table
  readonly id: string
  readonly relation: string
  readonly visibility: string
  readonly owner: string
}

export const tables = [
  'relations.institution',
  'relations.venue',
  'measures.measure',
  'measures.import',
  'programme.programme',
  'programme.event',
  'programme.batch',
  ...registerTables,
] as const
export type Table = (typeof tables)[number]

export const relations = {
  'mx-az': ['MX', 'AZ'],
  'fr-de': ['FR', 'DE'],
} as const
export type RelationId = keyof typeof relations
export const relationIds: readonly RelationId[] = ['mx-az', 'fr-de']

const day = '2021-05-03'

const plan = JSON.stringify({
  options: [{ format: 'online' }],
  otherwise: 'cancel',
  decideBy: 7,
  reading: 'open',
})

/** The statement that writes one row of a table; the same for the admin and for an intruder. */
export const insertion = (row: Kept): Statement => {
  const { id, relation, visibility, owner, table } = row
  if (isOfRegister(table)) return insertionOfRegister({ ...row, table }, eventOf(row)?.id)
  const name = JSON.stringify({ en: `a record of ${owner}, seen by ${visibility}` })
  switch (table) {
    case 'relations.institution':
      return {
        text: `insert into relations.institution (id, relation, visibility, side, kind, name)
          values ($1, $2, $3, $4, 'museum', $5)`,
        values: [id, relation, visibility, owner === 'joint' ? null : owner, name],
      }
    case 'relations.venue':
      return {
        text: `insert into relations.venue (id, relation, visibility, name, country, city, city_name, zone, setting)
          values ($1, $2, $3, $4, 'AZ', 'baku', $4, 'Asia/Baku', 'indoor')`,
        values: [id, relation, visibility, name],
      }
    case 'measures.measure':
      return {
        text: `insert into measures.measure (id, relation, visibility, owner, title, country, holds_from, announced_at, rules, source_name)
          values ($1, $2, $3, $4, $5, 'AZ', $6, now(), '[{"kind":"events-banned"}]', 'gazette')`,
        values: [id, relation, visibility, owner, name, day],
      }
    case 'measures.import':
      return {
        text: `insert into measures.import (id, relation, owner, file_name, measures, member)
          values ($1, $2, $3, 'measures.csv', 1, $1)`,
        values: [id, relation, owner],
      }
    case 'programme.programme':
      return {
        text: `insert into programme.programme (id, relation, visibility, owner, title, first_day, last_day, default_plan)
          values ($1, $2, $3, $4, $5, $6, $6, $7)`,
        values: [id, relation, visibility, owner, name, day, plan],
      }
    case 'programme.event':
      return {
        text: `insert into programme.event (id, relation, visibility, owner, programme, slug, title, disciplines, date_precision, zone, content_hash)
          values ($1, $2, $3, $4, $5, $6, $7, '{music}', 'none', 'Asia/Baku', $8)`,
        values: [id, relation, visibility, owner, programmeOf(row)?.id, id, name, '0'.repeat(64)],
      }
    case 'programme.batch':
      return {
        text: `insert into programme.batch (id, relation, owner, kind, name, events, member, member_name)
          values ($1, $2, $3, 'import', 'sheet.csv', 1, $1, '')`,
        values: [id, relation, owner],
      }
  }
}

/** What one side did is private to it; such a row has no visibility of its own. */
export const isOfOneSide = (table: Table): boolean =>
  table === 'programme.batch' || table === 'measures.import'

const ownersFor = (visibility: string, sides: readonly [string, string]): readonly string[] =>
  visibility === 'public' || visibility === 'joint' ? ['joint', ...sides] : [visibility]

const rowsOf = (relation: RelationId): Kept[] => {
  const sides = relations[relation]
  return ['public', 'joint', ...sides].flatMap((visibility) =>
    ownersFor(visibility, sides).flatMap((owner) => {
      const event = randomUUID()
      const hasRegister = visibility === 'public' || visibility === 'joint'
      return tables
        .filter((table) => (hasRegister ? !isOfOneSide(table) : !isOfRegister(table)))
        .map((table) => {
          const isOfEvent = table === 'programme.event' || isOfRegister(table)
          return { table, id: isOfEvent ? event : randomUUID(), relation, visibility, owner }
        })
    }),
  )
}

/** Every table with rows of every visibility and owner; what is of one event carries its id. */
export const rows: readonly Kept[] = relationIds.flatMap(rowsOf)

/** The event that a row is of, or would be: the one with the same relation, visibility and owner. */
export const eventOf = ({ relation, visibility, owner }: Omit<Kept, 'id'>): Kept | undefined =>
  rows.find(
    (row) =>
      row.table === 'programme.event' &&
      row.relation === relation &&
      row.visibility === visibility &&
      row.owner === owner,
  )

/** A public programme of the relation, for events to belong to. */
const programmeOf = ({ relation }: Kept): Kept | undefined =>
  rows.findLast(
    (row) =>
      row.table === 'programme.programme' &&
      row.relation === relation &&
      row.visibility === 'public',
  )

const foundSides = async (admin: pg.Client, relation: RelationId): Promise<void> => {
  await admin.query(
    `insert into relations.relation (id, visibility, name) values ($1, 'public', '{}')`,
    [relation],
  )
  for (const [index, side] of relations[relation].entries()) {
    await admin.query(
      `insert into relations.side (relation, id, visibility, is_host, name, represented_by, zone, city, accent)
       values ($1, $2, 'public', $3, '{}', '{}', 'UTC', '{}', $4)`,
      [relation, side, index === 1, index === 1 ? 'b' : 'a'],
    )
  }
}

/** Puts the two relations and all the rows into an empty database. */
export const fillWorld = async (adminUrl: string): Promise<void> => {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    for (const relation of relationIds) await foundSides(admin, relation)
    for (const row of tables.flatMap((table) => rows.filter((one) => one.table === table))) {
      const { text, values } = insertion(row)
      await admin.query(text, values)
    }
  } finally {
    await admin.end()
  }
}

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import fc from 'fast-check'
import pg from 'pg'

import { type FreshDatabase, freshDatabase } from '#tests/support/test-database.ts'

import { type Actor, mayChange, mayErase, mayInsert, maySee } from './oracle.ts'
import { isOfHolders, isOfPeople, isOfRegister, keyOf } from './registers.ts'
import {
  eventOf,
  fillWorld,
  insertion,
  isOfOneSide,
  type Kept,
  relationIds,
  relations,
  rows,
  type Table,
  tables,
} from './world.ts'

const actors: readonly Actor[] = [
  ...relationIds.flatMap((relation) =>
    relations[relation].map((side) => ({ kind: 'side' as const, relation, side })),
  ),
  ...relationIds.map((relation) => ({ kind: 'registrar' as const, relation })),
  ...rows
    .filter(({ table }) => table === 'registrations.registration')
    .map(({ id }) => ({ kind: 'visitor' as const, registration: id })),
  { kind: 'visitor', registration: '' },
  { kind: 'public' },
  { kind: 'outsider' },
]

const operations = ['read', 'change', 'erase', 'insert'] as const
type Operation = (typeof operations)[number]

type Attempt = {
  readonly actor: Actor
  readonly table: Table
  readonly operation: Operation
  readonly visibility: string
  readonly owner: string
  readonly relation: string
}

const sides = ['MX', 'AZ', 'FR', 'DE']

const attempts: fc.Arbitrary<Attempt> = fc.record({
  actor: fc.constantFrom(...actors),
  table: fc.constantFrom(...tables),
  operation: fc.constantFrom(...operations),
  visibility: fc.constantFrom('public', 'joint', ...sides),
  owner: fc.constantFrom('joint', ...sides),
  relation: fc.constantFrom(...relationIds),
})

// Without a WHERE on purpose: whatever the policies let through is touched.
const changes: Readonly<Record<Table, string>> = {
  'relations.institution': "update relations.institution set kind = 'museum' returning id",
  'relations.venue': "update relations.venue set setting = 'indoor' returning id",
  'measures.measure': 'update measures.measure set withdrawn_at = now() returning id',
  'measures.import': 'update measures.import set withdrawn_at = now() returning id',
  'programme.programme': 'update programme.programme set illustrative = true returning id',
  'programme.event': 'update programme.event set revised_at = now() returning id',
  'programme.batch': 'update programme.batch set undone_at = now() returning id',
  'registrations.register':
    'update registrations.register set keeps_days = 1 returning event as id',
  'registrations.offer': 'update registrations.offer set given = 100 returning event as id',
  'registrations.registration':
    "update registrations.registration set if_moved = 'wait' returning id",
  'registrations.party_group':
    'update registrations.party_group set undone_at = now() returning id',
  'attendance.room': "update attendance.room set kind = 'none' returning id",
  'attendance.joining': 'update attendance.joining set people = 2 returning registration as id',
  'registrations.check_in': 'update registrations.check_in set people = 2 returning id',
  'registrations.move': "update registrations.move set cause = 'person' returning id",
}

const roles = {
  side: 'alternat_side',
  outsider: 'alternat_side',
  registrar: 'alternat_registrar',
  visitor: 'alternat_visitor',
  public: 'alternat_public',
} as const satisfies Record<Actor['kind'], string>

const enter = async (client: pg.Client, actor: Actor): Promise<void> => {
  await client.query('begin')
  await client.query(
    `select set_config('role', $1, true), set_config('app.relation', $2, true),
       set_config('app.side', $3, true), set_config('app.registration', $4, true),
       set_config('app.member', '', true)`,
    [
      roles[actor.kind],
      'relation' in actor ? actor.relation : '',
      'side' in actor ? actor.side : '',
      'registration' in actor ? actor.registration : '',
    ],
  )
}

// No grant, a transaction that has failed for that reason, or a step of history to be rewritten.
const refused = new Set(['42501', '25P02', '23001'])

const idsOf = async (client: pg.Client, text: string): Promise<string[]> => {
  try {
    const answer = await client.query<{ id: string }>(text)
    return answer.rows.map(({ id }) => id).sort()
  } catch (error) {
    if (error instanceof pg.DatabaseError && refused.has(error.code ?? '')) return []
    throw error
  }
}

const expectedIds = (
  { actor, table }: Attempt,
  allowed: (actor: Actor, row: Kept) => boolean,
): string[] =>
  rows
    .filter((row) => row.table === table && allowed(actor, row))
    .map(({ id }) => id)
    .sort()

const refusals = new Set(['42501', '23502', '23503', '23505', '23514', '23001'])

const inserts = async (client: pg.Client, row: Kept): Promise<boolean> => {
  const { text, values } = insertion(row)
  try {
    await client.query(text, values)
    return true
  } catch (error) {
    if (error instanceof pg.DatabaseError && refusals.has(error.code ?? '')) return false
    throw error
  }
}

const isPrivateToASide = (visibility: string): boolean =>
  visibility !== 'public' && visibility !== 'joint'

/**
 * An event has one register; in this world those that are private to a side have none yet. A room
 * hangs on the event itself.
 */
const hasRoomAtEvent = (attempt: Attempt): boolean =>
  eventOf(attempt) !== undefined &&
  (attempt.table === 'attendance.room' ||
    isPrivateToASide(attempt.visibility) === (attempt.table === 'registrations.register'))

/** Whether a foreign key lets this owner stand in a row of the table. */
const mayOwn = (table: Table, owner: string, own: readonly string[]): boolean => {
  if (isOfOneSide(table)) return own.includes(owner)
  return table !== 'relations.institution' || owner === 'joint' || own.includes(owner)
}

const settled = (attempt: Attempt): Attempt =>
  isOfOneSide(attempt.table) ? { ...attempt, visibility: attempt.owner } : attempt

/** Whether a row could exist at all, whoever writes it: what foreign keys and checks allow. */
const isPossible = (attempt: Attempt): boolean => {
  const { table, relation, visibility, owner } = attempt
  const own: readonly string[] = relations[relation === 'mx-az' ? 'mx-az' : 'fr-de']
  const isPrivate = isPrivateToASide(visibility)
  if (isOfRegister(table)) return hasRoomAtEvent(attempt)
  if (isPrivate && !own.includes(visibility)) return false
  if (!mayOwn(table, owner, own)) return false
  return !(table === 'programme.event' && isPrivate && owner !== visibility)
}

/** Tries one thing and answers what was wrong about the outcome; undefined when all is well. */
const tryOne = async (client: pg.Client, attempt: Attempt): Promise<string | undefined> => {
  const { actor, table, operation } = attempt
  await enter(client, actor)
  try {
    switch (operation) {
      case 'read': {
        const seen = await idsOf(client, `select ${keyOf(table)} as id from ${table}`)
        return differs(seen, expectedIds(attempt, maySee))
      }
      case 'change': {
        const changed = await idsOf(client, changes[table])
        return differs(changed, expectedIds(attempt, mayChange))
      }
      case 'erase': {
        // Events first: they refer to the programmes and venues that go with them.
        if (table !== 'programme.event')
          await idsOf(client, 'delete from programme.event returning id')
        const erased = await idsOf(client, `delete from ${table} returning ${keyOf(table)}`)
        return differs(erased, expectedIds(attempt, mayErase))
      }
      case 'insert': {
        const tried = settled(attempt)
        const row: Kept = { ...tried, id: randomUUID() }
        const wanted = isPossible(tried) && mayInsert(actor, row)
        const inserted = await inserts(client, row)
        return inserted === wanted ? undefined : `insert was ${inserted ? 'taken' : 'refused'}`
      }
    }
  } finally {
    await client.query('rollback')
  }
}

const differs = (got: readonly string[], wanted: readonly string[]): string | undefined => {
  if (got.length === wanted.length && got.every((id, index) => id === wanted[index]))
    return undefined
  const leaked = got.filter((id) => !wanted.includes(id)).length
  return `${String(leaked)} rows too many, ${String(wanted.length - got.length + leaked)} too few`
}

const connect = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}

const runs = Number(process.env['ISOLATION_RUNS'] ?? '1500')

describe('two relations in one database', () => {
  let database: FreshDatabase
  let client: pg.Client

  before(async () => {
    database = await freshDatabase()
    await fillWorld(database.adminUrl)
    client = await connect(database.appUrl)
  })
  after(async () => {
    await client.end()
    await database.drop()
  })

  it('show, change, erase and take in exactly what the rule of the product allows', async () => {
    await fc.assert(
      fc.asyncProperty(attempts, async (attempt) => {
        assert.equal(await tryOne(client, attempt), undefined)
      }),
      { numRuns: runs },
    )
  })

  it('let nothing be done without a role', async () => {
    for (const table of tables) {
      await assert.rejects(
        client.query(`select ${keyOf(table)} from ${table}`),
        /permission denied/,
      )
    }
  })

  it('let the public and visitors read of a register and its offers what is granted, no more', async () => {
    const granted: Readonly<Record<string, readonly string[]>> = {
      register: [
        'event',
        'relation',
        'opens_at',
        'closes_at',
        'largest_party',
        'keeps_days',
        'illustrative',
        'reminds_hours',
        'leaves_on_site_hours',
        'leaves_online_hours',
      ],
      offer: ['event', 'kind', 'is_open', 'standing'],
    }
    const { rows: columns } = await client.query<{ table: string; column: string }>(
      `select c.relname as table, a.attname as column from pg_attribute a
         join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'registrations' and c.relname in ('register', 'offer') and attnum > 0
         and not attisdropped`,
    )
    assert.ok(columns.length > 15)
    for (const actor of [{ kind: 'public' }, { kind: 'visitor', registration: '' }] as const) {
      for (const { table, column } of columns) {
        await enter(client, actor)
        const read = client.query(`select ${column} from registrations.${table}`)
        if (granted[table]?.includes(column) === true) assert.equal((await read).rowCount, 6)
        else await assert.rejects(read, /permission denied/, `${table}.${column}`)
        await client.query('rollback')
      }
    }
  })

  it('refuse the application’s login whatever would lift the walls', async () => {
    const attacks = [
      'set role alternat_owner',
      'alter table programme.event disable row level security',
      "copy (select 1) to program 'true'",
      "select pg_read_file('postgresql.conf')",
      'drop policy side_reads on programme.event',
    ]
    for (const attack of attacks) {
      await assert.rejects(
        client.query(attack),
        /permission denied|must be owner|must be superuser/,
        attack,
      )
    }
  })

  it('let one side not take back what both put before the public', async () => {
    const shared = rows.find(
      ({ table, owner, visibility }) =>
        table === 'programme.event' && owner === 'joint' && visibility === 'public',
    )
    for (const change of ["visibility = 'joint'", "owner = 'MX'", "title = '{}'"]) {
      await enter(client, { kind: 'side', relation: 'mx-az', side: 'MX' })
      const attempt = client.query(`update programme.event set ${change} where id = $1`, [
        shared?.id,
      ])
      await assert.rejects(attempt, /both sides|newly approved/, change)
      await client.query('rollback')
    }
  })

  it('leak nothing from one transaction into the next on the same connection', async () => {
    await enter(client, { kind: 'side', relation: 'mx-az', side: 'MX' })
    await client.query('commit')
    await enter(client, { kind: 'outsider' })
    const seen = await idsOf(client, 'select id from programme.event')
    await client.query('rollback')
    assert.deepEqual(seen, [])
  })
})

describe('the isolation test itself', () => {
  const reading = { operation: 'read', visibility: 'joint', owner: 'joint' } as const
  const side: Attempt = {
    ...reading,
    actor: { kind: 'side', relation: 'mx-az', side: 'MX' },
    table: 'programme.event',
    relation: 'mx-az',
  }

  const seesLeak = async (
    attempt: Attempt,
    breakWalls: (admin: pg.Client) => Promise<unknown>,
  ): Promise<boolean> => {
    const database = await freshDatabase()
    await fillWorld(database.adminUrl)
    const admin = await connect(database.adminUrl)
    await breakWalls(admin)
    await admin.end()
    const client = await connect(database.appUrl)
    try {
      return (await tryOne(client, attempt)) !== undefined
    } finally {
      await client.end()
      await database.drop()
    }
  }

  it('fails when row-level security is off', async () => {
    assert.equal(
      await seesLeak(side, (admin) =>
        admin.query('alter table programme.event disable row level security'),
      ),
      true,
    )
  })

  it('fails when a policy forgets the relation', async () => {
    assert.equal(
      await seesLeak(side, (admin) =>
        admin.query(`alter policy side_reads on programme.event using
          (visibility in ('public', 'joint', (select platform.ctx_side())))`),
      ),
      true,
    )
  })

  it('passes when nothing is broken', async () => {
    assert.equal(await seesLeak(side, () => Promise.resolve()), false)
  })

  for (const table of tables.filter(isOfPeople)) {
    it(`fails for everyone with a grant when the policies of ${table} are off`, async () => {
      const visitor = { kind: 'visitor', registration: '' } as const
      for (const actor of isOfHolders(table) ? [side.actor, visitor] : [side.actor]) {
        const open = (admin: pg.Client) =>
          admin.query(`alter table ${table} disable row level security`)
        assert.equal(await seesLeak({ ...side, actor, table }, open), true)
      }
    })
  }

  it('fails when people are shown to all who see their event', async () => {
    const people: Attempt = { ...side, table: 'registrations.registration' }
    const open = (admin: pg.Client) =>
      admin.query(`alter policy side_reads on registrations.registration using
        (event in (select id from programme.event))`)
    assert.equal(await seesLeak(people, open), true)
  })
})

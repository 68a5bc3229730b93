import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import fc from 'fast-check'
import pg from 'pg'

import { type FreshDatabase, freshDatabase } from '#tests/support/test-database.ts'

import { type Actor, mayChange, mayErase, mayInsert, maySee } from './oracle.ts'
import {
  fillWorld,
  insertion,
  type Kept,
  relationIds,
  relations,
  type Table,
  tables,
  type World,
} from './world.ts'

const actors: readonly Actor[] = [
  ...relationIds.flatMap((relation) =>
    relations[relation].map((side) => ({ kind: 'side' as const, relation, side })),
  ),
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
  'programme.programme': 'update programme.programme set illustrative = true returning id',
  'programme.event': 'update programme.event set revised_at = now() returning id',
}

const role = (actor: Actor): string =>
  actor.kind === 'public' ? 'alternat_public' : 'alternat_side'

const enter = async (client: pg.Client, actor: Actor): Promise<void> => {
  await client.query('begin')
  const [relation, side] = actor.kind === 'side' ? [actor.relation, actor.side] : ['', '']
  await client.query(
    `select set_config('role', $1, true), set_config('app.relation', $2, true),
       set_config('app.side', $3, true), set_config('app.member', '', true)`,
    [role(actor), relation, side],
  )
}

const noGrant = new Set(['42501', '25P02'])

const idsOf = async (client: pg.Client, text: string): Promise<string[]> => {
  try {
    const answer = await client.query<{ id: string }>(text)
    return answer.rows.map(({ id }) => id).sort()
  } catch (error) {
    // No grant at all, or a transaction that has failed for that reason: nothing was touched.
    if (error instanceof pg.DatabaseError && noGrant.has(error.code ?? '')) return []
    throw error
  }
}

const expectedIds = (
  world: World,
  { actor, table }: Attempt,
  allowed: (actor: Actor, row: Kept) => boolean,
): string[] =>
  world.rows
    .filter((row) => row.table === table && allowed(actor, row))
    .map(({ id }) => id)
    .sort()

const refusals = new Set(['42501', '23503', '23514', '23001'])

const inserts = async (client: pg.Client, row: Kept, world: World): Promise<boolean> => {
  const { text, values } = insertion(row, world.programmes)
  try {
    await client.query(text, values)
    return true
  } catch (error) {
    if (error instanceof pg.DatabaseError && refusals.has(error.code ?? '')) return false
    throw error
  }
}

/** Whether a row could exist at all, whoever writes it: what foreign keys and checks allow. */
const isPossible = ({ table, relation, visibility, owner }: Attempt): boolean => {
  const own: readonly string[] = relations[relation === 'mx-az' ? 'mx-az' : 'fr-de']
  const isPrivate = visibility !== 'public' && visibility !== 'joint'
  if (isPrivate && !own.includes(visibility)) return false
  if (table === 'relations.institution' && owner !== 'joint' && !own.includes(owner)) return false
  return !(table === 'programme.event' && isPrivate && owner !== visibility)
}

/** Tries one thing and answers what was wrong about the outcome; undefined when all is well. */
const tryOne = async (
  client: pg.Client,
  world: World,
  attempt: Attempt,
): Promise<string | undefined> => {
  const { actor, table, operation } = attempt
  await enter(client, actor)
  try {
    switch (operation) {
      case 'read': {
        const seen = await idsOf(client, `select id from ${table}`)
        return differs(seen, expectedIds(world, attempt, maySee))
      }
      case 'change': {
        const changed = await idsOf(client, changes[table])
        return differs(changed, expectedIds(world, attempt, mayChange))
      }
      case 'erase': {
        // Events first: they refer to the programmes and venues that go with them.
        if (table !== 'programme.event')
          await idsOf(client, 'delete from programme.event returning id')
        const erased = await idsOf(client, `delete from ${table} returning id`)
        return differs(erased, expectedIds(world, attempt, mayErase))
      }
      case 'insert': {
        const row: Kept = { ...attempt, id: randomUUID() }
        const wanted = isPossible(attempt) && mayInsert(actor, row)
        const inserted = await inserts(client, row, world)
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
  let world: World
  let client: pg.Client

  before(async () => {
    database = await freshDatabase()
    world = await fillWorld(database.adminUrl)
    client = await connect(database.appUrl)
  })
  after(async () => {
    await client.end()
    await database.drop()
  })

  it('show, change, erase and take in exactly what the rule of the product allows', async () => {
    await fc.assert(
      fc.asyncProperty(attempts, async (attempt) => {
        assert.equal(await tryOne(client, world, attempt), undefined)
      }),
      { numRuns: runs },
    )
  })

  it('let nothing be done without a role', async () => {
    for (const table of tables) {
      await assert.rejects(client.query(`select id from ${table}`), /permission denied/)
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
    const shared = world.rows.find(
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
  const seesLeak = async (breakWalls: (admin: pg.Client) => Promise<void>): Promise<boolean> => {
    const database = await freshDatabase()
    const world = await fillWorld(database.adminUrl)
    const admin = await connect(database.adminUrl)
    await breakWalls(admin)
    await admin.end()
    const client = await connect(database.appUrl)
    try {
      const attempt = {
        actor: { kind: 'side', relation: 'mx-az', side: 'MX' },
        table: 'programme.event',
        operation: 'read',
        visibility: 'joint',
        owner: 'joint',
        relation: 'mx-az',
      } as const
      return (await tryOne(client, world, attempt)) !== undefined
    } finally {
      await client.end()
      await database.drop()
    }
  }

  it('fails when row-level security is off', async () => {
    assert.equal(
      await seesLeak(async (admin) => {
        await admin.query('alter table programme.event disable row level security')
      }),
      true,
    )
  })

  it('fails when a policy forgets the relation', async () => {
    assert.equal(
      await seesLeak(async (admin) => {
        await admin.query(`alter policy side_reads on programme.event using
          (visibility in ('public', 'joint', (select platform.ctx_side())))`)
      }),
      true,
    )
  })

  it('passes when nothing is broken', async () => {
    assert.equal(await seesLeak(() => Promise.resolve()), false)
  })
})

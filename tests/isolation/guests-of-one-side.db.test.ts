import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import pg from 'pg'

import { anOpenRegister } from '#tests/support/a-register.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/test-database.ts'

type Side = 'MX' | 'AZ'

const enter = async (client: pg.Client, role: string, side = ''): Promise<void> => {
  await client.query('begin')
  await client.query(
    `select set_config('role', $1, true), set_config('app.relation', 'mx-az', true),
       set_config('app.side', $2, true), set_config('app.registration', '', true)`,
    [role, side],
  )
}

/** A guest of a side in its reserve, with all that is kept of one. */
const addGuest = async (admin: pg.Client, event: string, side: Side): Promise<void> => {
  const { rows } = await admin.query<{ id: string }>(
    `insert into registrations.registration (id, event, relation, visibility, reserve, state, offer, wished, party, name, language)
     values (gen_random_uuid(), $1, 'mx-az', $2, $2, 'confirmed', 'on-site', 'on-site', 2, 'A guest', 'en') returning id`,
    [event, side],
  )
  const id = rows[0]?.id
  await admin.query(
    `insert into registrations.guest_rank (registration, event, relation, visibility, rank) values ($1, $2, 'mx-az', $3, 1)`,
    [id, event, side],
  )
  await admin.query(
    `insert into guests.guest (id, event, relation, visibility, position, name, language, registration)
     select gen_random_uuid(), $2, 'mx-az', $3, count(*) + 1, 'A guest', 'en', $1
     from guests.guest where event = $2 and visibility = $3`,
    [id, event, side],
  )
  await admin.query(
    `insert into guests.protocol_list (event, relation, visibility) values ($1, 'mx-az', $2)
     on conflict do nothing`,
    [event, side],
  )
  await admin.query(
    `insert into registrations.move (id, registration, event, relation, visibility,
       from_state, from_offer, from_party, to_state, to_offer, to_party, cause)
     values (gen_random_uuid(), $1, $2, 'mx-az', $3, 'waiting', 'on-site', 2, 'confirmed', 'on-site', 2, 'promotion')`,
    [id, event, side],
  )
}

const privateTables = [
  'registrations.registration',
  'registrations.guest_rank',
  'registrations.move',
  'guests.guest',
] as const

const fill = async (adminUrl: string): Promise<string> => {
  const { event } = await anOpenRegister(adminUrl, { seats: 20 })
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  await admin.query(
    `update registrations.reserve set seats = 5, given = 5 where event = $1 and kind = 'on-site'`,
    [event],
  )
  for (const side of ['MX', 'MX', 'AZ'] as const) await addGuest(admin, event, side)
  await admin.end()
  return event
}

const connect = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}

describe('the guests of one side', () => {
  let database: FreshDatabase
  let client: pg.Client
  before(async () => {
    database = await freshDatabase()
    await fill(database.adminUrl)
    client = await connect(database.appUrl)
  })
  after(async () => {
    await client.end()
    await database.drop()
  })

  const count = async (from: pg.Client, text: string): Promise<number> => {
    const { rows } = await from.query<{ count: number }>(
      `select count(*)::int as count from ${text}`,
    )
    return rows[0]?.count ?? -1
  }

  it('are seen by that side alone, with their rank and their moves', async () => {
    for (const table of privateTables) {
      for (const [side, seen] of [
        ['MX', 2],
        ['AZ', 1],
      ] as const) {
        await enter(client, 'alternat_side', side)
        assert.equal(await count(client, table), seen, `${table} for ${side}`)
        await client.query('rollback')
      }
    }
  })

  it('are counted where neither side reads, while both see what is kept', async () => {
    for (const side of ['MX', 'AZ']) {
      await enter(client, 'alternat_side', side)
      const offers = await client.query(
        `select taken, reserved from registrations.offer where kind = 'on-site'`,
      )
      assert.deepEqual(offers.rows, [{ taken: 0, reserved: 10 }])
      const kept = await client.query(
        `select side, seats from registrations.reserve where kind = 'on-site' order by side`,
      )
      assert.deepEqual(kept.rows, [
        { side: 'AZ', seats: 5 },
        { side: 'MX', seats: 5 },
      ])
      await assert.rejects(count(client, 'registrations.reserve_taken'), /permission denied/)
      await client.query('rollback')
    }
  })

  it('are nothing to the public and to holders of links', async () => {
    for (const role of ['alternat_public', 'alternat_visitor']) {
      for (const table of [
        'registrations.reserve',
        'registrations.reserve_taken',
        'registrations.reserve_step',
        'registrations.guest_rank',
        'guests.shared_guest',
      ]) {
        await enter(client, role)
        await assert.rejects(count(client, table), /permission denied/, `${table} for ${role}`)
        await client.query('rollback')
      }
    }
  })

  it('are read by the holder of an invitation one at a time, and by the public not at all', async () => {
    const admin = await connect(database.adminUrl)
    const { rows } = await admin.query<{ id: string }>('select id from guests.guest limit 1')
    await admin.end()
    await enter(client, 'alternat_visitor')
    assert.equal(await count(client, 'guests.guest'), 0)
    assert.equal(await count(client, 'guests.protocol_list'), 0)
    await client.query(`select set_config('app.registration', $1, true)`, [rows[0]?.id])
    assert.equal(await count(client, 'guests.guest'), 1)
    assert.equal(await count(client, 'guests.protocol_list'), 1)
    await client.query('rollback')
    await enter(client, 'alternat_public')
    await assert.rejects(count(client, 'guests.guest'), /permission denied/)
    await client.query('rollback')
  })

  it('cannot be put into the reserve of one side and shown to the other alone', async () => {
    const admin = await connect(database.adminUrl)
    await assert.rejects(
      admin.query(`update registrations.registration set visibility = 'AZ' where reserve = 'MX'`),
      /guest_is_seen_by_the_own_side/,
    )
    await admin.end()
  })

  it('are seen by the other side where a policy is wrong: the control of these tests', async () => {
    const broken = await freshDatabase()
    await fill(broken.adminUrl)
    const breaker = await connect(broken.adminUrl)
    for (const table of privateTables) {
      await breaker.query(
        `create policy broken on ${table} for select to alternat_side using (true)`,
      )
    }
    await breaker.end()
    const reader = await connect(broken.appUrl)
    for (const table of privateTables) {
      await enter(reader, 'alternat_side', 'AZ')
      assert.equal(await count(reader, table), 3)
      await reader.query('rollback')
    }
    await reader.end()
    await broken.drop()
  })
})

import { deepEqual } from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import pg from 'pg'

import { openDatabase, type OpenDatabase } from '#kit/db/database.ts'
import { anOpenRegister } from '#tests/support/a-register.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/test-database.ts'

import { ensureRequestKeysAreForgotten } from './ensure-request-keys-are-forgotten.ts'

const mine = '00000000-0000-4000-8000-000000000001'
const colleague = '00000000-0000-4000-8000-000000000002'

describe('the key of a request', () => {
  let database: FreshDatabase
  let db: OpenDatabase
  let admin: pg.Client
  before(async () => {
    database = await freshDatabase()
    db = openDatabase(database.appUrl)
    await anOpenRegister(database.adminUrl, { seats: 1 })
    admin = new pg.Client({ connectionString: database.adminUrl })
    await admin.connect()
    for (const [member, days] of [
      [mine, 29],
      [mine, 31],
      [colleague, 1],
    ] as const) {
      await admin.query(
        `insert into access.request_key (member, key_hash, relation, side, request_hash, subject, recorded_at)
         values ($1, repeat($3, 32), 'mx-az', 'MX', repeat('0', 64), gen_random_uuid(), now() - $2 * interval '1 day')`,
        [member, days, String(days).padStart(2, '0')],
      )
    }
  })
  after(async () => {
    await admin.end()
    await db.close()
    await database.drop()
  })

  const count = async (from: pg.Client): Promise<number> =>
    (await from.query('select from access.request_key')).rowCount ?? 0
  const countAs = async (member: string): Promise<number> => {
    const reader = new pg.Client({ connectionString: database.appUrl })
    await reader.connect()
    await reader.query('begin')
    await reader.query(
      `select set_config('role', 'alternat_side', true), set_config('app.relation', 'mx-az', true),
         set_config('app.side', 'MX', true), set_config('app.member', $1, true)`,
      [member],
    )
    const seen = await count(reader)
    await reader.end()
    return seen
  }

  it('is seen by its own member alone, and by no colleague', async () => {
    deepEqual([await countAs(mine), await countAs(colleague), await count(admin)], [2, 1, 3])
  })

  it('is forgotten after thirty days', async () => {
    await ensureRequestKeysAreForgotten(db)
    deepEqual([await countAs(mine), await countAs(colleague)], [1, 1])
  })
})

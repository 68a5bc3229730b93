import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { sql } from 'kysely'

import { openFreshDatabase, type OpenFreshDatabase } from '#tests/support/open-fresh-database.ts'

import type { OpenDatabase, Transaction } from './database.ts'
import { kept } from './pool-driver.ts'

const scope = { role: 'alternat_public' } as const

type Held = { readonly name: string; readonly side: string; readonly count: number }

/** The role and side of a transaction, and how many statements its connection keeps. */
const ask = async (tx: Transaction): Promise<Held | undefined> => {
  const { rows } =
    await sql<Held>`select current_user::text as name, current_setting('app.side') as side,
    (select count(*)::integer from pg_prepared_statements) as count`.execute(tx)
  return rows[0]
}

describe('a connection of the pool', () => {
  let db: OpenDatabase
  let close: OpenFreshDatabase['close']
  before(async () => {
    ;({ db, close } = await openFreshDatabase(1))
  })
  after(() => close())

  it('takes on a scope as it begins, whatever the words in it, and none is left afterwards', async () => {
    const side = `A'Z\\'; select 1; --`
    const first = await db.within({ ...scope, side }, ask)
    assert.deepEqual({ name: first?.name, side: first?.side }, { name: scope.role, side })
    assert.equal((await db.within(scope, ask))?.side, '')
    await assert.rejects(
      db.within({ ...scope, side }, () => Promise.reject(new Error('broken off'))),
    )
    assert.equal((await db.within({ role: 'alternat_engine' }, ask))?.name, 'alternat_engine')
    assert.equal(await db.loginIgnoresRowSecurity(), false)
  })

  it('keeps a statement that asks for it once, and answers it by each role on its own', async () => {
    const countPeople = async (tx: Transaction): Promise<number> => {
      const { rows } = await sql<{ count: number }>`${kept} select count(*)::integer as count
        from relations.relation where id <> ${'arbitrary'}`.execute(tx)
      return rows[0]?.count ?? Number.NaN
    }
    const early = await db.within(scope, ask)
    await db.within({ role: 'alternat_engine' }, (tx) =>
      sql`insert into relations.relation (id, visibility, name) values ('aa-bb', 'joint', '{}')`.execute(
        tx,
      ),
    )
    for (const times of [1, 2, 3, 4, 5, 6, 7]) {
      assert.equal(await db.within(scope, countPeople), 0, `by the public, ${String(times)} times`)
      assert.equal(await db.within({ role: 'alternat_engine' }, countPeople), 1)
    }
    const afterwards = await db.within(scope, ask)
    assert.equal((afterwards?.count ?? 0) - (early?.count ?? 0), 1)
  })

  it('says that a transaction which had failed was not committed', async () => {
    const failing = db.within(scope, async (tx) => {
      await sql`select 1 / 0`.execute(tx).catch(() => undefined)
    })
    await assert.rejects(failing, /had failed/)
    assert.equal((await db.within(scope, ask))?.name, scope.role)
  })

  it('can be used again after a scope that the database does not take', async () => {
    await assert.rejects(db.within({ role: 'alternat_public', side: '\0' }, ask))
    assert.equal((await db.within(scope, ask))?.side, '')
  })
})

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import pg from 'pg'

import { asActor, operatorActingFor, sideRecords } from '#contexts/access/contract.ts'
import { eraseUntouchedEvents } from '#contexts/programme/store/batch-store.ts'
import { type OpenDatabase, openDatabase } from '#kit/db/database.ts'
import { anOpenRegister } from '#tests/support/a-register.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/test-database.ts'

const relation = 'mx-az'
const head = { ...operatorActingFor(relation, 'MX'), role: 'head' as const }

describe('a side that erases its private events', () => {
  let database: FreshDatabase
  let db: OpenDatabase
  let admin: pg.Client
  let event = ''

  const count = async (table: string): Promise<number> => {
    const { rows } = await admin.query<{ count: string }>(`select count(*) as count from ${table}`)
    return Number(rows[0]?.count)
  }

  const set = (what: string): Promise<unknown> =>
    admin.query(`update registrations.registration set ${what}`)

  const erase = () => sideRecords.erasePrivate(db, head, 'MX')

  before(async () => {
    database = await freshDatabase()
    db = openDatabase(database.appUrl, 2)
    admin = new pg.Client({ connectionString: database.adminUrl })
    await admin.connect()
    const made = await anOpenRegister(database.adminUrl, { seats: 20, owner: 'MX' })
    event = made.event
    await admin.query(`update programme.event set visibility = 'MX' where id = $1`, [event])
    const registration = randomUUID()
    await admin.query(
      `insert into registrations.registration (id, event, relation, visibility, state, offer, party,
         name, email, language, wished)
       values ($1, $2, '${relation}', 'MX', 'confirmed', 'on-site', 3, 'Somebody', 'somebody@example.org', 'en', 'on-site')`,
      [registration, event],
    )
    await admin.query(
      `insert into registrations.check_in (id, event, relation, visibility, registration, act, people, member, member_name, at, key)
       values (gen_random_uuid(), $1, '${relation}', 'MX', $2, 'in', 1, gen_random_uuid(), 'arbitrary', now(), 'arbitrary')`,
      [event, registration],
    )
  })
  after(async () => {
    await db.close()
    await admin.end()
    await database.drop()
  })

  it('is told what goes with them, and who counts on one', async () => {
    const { kept } = await sideRecords.previewErasure(db, head)
    assert.deepEqual(kept, { registers: 1, registrations: 1, eventsWithPeople: 1, people: 3 })
  })

  it('erases nothing under people who are registered, or wait', async () => {
    for (const state of ['confirmed', 'waiting']) {
      await set(`state = '${state}'`)
      const result = await erase()
      assert.deepEqual(result, { ok: false, refusal: 'people-count-on-a-private-event' })
      assert.equal(await count('programme.event'), 1)
    }
  })

  it('keeps an event with a register when an import is undone', async () => {
    const batch = randomUUID()
    await admin.query(
      `insert into programme.batch (id, relation, owner, kind, name, events, member, member_name)
       values ($1, '${relation}', 'MX', 'import', 'plan.xlsx', 1, gen_random_uuid(), 'arbitrary')`,
      [batch],
    )
    await admin.query('update programme.event set batch = $1', [batch])
    await set(`state = 'cancelled'`)
    const undone = await asActor(db, head, (tx) => eraseUntouchedEvents(tx, { batch, side: 'MX' }))
    assert.deepEqual(undone, { erased: 0, left: 1 })
  })

  it('erases the register and its history with the event once nobody counts on it', async () => {
    await set(`state = 'cancelled'`)
    await assert.rejects(admin.query('delete from registrations.check_in'), /append-only/)
    assert.deepEqual(await erase(), { ok: true, value: undefined })
    for (const table of ['event', 'register', 'offer', 'registration', 'check_in']) {
      const schema = table === 'event' ? 'programme' : 'registrations'
      assert.equal(await count(`${schema}.${table}`), 0, table)
    }
  })
})

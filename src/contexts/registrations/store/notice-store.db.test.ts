import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import type pg from 'pg'

import { newId } from '#kit/ids/ids.ts'
import { anOpenRegister } from '#tests/support/a-register.ts'
import { openFreshDatabase, type OpenFreshDatabase } from '#tests/support/open-fresh-database.ts'
import type { FreshDatabase } from '#tests/support/test-database.ts'

const person = `insert into registrations.registration
    (id, event, relation, visibility, state, offer, wished, party, language)
  values ($1, $2, 'mx-az', 'joint', 'confirmed', 'on-site', 'on-site', 1, 'en')`
const bulletin = `insert into registrations.bulletin (change, event, relation, visibility, before, after)
  values ($1, $2, 'mx-az', 'joint', '{}', '{}')`
const notices = `insert into registrations.notice (id, registration, change, event, relation, visibility,
    from_state, from_offer, to_state, to_offer, reason)
  select gen_random_uuid(), $1, change, event, 'mx-az', 'joint', 'confirmed', 'on-site', 'confirmed', 'on-site', 'keeps-seat'
  from unnest($2::uuid[], $3::uuid[]) as n (change, event)`

describe('a notice', () => {
  let database: FreshDatabase
  let admin: pg.Client
  let close: OpenFreshDatabase['close']
  before(async () => {
    ;({ database, admin, close } = await openFreshDatabase(2))
  })
  after(() => close())

  /** Somebody who is registered for an event of which these changes have a bulletin. */
  const toldOf = async (...changes: readonly string[]) => {
    const { event } = await anOpenRegister(database.adminUrl, { seats: 10 })
    const registration = newId()
    await admin.query(person, [registration, event])
    for (const change of changes) await admin.query(bulletin, [change, event])
    return { event, registration }
  }

  const count = async (registration: string): Promise<number> => {
    const { rows } = await admin.query('select from registrations.notice where registration = $1', [
      registration,
    ])
    return rows.length
  }

  it('tells of a bulletin: one of many without one keeps all of them from being written', async () => {
    const [first, second, third] = [newId(), newId(), newId()]
    const { event, registration } = await toldOf(first, second)
    await assert.rejects(admin.query(notices, [registration, [first, third], [event, event]]), {
      constraint: 'notice_tells_of_a_bulletin',
    })
    assert.equal(await count(registration), 0)
    await admin.query(notices, [registration, [first, second], [event, event]])
    assert.equal(await count(registration), 2)
  })

  it('is not told of the bulletin of another event, and keeps its own', async () => {
    const change = newId()
    const { event, registration } = await toldOf(change)
    const other = await toldOf()
    await assert.rejects(admin.query(notices, [registration, [change], [other.event]]), {
      constraint: 'notice_tells_of_a_bulletin',
    })
    await admin.query(notices, [registration, [change], [event]])
    await assert.rejects(admin.query('update registrations.notice set change = $1', [newId()]), {
      code: '23001',
    })
  })

  it('goes with the register of its event', async () => {
    const change = newId()
    const { event, registration } = await toldOf(change)
    await admin.query(notices, [registration, [change], [event]])
    await admin.query('delete from registrations.register where event = $1', [event])
    assert.equal(await count(registration), 0)
  })
})

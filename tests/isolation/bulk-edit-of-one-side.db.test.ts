import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import pg from 'pg'

import { asActor, asPublic, operatorActingFor } from '#contexts/access/contract.ts'
import {
  listBatchChanges,
  recordBatchChange,
} from '#contexts/programme/store/batch-change-store.ts'
import { type OpenDatabase, openDatabase } from '#kit/db/database.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/test-database.ts'

import { fillWorld, rows } from './world.ts'

const relation = 'mx-az'
const own = operatorActingFor(relation, 'MX')
const other = operatorActingFor(relation, 'AZ')
const hash = '0'.repeat(64)

describe('what a side changed at once', () => {
  let database: FreshDatabase
  let db: OpenDatabase
  let batch = ''
  let event = ''

  const find = (table: string, visibility: string): string =>
    rows.find(
      (row) => row.table === table && row.relation === relation && row.visibility === visibility,
    )?.id ?? ''

  const change = (changed: string) => ({
    event: changed,
    beforeHash: hash,
    afterHash: hash,
    beforeProgramme: find('programme.programme', 'public'),
    afterProgramme: find('programme.programme', 'public'),
    outcome: 'in-force',
  })

  before(async () => {
    database = await freshDatabase()
    await fillWorld(database.adminUrl)
    db = openDatabase(database.appUrl, 2)
    batch = find('programme.batch', 'MX')
    event = find('programme.event', 'joint')
    await asActor(db, own, (tx) => recordBatchChange(tx, own, { batch, change: change(event) }))
  })
  after(async () => {
    await db.close()
    await database.drop()
  })

  it('is read by that side alone, though both see the event', async () => {
    assert.equal((await asActor(db, own, (tx) => listBatchChanges(tx, batch))).length, 1)
    assert.deepEqual(await asActor(db, other, (tx) => listBatchChanges(tx, batch)), [])
    await assert.rejects(
      asPublic(db, (tx) => listBatchChanges(tx, batch)),
      /permission denied/,
    )
  })

  it('takes in nothing for the batch of another side, or about an event that it does not see', async () => {
    const refused = /row-level security/
    const theirs = { batch, change: change(find('programme.event', 'public')) }
    await assert.rejects(
      asActor(db, other, (tx) => recordBatchChange(tx, other, theirs)),
      refused,
    )
    const unseen = { batch, change: change(find('programme.event', 'AZ')) }
    await assert.rejects(
      asActor(db, own, (tx) => recordBatchChange(tx, own, unseen)),
      refused,
    )
  })

  it('would be read by the other side if the policy forgot the owner', async () => {
    const admin = new pg.Client({ connectionString: database.adminUrl })
    await admin.connect()
    await admin.query(
      `alter policy side_reads on programme.batch_change using (relation = '${relation}')`,
    )
    await admin.end()
    assert.equal((await asActor(db, other, (tx) => listBatchChanges(tx, batch))).length, 1)
  })
})

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import pg from 'pg'

import { type Actor, asActor, asPublic, operatorActingFor } from '#contexts/access/contract.ts'
import {
  findSavedView,
  insertSavedView,
  listSavedViews,
  updateSavedView,
} from '#contexts/programme/store/saved-view-store.ts'
import { type OpenDatabase, openDatabase } from '#kit/db/database.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/test-database.ts'

import { fillWorld } from './world.ts'

const memberOf = (relation: string, side: string): Actor => ({
  ...operatorActingFor(relation, side),
  member: randomUUID(),
})

const keeper = memberOf('mx-az', 'MX')
const colleague = memberOf('mx-az', 'MX')
const other = memberOf('mx-az', 'AZ')

const readers = ['member', 'side', 'both'] as const

describe('the saved views of one side', () => {
  let database: FreshDatabase
  let db: OpenDatabase

  const keep = (by: Actor, each: (typeof readers)[number], id: string = randomUUID()) =>
    asActor(db, by, (tx) =>
      insertSavedView(tx, by, { id, name: each, page: 'events', search: '', readers: each }),
    )

  const seenBy = async (actor: Actor): Promise<string[]> =>
    (await asActor(db, actor, listSavedViews)).map(({ name }) => name).sort()

  const alter = async (text: string): Promise<void> => {
    const admin = new pg.Client({ connectionString: database.adminUrl })
    await admin.connect()
    await admin.query(text)
    await admin.end()
  }

  before(async () => {
    database = await freshDatabase()
    await fillWorld(database.adminUrl)
    db = openDatabase(database.appUrl, 2)
    for (const each of readers) await keep(keeper, each)
  })
  after(async () => {
    await db.close()
    await database.drop()
  })

  it('are seen by the member, the side or both, and by nobody else', async () => {
    assert.deepEqual(await seenBy(keeper), ['both', 'member', 'side'])
    assert.deepEqual(await seenBy(colleague), ['both', 'side'])
    assert.deepEqual(await seenBy(other), ['both'])
    assert.deepEqual(await seenBy(memberOf('fr-de', 'FR')), [])
    await assert.rejects(asPublic(db, listSavedViews), /permission denied/)
  })

  it('are changed by the own side alone, and one of a member by nobody else', async () => {
    const changed = { name: 'changed', removedAt: null }
    const views = await asActor(db, keeper, listSavedViews)
    for (const { id } of views) {
      await asActor(db, other, (tx) => updateSavedView(tx, id, changed))
      assert.equal(
        await asActor(db, other, (tx) => findSavedView(tx, { id, side: 'AZ' })),
        undefined,
      )
    }
    const own = views.find((view) => view.readers === 'member')?.id ?? ''
    await asActor(db, colleague, (tx) => updateSavedView(tx, own, changed))
    assert.deepEqual(await seenBy(keeper), ['both', 'member', 'side'])
  })

  it('are not written for another side or another member', async () => {
    const refused = /row-level security/
    const forged = { ...other, side: 'MX' }
    await assert.rejects(
      asActor(db, other, (tx) =>
        insertSavedView(tx, forged, {
          id: randomUUID(),
          name: 'forged',
          page: 'events',
          search: '',
          readers: 'side',
        }),
      ),
      refused,
    )
    await assert.rejects(
      asActor(db, colleague, (tx) =>
        insertSavedView(tx, keeper, {
          id: randomUUID(),
          name: 'forged',
          page: 'events',
          search: '',
          readers: 'member',
        }),
      ),
      refused,
    )
  })

  it('would be seen by the other side if the policy forgot the visibility', async () => {
    await alter(`alter policy side_reads on programme.saved_view using (relation = 'mx-az')`)
    assert.deepEqual(await seenBy(other), ['both', 'member', 'side'])
  })
})

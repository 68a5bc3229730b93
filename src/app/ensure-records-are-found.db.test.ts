import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import pg from 'pg'

import { asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { meetings } from '#contexts/meetings/contract.ts'
import { foundRelation, saveInstitution, searchVenues } from '#contexts/relations/contract.ts'
import { openDatabase, type OpenDatabase } from '#kit/db/database.ts'
import { onDay } from '#kit/time/known-date.ts'
import { aRelation, dayOf } from '#tests/support/an-event-view.ts'
import { aMeeting } from '#tests/support/meeting-factories.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/test-database.ts'

import { ensureRecordsAreFound } from './ensure-records-are-found.ts'

const ours = operatorActingFor('xx-yy', 'XX')
const theirs = operatorActingFor('xx-yy', 'YY')

describe('records from before there were words to find them by', () => {
  let database: FreshDatabase
  let db: OpenDatabase
  let admin: pg.Client

  const found = (actor: typeof ours): Promise<number> =>
    asActor(db, actor, async (tx) => {
      const { count } = await meetings.search(tx, { typed: 'parley', most: 5, counted: 100 })
      return count
    })

  before(async () => {
    database = await freshDatabase()
    db = openDatabase(database.appUrl, 2)
    admin = new pg.Client({ connectionString: database.adminUrl })
    await admin.connect()
    await foundRelation(db, aRelation)
    for (const visibility of ['joint', 'XX']) {
      await asActor(db, ours, (tx) =>
        meetings.enter(tx, ours, {
          visibility,
          content: aMeeting('A parley', { on: onDay(dayOf('2029-02-03')) }),
          participants: [],
        }),
      )
    }
    await admin.query('delete from search.meeting')
  })
  after(async () => {
    await admin.end()
    await db.close()
    await database.drop()
  })

  it('are found again, by each side those that it sees', async () => {
    assert.deepEqual([await found(ours), await found(theirs)], [0, 0])
    await ensureRecordsAreFound(db)
    assert.deepEqual([await found(ours), await found(theirs)], [2, 1])
  })

  it('are done with, also those that have nothing to be found by', async () => {
    await asActor(db, ours, (tx) =>
      saveInstitution(tx, {
        relation: 'xx-yy',
        institution: {
          id: '00000000-0000-4000-8000-000000000001',
          visibility: 'joint',
          side: 'XX',
          kind: 'museum',
          name: { en: '—' },
          sources: [],
        },
      }),
    )
    await admin.query('delete from search.institution')
    await ensureRecordsAreFound(db)
    const { rows } = await admin.query('select word from search.institution')
    assert.deepEqual(rows, [{ word: '' }])
  })

  it('are told by what was typed alone: nothing typed finds nothing', async () => {
    const { count } = await asActor(db, ours, (tx) =>
      searchVenues(tx, { typed: ' – ', most: 5, counted: 100 }),
    )
    assert.equal(count, 0)
  })
})

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import pg from 'pg'

import { type Actor, asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { type NewSupport, support } from '#contexts/support/contract.ts'
import { insertAnswer, insertEntry, insertStep } from '#contexts/support/store/support-store.ts'
import { type OpenDatabase, openDatabase } from '#kit/db/database.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/test-database.ts'

import { fillWorld } from './world.ts'

const memberOf = (relation: string, side: string): Actor => ({
  ...operatorActingFor(relation, side),
  member: randomUUID(),
})
const ours = memberOf('mx-az', 'MX')
const theirs = memberOf('mx-az', 'AZ')
const stranger = memberOf('fr-de', 'FR')

const said = (words: string, more: Partial<NewSupport> = {}): NewSupport => ({
  giver: 'AZ',
  content: { body: words, candidature: '', session: '', decidedOn: null, reciprocal: null },
  first: {
    state: 'stated',
    actOf: 'AZ',
    on: null,
    meeting: null,
    noteNumber: '',
    words,
    source: '',
  },
  isShared: true,
  ...more,
})

describe('what one side ascribes to the other', () => {
  let database: FreshDatabase
  let db: OpenDatabase
  let hidden: string
  let shared: string

  const seenBy = (actor: Actor): Promise<string> =>
    asActor(db, actor, async (tx) => JSON.stringify(await support.list(tx)))
  const asAdmin = async (text: string): Promise<void> => {
    const admin = new pg.Client({ connectionString: database.adminUrl })
    await admin.connect()
    try {
      await admin.query(text)
    } finally {
      await admin.end()
    }
  }

  before(async () => {
    database = await freshDatabase()
    await fillWorld(database.adminUrl)
    db = openDatabase(database.appUrl, 2)
    await asActor(db, ours, async (tx) => {
      hidden = await support.enter(tx, ours, said('Covert statement'))
      const asked = said('Open request')
      const first = { ...asked.first, state: 'requested', actOf: 'MX' } as const
      shared = await support.enter(tx, ours, { ...asked, first })
    })
  })
  after(async () => {
    await db.close()
    await database.drop()
  })

  it('is seen by whoever recorded it alone; what is an own act, by both', async () => {
    assert.match(await seenBy(ours), /Covert statement[\s\S]*Open request/)
    assert.match(await seenBy(theirs), /Open request/)
    assert.doesNotMatch(await seenBy(theirs), /Covert/)
    assert.equal(await seenBy(stranger), '[]')
    assert.equal(await asActor(db, theirs, (tx) => support.find(tx, hidden)), undefined)
  })

  it('begins private by the database, whatever the program asks for', async () => {
    await assert.rejects(
      asActor(db, ours, (tx) =>
        insertEntry(tx, ours, {
          id: randomUUID(),
          visibility: 'joint',
          giver: 'AZ',
          begunBy: 'AZ',
        }),
      ),
      /begins private/,
    )
    const content = said('Ascribed').first
    await assert.rejects(
      asActor(db, ours, (tx) =>
        insertStep(tx, ours, { entry: shared, visibility: 'joint', content }),
      ),
      /begins private/,
    )
  })

  it('is answered by nobody but the side that it is ascribed to, and not in its name', async () => {
    const own = await asActor(db, ours, (tx) => support.find(tx, shared))
    const step = own?.steps[0]?.id ?? ''
    const forged = { ...ours, side: 'AZ' }
    for (const actor of [ours, theirs, forged]) {
      await assert.rejects(
        asActor(db, ours, (tx) => insertAnswer(tx, actor, { step, says: 'confirmed', words: '' })),
        /row-level security/,
      )
    }
  })

  it('would leak if a policy read every row', async () => {
    await asAdmin(`create policy leaks on support.entry for select to alternat_side using (true);
      create policy leaks on support.revision for select to alternat_side using (true);
      create policy leaks on support.step for select to alternat_side using (true)`)
    assert.match(await seenBy(theirs), /Covert statement/)
  })
})

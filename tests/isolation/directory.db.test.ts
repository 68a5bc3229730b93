import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import pg from 'pg'

import { type Actor, asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { institutions, people } from '#contexts/directory/contract.ts'
import { insertMerger } from '#contexts/directory/store/merger-store.ts'
import { type OpenDatabase, openDatabase, type Transaction } from '#kit/db/database.ts'
import { aFullName, aPersonNamed, aPost } from '#tests/support/directory-factories.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/test-database.ts'

import { fillWorld, rows } from './world.ts'

const memberOf = (relation: string, side: string): Actor => ({
  ...operatorActingFor(relation, side),
  member: randomUUID(),
})
const ours = memberOf('mx-az', 'MX')
const theirs = memberOf('mx-az', 'AZ')
const stranger = memberOf('fr-de', 'FR')

const institutionSeenBy = (visibility: string): string => {
  const row = rows.find(
    (one) =>
      one.table === 'relations.institution' &&
      one.relation === 'mx-az' &&
      one.visibility === visibility,
  )
  assert.ok(row)
  return row.id
}

describe('the directory', () => {
  let database: FreshDatabase
  let db: OpenDatabase
  let hidden: string
  let shared: string

  const seenBy = (actor: Actor): Promise<string> =>
    asActor(db, actor, async (tx) =>
      JSON.stringify([
        await people.list(tx),
        await people.search(tx, 'Gizlin'),
        await people.search(tx, 'Covert'),
        await institutions.list(tx),
        await institutions.search(tx, { typed: 'Shroud', most: 20, counted: 100 }),
      ]),
    )
  const asAdmin = async (text: string): Promise<void> => {
    const admin = new pg.Client({ connectionString: database.adminUrl })
    await admin.connect()
    try {
      await admin.query(text)
    } finally {
      await admin.end()
    }
  }
  const refused = (actor: Actor, work: (tx: Transaction) => Promise<unknown>): Promise<void> =>
    assert.rejects(asActor(db, actor, work), /row-level security/)

  before(async () => {
    database = await freshDatabase()
    await fillWorld(database.adminUrl)
    db = openDatabase(database.appUrl, 2)
    await asActor(db, ours, async (tx) => {
      hidden = await people.enter(tx, ours, {
        ...aPersonNamed('Gizlin Covertova'),
        visibility: 'MX',
        posts: [aPost('Secret adviser')],
      })
      shared = await people.enter(tx, ours, {
        ...aPersonNamed('Rodrigo Labardini'),
        posts: [aPost('Ambassador')],
      })
      await people.insertName(tx, ours, {
        subject: 'person',
        of: shared,
        visibility: 'MX',
        content: aFullName('Covert alias'),
      })
      await institutions.insertName(tx, ours, {
        subject: 'institution',
        of: institutionSeenBy('joint'),
        visibility: 'MX',
        content: aFullName('Shrouded acronym'),
      })
    })
  })
  after(async () => {
    await db.close()
    await database.drop()
  })

  it('shows a side what is its own and what is joint, found in any spelling', async () => {
    const seen = await seenBy(ours)
    assert.match(seen, /Gizlin Covertova/)
    assert.match(seen, /Secret adviser/)
    assert.match(seen, /Covert alias/)
    assert.match(seen, /Shrouded acronym/)
    const found = await asActor(db, theirs, (tx) => people.search(tx, 'LABARDÍNI rod'))
    assert.deepEqual(
      found.map(({ id }) => id),
      [shared],
    )
  })

  it('shows nothing private to the other side, to a stranger or to the public', async () => {
    for (const actor of [theirs, stranger]) {
      assert.doesNotMatch(await seenBy(actor), /Gizlin|Secret|Covert|Shroud/)
    }
    assert.doesNotMatch(await seenBy(stranger), /Labardini/)
    assert.equal(await asActor(db, theirs, (tx) => people.find(tx, hidden)), undefined)
  })

  it('lets nobody record in the name of the other, or of whom they do not see', async () => {
    const forged = { ...theirs, side: 'MX' }
    await refused(theirs, (tx) => people.enter(tx, forged, aPersonNamed('Forged')))
    await refused(theirs, (tx) =>
      people.insertPost(tx, theirs, {
        person: hidden,
        visibility: 'joint',
        content: aPost('Found out'),
      }),
    )
    await refused(theirs, (tx) =>
      insertMerger(tx, theirs, {
        subject: 'person',
        merged: shared,
        kept: hidden,
        visibility: 'joint',
      }),
    )
  })

  it('refuses what both see that refers to what one alone sees', async () => {
    await refused(ours, (tx) =>
      people.insertPost(tx, ours, {
        person: hidden,
        visibility: 'joint',
        content: aPost('Adviser'),
      }),
    )
    await refused(ours, (tx) =>
      people.insertPost(tx, ours, {
        person: shared,
        visibility: 'joint',
        content: { ...aPost('Adviser'), institution: institutionSeenBy('MX') },
      }),
    )
    await refused(ours, (tx) =>
      insertMerger(tx, ours, {
        subject: 'person',
        merged: shared,
        kept: hidden,
        visibility: 'joint',
      }),
    )
  })

  it('never rewrites a post, and takes nobody back whom both see', async () => {
    await assert.rejects(asAdmin(`update directory.post set acting = true`), /append-only/)
    await assert.rejects(
      asAdmin(`update directory.person set visibility = 'MX' where id = '${shared}'`),
      /not taken by one/,
    )
  })

  it('forgets a person by the names that a side wrote, and by no others', async () => {
    const erase = (actor: Actor, id: string): Promise<void> =>
      asActor(db, actor, async (tx) => {
        await tx.deleteFrom('directory.name').where('person', '=', id).execute()
      })
    await erase(theirs, shared)
    const untouched = await asActor(db, theirs, (tx) => people.find(tx, shared))
    assert.equal(untouched?.names.length, 1)
    await erase(ours, shared)
    const forgotten = await asActor(db, theirs, (tx) => people.find(tx, shared))
    assert.deepEqual([forgotten?.names.length, forgotten?.posts.length], [0, 1])
  })

  it('would leak if a policy read every row', async () => {
    await asAdmin(`create policy leaks on directory.person for select to alternat_side using (true);
      create policy leaks on directory.name for select to alternat_side using (true)`)
    assert.match(await seenBy(theirs), /Gizlin Covertova/)
    assert.match(await seenBy(theirs), /Shrouded acronym/)
  })
})

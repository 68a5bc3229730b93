import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import { sql } from 'kysely'
import pg from 'pg'

import { type Actor, asActor, asPublic, operatorActingFor } from '#contexts/access/contract.ts'
import { enterAgreement } from '#contexts/agreements/contract.ts'
import { unseenClauses } from '#contexts/agreements/service/record-agreement.ts'
import { insertAct, insertAnswer } from '#contexts/agreements/store/act-store.ts'
import { listAgreements } from '#contexts/agreements/store/agreement-store.ts'
import { insertDocument, listDocuments } from '#contexts/agreements/store/document-store.ts'
import { insertNote, listNotes } from '#contexts/agreements/store/note-store.ts'
import { insertPublication, listPublished } from '#contexts/agreements/store/publication-store.ts'
import { type OpenDatabase, openDatabase } from '#kit/db/database.ts'
import { aDescription } from '#tests/support/agreement-factories.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/test-database.ts'

import { fillWorld } from './world.ts'

const memberOf = (relation: string, side: string): Actor => ({
  ...operatorActingFor(relation, side),
  member: randomUUID(),
})

const ours = memberOf('mx-az', 'MX')
const theirs = memberOf('mx-az', 'AZ')
const stranger = memberOf('fr-de', 'FR')

const first = { precision: 'day', first: 18_000, last: 18_000 } as const

describe('the agreements of one side', () => {
  let database: FreshDatabase
  let db: OpenDatabase
  let joint: string

  const enter = (visibility: string, key: string): Promise<{ readonly id: string }> =>
    asActor(db, ours, (tx) =>
      enterAgreement(tx, ours, {
        visibility,
        description: aDescription(key, ['MX', 'AZ']),
        clauses: unseenClauses,
        acts: [],
        announcedOn: null,
      }),
    )

  const alter = async (text: string): Promise<void> => {
    const admin = new pg.Client({ connectionString: database.adminUrl })
    await admin.connect()
    await admin.query(text)
    await admin.end()
  }

  /** Everything that somebody can see of the agreement of both: acts, notes, documents. */
  const seenBy = (actor: Actor): Promise<readonly string[]> =>
    asActor(db, actor, async (tx) => {
      const agreements = await listAgreements(tx)
      const acts = agreements.flatMap((one) => one.acts.map(({ visibility }) => visibility))
      const notes = await listNotes(tx, joint)
      const documents = await listDocuments(tx, joint)
      return [
        ...agreements.map(({ description }) => description.key),
        ...acts.map((visibility) => `act of ${visibility}`),
        ...notes.map(({ words }) => words),
        ...documents.map(({ name }) => name),
      ]
    })

  before(async () => {
    database = await freshDatabase()
    await fillWorld(database.adminUrl)
    db = openDatabase(database.appUrl, 2)
    ;({ id: joint } = await enter('joint', 'BOTH-1'))
    await enter('MX', 'OURS-1')
    await asActor(db, ours, async (tx) => {
      for (const visibility of ['joint', 'MX']) {
        const id = randomUUID()
        const act = { id, kind: 'initialling', on: first } as const
        await insertAct(tx, ours, { agreement: joint, visibility, id, act, announcedOn: null })
      }
      await insertNote(tx, ours, { agreement: joint, visibility: 'MX', words: 'our note' })
      await insertDocument(tx, ours, {
        agreement: joint,
        visibility: 'MX',
        name: 'our draft',
        mediaType: 'text/plain',
        status: 'other',
        language: null,
        bytes: Buffer.from('a draft'),
      })
    })
  })
  after(async () => {
    await db.close()
    await database.drop()
  })

  it('are seen whole by it, by the other only as far as they are joint, by strangers not at all', async () => {
    assert.deepEqual(await seenBy(ours), [
      'BOTH-1',
      'OURS-1',
      'act of joint',
      'act of MX',
      'our note',
      'our draft',
    ])
    assert.deepEqual(await seenBy(theirs), ['BOTH-1', 'act of joint'])
    assert.deepEqual(await seenBy(stranger), [])
    await assert.rejects(
      asPublic(db, (tx) => listAgreements(tx)),
      /permission denied/,
    )
  })

  it('are not written, taken or answered in the name of the other', async () => {
    const refused = /row-level security/
    const forged = { ...theirs, side: 'MX' }
    const note = { agreement: joint, visibility: 'joint', words: 'forged' }
    await assert.rejects(
      asActor(db, theirs, (tx) => insertNote(tx, forged, note)),
      refused,
    )
    const row = await asActor(db, ours, async (tx) => {
      const agreements = await listAgreements(tx, { id: joint })
      return agreements[0]?.acts.find(({ visibility }) => visibility === 'joint')?.row ?? ''
    })
    // Nobody confirms their own act.
    await assert.rejects(
      asActor(db, ours, (tx) => insertAnswer(tx, ours, { row, says: 'confirmed', words: '' })),
      refused,
    )
    await asActor(db, theirs, async (tx) => {
      await sql`delete from agreements.agreement where id = ${joint}`.execute(tx)
    })
    assert.ok((await seenBy(theirs)).includes('BOTH-1'))
  })

  it('are put before the public by nobody alone', async () => {
    const publish = (): Promise<void> =>
      asActor(db, ours, async (tx) => {
        const [agreement] = await listAgreements(tx, { id: joint })
        assert.ok(agreement)
        const contentHash = '0'.repeat(64)
        await insertPublication(tx, ours, { agreement, content: {}, contentHash })
      })
    await assert.rejects(publish(), /both sides approved exactly this content/)
    assert.deepEqual(await asPublic(db, listPublished), [])
    await alter(
      'alter table agreements.publication disable trigger published_agreement_is_approved_by_both',
    )
    await publish()
    await alter(
      'alter table agreements.publication enable trigger published_agreement_is_approved_by_both',
    )
    await alter('truncate agreements.publication')
  })

  it('would be seen by the other side if the policies forgot the visibility', async () => {
    for (const table of ['agreement', 'revision', 'act', 'note', 'document']) {
      await alter(`alter policy side_reads on agreements.${table} using (relation = 'mx-az')`)
    }
    const seen = await seenBy(theirs)
    for (const leaked of ['OURS-1', 'act of MX', 'our note', 'our draft']) {
      assert.ok(seen.includes(leaked), leaked)
    }
  })
})

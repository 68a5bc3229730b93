import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import pg from 'pg'

import {
  asActor,
  asPublic,
  asRegistrar,
  asVisitor,
  emptyMails,
  listMailStates,
  operatorActingFor,
  recordMails,
} from '#contexts/access/contract.ts'
import { recordMail } from '#contexts/access/store/mail-store.ts'
import { foundRelation } from '#contexts/relations/contract.ts'
import { openDatabase, type OpenDatabase, type Transaction } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import { aMail } from '#tests/support/a-mail.ts'
import { aRelation } from '#tests/support/an-event-view.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/test-database.ts'

const denied = { code: '42501' }

describe('mails', () => {
  let database: FreshDatabase
  let db: OpenDatabase
  let admin: pg.Client
  before(async () => {
    database = await freshDatabase()
    db = openDatabase(database.appUrl)
    admin = new pg.Client({ connectionString: database.adminUrl })
    await admin.connect()
    await foundRelation(db, aRelation)
    await foundRelation(db, { ...aRelation, id: 'other' })
  })
  after(async () => {
    await admin.end()
    await db.close()
    await database.drop()
  })

  const ours = (mail = {}) => aMail({ relation: aRelation.id, ...mail })
  const recordAsRegistrar = async (mail = ours()): Promise<string> => {
    await asRegistrar(db, aRelation.id, (tx) => recordMail(tx, mail))
    return mail.id
  }
  const readMails = async (tx: Transaction): Promise<unknown> =>
    tx.selectFrom('access.mail').selectAll().execute()
  const idsSeen = async (tx: Transaction): Promise<unknown> =>
    tx.selectFrom('access.mail').select('id').execute()

  const side = operatorActingFor(aRelation.id, 'XX')

  it('are read by no member of a side, no visitor and not by the public', async () => {
    await recordAsRegistrar()
    await assert.rejects(asActor(db, side, idsSeen), denied)
    await assert.rejects(asPublic(db, idsSeen), denied)
    await assert.rejects(asVisitor(db, newId(), idsSeen), denied)
  })

  it('would be seen by them if a grant and a policy said so: there is something to see', async () => {
    const id = await recordAsRegistrar()
    await admin.query(`grant select on access.mail to alternat_side;
      create policy leak on access.mail for select to alternat_side using (true)`)
    const seen = await asActor(db, side, idsSeen)
    await admin.query(
      'drop policy leak on access.mail; revoke select on access.mail from alternat_side',
    )
    assert.ok(Array.isArray(seen) && seen.some((row: { id: string }) => row.id === id))
  })

  it('are recorded by the registrar for its own relation only', async () => {
    await assert.rejects(recordAsRegistrar(aMail({ relation: 'other' })), denied)
    await assert.rejects(recordAsRegistrar(aMail()), denied)
  })

  it('are followed by the registrar of their relation, who cannot read what they say', async () => {
    const id = await recordAsRegistrar()
    const [standing] = await asRegistrar(db, aRelation.id, (tx) => listMailStates(tx, [id]))
    assert.equal(standing?.state, 'waiting')
    assert.deepEqual(await asRegistrar(db, 'other', (tx) => listMailStates(tx, [id])), [])
    await assert.rejects(asRegistrar(db, aRelation.id, readMails), denied)
  })

  it('are emptied by the registrar when a person is erased, and nothing else is changed', async () => {
    const ids = [await recordAsRegistrar(), await recordAsRegistrar()]
    await asRegistrar(db, 'other', (tx) => emptyMails(tx, { ids }))
    await asRegistrar(db, aRelation.id, (tx) => emptyMails(tx, { ids: ids.slice(0, 1) }))
    const { rows } = await admin.query<{ state: string; recipient: string }>(
      'select state, recipient from access.mail where id = any($1) order by recipient',
      [ids],
    )
    assert.deepEqual(rows, [
      { state: 'suppressed', recipient: '' },
      { state: 'waiting', recipient: 'visitor@home.example' },
    ])
    const rewrite = asRegistrar(db, aRelation.id, (tx) =>
      tx.updateTable('access.mail').set({ text: 'other words' }).execute(),
    )
    await assert.rejects(rewrite, denied)
  })

  it('are refused with a calendar that says another METHOD than its part', async () => {
    const calendar = { method: 'CANCEL' as const, name: 'x.ics', text: 'METHOD:REQUEST\r\n' }
    await assert.rejects(recordAsRegistrar(ours({ calendars: [calendar] })), /METHOD:REQUEST/)
  })

  it('are recorded by thousands in one statement, and none if the fact is not', async () => {
    const mails = Array.from({ length: 3000 }, () =>
      ours({ subject: 'a\r\nBcc: all@home.example' }),
    )
    const ids = mails.map(({ id }) => id)
    const failing = asRegistrar(db, aRelation.id, async (tx) => {
      await recordMails(tx, mails)
      throw new Error('the fact was not recorded')
    })
    await assert.rejects(failing, /the fact was not recorded/)
    const listed = () => asRegistrar(db, aRelation.id, (tx) => listMailStates(tx, ids))
    assert.equal((await listed()).length, 0)
    await asRegistrar(db, aRelation.id, (tx) => recordMails(tx, mails))
    assert.equal((await listed()).length, 3000)
  })

  for (const recipient of [
    'a@home.example, b@home.example',
    'a@home.example\r\nBcc: b@x.example',
    'a b@x.example',
    '<a@x.example>',
    'a',
  ]) {
    it(`never go to ${JSON.stringify(recipient)}`, async () => {
      await assert.rejects(recordAsRegistrar(ours({ recipient })), /mail_goes_to_one_address/)
    })
  }
})

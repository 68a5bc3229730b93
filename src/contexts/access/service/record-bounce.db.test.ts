import { deepEqual, equal, ok } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, it } from 'node:test'

import pg from 'pg'

import { openDatabase, type OpenDatabase } from '#kit/db/database.ts'
import { aMail } from '#tests/support/a-mail.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/test-database.ts'

import { listMailStates, recordMail } from '../store/mail-store.ts'
import { asAccess } from '../store/transactions.ts'
import { operatorOutbox } from './operator-outbox.ts'

const folder = new URL('../../../../tests/fixtures/delivery-reports/', import.meta.url)
const id = '3c5cf7a8-30b0-4f4e-9d5b-6f4f1b2f6a11'
const report = (name: string): Buffer => readFileSync(new URL(`${name}.eml`, folder))

describe('a bounce', () => {
  let database: FreshDatabase
  let db: OpenDatabase
  let admin: pg.Client
  beforeEach(async () => {
    database = await freshDatabase()
    db = openDatabase(database.appUrl)
    admin = new pg.Client({ connectionString: database.adminUrl })
    await admin.connect()
    const mail = aMail({
      id,
      messageId: `<${id}@culture.example>`,
      recipient: 'Visitor@home.example',
    })
    await asAccess(db, (tx) => recordMail(tx, mail))
    await admin.query(`update access.mail set state = 'sent', due_at = null`)
  })
  afterEach(async () => {
    await admin.end()
    await db.close()
    await database.drop()
  })

  const state = async () => (await asAccess(db, (tx) => listMailStates(tx, [id])))[0]?.state
  const suppressed = async () =>
    (await admin.query<{ address: string }>('select address from access.suppression')).rows.map(
      ({ address }) => address,
    )
  const recorded = async (raw: Uint8Array) => {
    const result = await operatorOutbox.recordBounce(db, raw)
    return result.ok ? result.value.recorded : result.refusal
  }

  for (const name of [
    'postfix-gone',
    'exim-gone',
    'exchange-gone',
    'gmail-gone',
    'smtputf8-gone',
  ]) {
    it(`of the kind ${name} marks its mail and suppresses the address written to`, async () => {
      equal(await recorded(report(name)), 'bounced-and-suppressed')
      deepEqual([await state(), await suppressed()], ['bounced', ['visitor@home.example']])
      equal(await recorded(report(name)), 'bounced-and-suppressed')
    })
  }

  it('that only says that a mail is late changes nothing', async () => {
    equal(await recorded(report('sendmail-delayed')), 'nothing')
    deepEqual([await state(), await suppressed()], ['sent', []])
  })

  it('of a mail that was given up for passing reasons leaves the address alone', async () => {
    equal(await recorded(report('sendmail-expired')), 'bounced')
    deepEqual([await state(), await suppressed()], ['bounced', []])
  })

  it('on a mail that was never written here changes nothing', async () => {
    const forged = report('exim-gone').toString().replaceAll(id, id.replace('3c5c', 'ffff'))
    equal(await recorded(Buffer.from(forged)), 'mail-is-unknown')
    deepEqual([await state(), await suppressed()], ['sent', []])
  })

  it('keeps a mail that was uncertain from being sent again', async () => {
    await admin.query(`update access.mail set state = 'uncertain', due_at = now()`)
    await recorded(report('postfix-gone'))
    const { rows } = await admin.query<{ due_at: unknown }>('select due_at from access.mail')
    equal(rows[0]?.due_at, null)
  })

  it('of a mail that was emptied marks it and suppresses nobody', async () => {
    await admin.query(
      `update access.mail set recipient = '', subject = '', text = '', emptied_at = now()`,
    )
    equal(await recorded(report('postfix-gone')), 'bounced')
    deepEqual([await state(), await suppressed()], ['bounced', []])
  })

  it('can be taken back by the operator, who can also suppress', async () => {
    await recorded(report('postfix-gone'))
    const lifted = await operatorOutbox.unsuppress(db, ' VISITOR@home.example ')
    ok(lifted.ok)
    deepEqual(await operatorOutbox.unsuppress(db, 'visitor@home.example'), {
      ok: false,
      refusal: 'is-not-suppressed',
    })
    ok((await operatorOutbox.suppress(db, 'other@home.example')).ok)
    deepEqual(await operatorOutbox.suppress(db, 'other@home.example'), {
      ok: false,
      refusal: 'is-suppressed-already',
    })
    deepEqual(await operatorOutbox.suppress(db, 'no address'), {
      ok: false,
      refusal: 'email-is-not-an-address',
    })
    deepEqual(await suppressed(), ['other@home.example'])
  })
})

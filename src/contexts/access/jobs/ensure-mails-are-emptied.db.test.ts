import { deepEqual } from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import pg from 'pg'

import { openDatabase, type OpenDatabase } from '#kit/db/database.ts'
import { aMail } from '#tests/support/a-mail.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/test-database.ts'

import { recordMails } from '../store/mail-store.ts'
import { asAccess } from '../store/transactions.ts'
import { ensureMailsAreEmptied } from './ensure-mails-are-emptied.ts'

describe('a mail', () => {
  let database: FreshDatabase
  let db: OpenDatabase
  let admin: pg.Client
  before(async () => {
    database = await freshDatabase()
    db = openDatabase(database.appUrl)
    admin = new pg.Client({ connectionString: database.adminUrl })
    await admin.connect()
  })
  after(async () => {
    await admin.end()
    await db.close()
    await database.drop()
  })

  const recordSettled = async (state: string, days: number, due = 'null'): Promise<string> => {
    const mail = aMail({ subject: state, html: '<p>x</p>' })
    await asAccess(db, (tx) => recordMails(tx, [mail]))
    await admin.query(
      `update access.mail set state = $2, due_at = ${due}, claim = $1, failure = 'to visitor@home.example',
        state_at = now() - $3 * interval '1 day', recorded_at = now() - $3 * interval '1 day' where id = $1`,
      [mail.id, state, days],
    )
    return mail.id
  }
  const read = async (id: string): Promise<string[]> => {
    const { rows } = await admin.query<{ line: string[] }>(
      `select array[state, recipient, subject, text, html, calendars::text, failure] as line
       from access.mail where id = $1`,
      [id],
    )
    return rows[0]?.line ?? []
  }

  for (const state of ['sent', 'failed', 'bounced', 'suppressed', 'uncertain']) {
    it(`that was ${state} is emptied after thirty days, and its state stays`, async () => {
      const old = await recordSettled(state, 31)
      const young = await recordSettled(state, 29)
      await ensureMailsAreEmptied(db)
      deepEqual(await read(old), [state, '', '', '', null, '[]', null])
      deepEqual((await read(young))[1], 'visitor@home.example')
    })
  }

  it('that is still to get its second copy is kept', async () => {
    const id = await recordSettled('uncertain', 31, 'now()')
    await ensureMailsAreEmptied(db)
    deepEqual((await read(id))[1], 'visitor@home.example')
  })

  it('that nobody could send for thirty days is given up', async () => {
    const old = await recordSettled('waiting', 31, 'now()')
    const young = await recordSettled('waiting', 29, 'now()')
    await ensureMailsAreEmptied(db)
    deepEqual([(await read(old))[0], (await read(young))[0]], ['failed', 'waiting'])
  })
})

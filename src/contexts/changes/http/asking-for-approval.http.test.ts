import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'

import type pg from 'pg'

import { anOpenRegister } from '#tests/support/a-register.ts'
import { type BothDesks, openBothDesks } from '#tests/support/both-desks.ts'
import type { Desk } from '#tests/support/open-desk.ts'

import { deskRoutes } from '../routes.ts'
import { ensureApprovalsAreAskedFor } from '../service/ask-for-approval.ts'

const today = Date.parse('2030-04-01T08:00:00Z')
const baseUrl = 'https://example.org'

type Mail = { readonly recipient: string; readonly subject: string; readonly text: string }

describe('asking for approval by mail', () => {
  let open: BothDesks['open']
  let close: BothDesks['close']
  let admin: pg.Client
  let guest: Desk
  let slug: string

  before(async () => {
    ;({ open, admin, guest, close } = await openBothDesks(deskRoutes, today))
    await open.signIn('YY', 'head', 'az')
    await open.signIn('YY', 'viewer')
  })
  after(() => close())
  beforeEach(async () => {
    await admin.query('update changes.change set withdrawn_at = now()')
    await admin.query('delete from access.mail')
    const place = { relation: 'xx-yy', sides: ['XX', 'YY'] } as const
    ;({ slug } = await anOpenRegister(open.adminUrl, { seats: 4 }, place))
  })

  const propose = async (): Promise<string> => {
    const fields = { event: slug, kind: 'cancel', reason: 'A storm.', step: 'propose' }
    const answer = await guest.post('/desk/changes/new', fields)
    assert.equal(answer.status, 303, await answer.text())
    return answer.headers.get('location') ?? ''
  }
  const ask = (): Promise<void> =>
    ensureApprovalsAreAskedFor(open.db, 'xx-yy', { baseUrl, today, now: Date.now() })
  const mails = async (): Promise<Mail[]> =>
    (await admin.query<Mail>('select recipient, subject, text from access.mail order by recipient'))
      .rows

  it('writes to who may approve for the other side, in their language, and once', async () => {
    await propose()
    await ask()
    await ask()
    const sent = await mails()
    assert.deepEqual(
      sent.map(({ recipient }) => recipient),
      ['head-az@yy.example', 'head-en@yy.example'],
    )
    const [mail, other] = sent
    assert.ok(mail)
    assert.match(other?.subject ?? '', /Your approval is asked/)
    assert.match(mail.subject, /Təsdiqiniz xahiş olunur/)
    assert.match(mail.text, /An evening/)
    assert.match(mail.text, /A storm\./)
  })

  it('leads to the change by a link that signs in once', async () => {
    const at = await propose()
    await ask()
    const [mail] = await mails()
    const link = /https:\/\/\S+\/sign-in\/link\/\S+/.exec(mail?.text ?? '')?.[0] ?? ''
    const visitor = await open.signIn('XX', 'viewer')
    const own = { origin: baseUrl, 'sec-fetch-site': 'same-origin' }
    const path = new URL(link).pathname
    assert.match(await (await visitor.get(path)).text(), /<form method="post"/)
    const followed = await visitor.post(path, {}, own)
    assert.equal(followed.headers.get('location'), at)
    assert.notEqual((await visitor.post(path, {}, own)).headers.get('location'), at)
  })

  it('asks nobody any more once it was answered or taken off the table', async () => {
    const at = await propose()
    await guest.post(`${at}/answer`, { answer: 'withdraw' })
    await ask()
    assert.deepEqual(await mails(), [])
  })
})

import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { openRoutes } from '#contexts/access/routes.ts'
import { recordMails } from '#contexts/access/contract.ts'
import { aMail } from '#tests/support/a-mail.ts'
import { type OpenApp, openApp } from '#tests/support/open-app.ts'

import { asAccess } from '../store/transactions.ts'

const today = Date.parse('2020-11-26T06:00:00Z')

const calendar = {
  method: 'REQUEST' as const,
  name: 'Muğam gecəsi.ics',
  text: 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n',
}

const notice = aMail({
  recipient: 'leyla@home.example',
  subject: '<b>It</b> moved online',
  text: 'See https://culture.example/r/abc.\n<script>alert(1)</script>',
  html: '<!doctype html><html><head><title>x</title></head><body><script>alert(1)</script></body></html>',
  calendars: [calendar],
  references: '<first@culture.example>',
})
const plain = aMail({ recipient: 'rauf@home.example', subject: 'Your place', language: 'az' })

describe("a demonstration's outbox", () => {
  let app: OpenApp
  before(async () => {
    app = await openApp(openRoutes, { today, demo: true })
    await asAccess(app.db, (tx) => recordMails(tx, [notice, plain]))
  })
  after(() => app.close())

  const read = async (path: string): Promise<string> => (await app.request(path)).text()

  it('lists what would have been sent, and that of one recipient when asked', async () => {
    const all = await read('/en/outbox')
    match(all, /leyla@home\.example/)
    match(all, /rauf@home\.example/)
    match(all, /&lt;b&gt;It&lt;\/b&gt; moved online/)
    const hers = await read('/en/outbox?recipient=LEYLA')
    match(hers, /leyla@home\.example/)
    doesNotMatch(hers, /rauf@home\.example/)
    match(await read('/en/outbox?recipient=nobody%25'), /No mail to “nobody%”/)
  })

  it('shows a mail with its headers, and its text without running it', async () => {
    const shown = await read(`/en/outbox/${notice.id}`)
    for (const part of ['leyla@home.example', 'notice of a change', 'English', 'kept here'])
      ok(shown.includes(part), part)
    match(shown, /&lt;first@culture\.example&gt;/)
    match(shown, /<a href="https:\/\/culture\.example\/r\/abc">/)
    doesNotMatch(shown, /<script>alert/)
  })

  it('frames the HTML of a mail in a sandbox, which no other page and no script enters', async () => {
    const page = await app.request(`/en/outbox/${notice.id}`)
    match(
      page.headers.get('content-security-policy') ?? '',
      /default-src 'none'.*frame-src 'self'$/,
    )
    const html = await app.request(`/outbox/${notice.id}/html`)
    const policy = html.headers.get('content-security-policy') ?? ''
    match(policy, /default-src 'none'/)
    match(policy, /frame-ancestors 'self'/)
    match(policy, /sandbox allow-popups allow-popups-to-escape-sandbox$/)
    doesNotMatch(policy, /script-src|allow-scripts|allow-same-origin/)
    match(await html.text(), /^<!doctype html><html><head><base target="_blank" \/>/)
  })

  it('lets pages without a frame frame nothing, and be framed by nobody', async () => {
    for (const path of ['/en/outbox', `/en/outbox/${plain.id}`]) {
      const policy = (await app.request(path)).headers.get('content-security-policy') ?? ''
      doesNotMatch(policy, /frame-src/)
      match(policy, /frame-ancestors 'none'/)
    }
    equal((await app.request(`/outbox/${plain.id}/html`)).status, 404)
  })

  it('hands out the calendars of a mail with their METHOD', async () => {
    const file = await app.request(`/outbox/${notice.id}/calendars/1`)
    equal(file.headers.get('content-type'), 'text/calendar; charset=utf-8; method=REQUEST')
    match(file.headers.get('content-disposition') ?? '', /^attachment; filename="[\w.-]+\.ics"$/)
    equal(await file.text(), calendar.text)
  })

  it('says so where a mail or a part of it is not', async () => {
    const paths = [
      '/en/outbox/none',
      `/en/outbox/${plain.id.replace(/^./, 'z')}`,
      `/outbox/${notice.id}/calendars/2`,
      `/outbox/${notice.id}/calendars/x`,
    ]
    deepEqual(
      await Promise.all(paths.map(async (path) => (await app.request(path)).status)),
      [404, 404, 404, 404],
    )
  })

  it('says of a mail that was emptied that it was', async () => {
    const old = aMail({ recipient: 'old@home.example' })
    await asAccess(app.db, (tx) => recordMails(tx, [old]))
    await app.asAdmin(
      `update access.mail set recipient = '', subject = '', text = '', state = 'sent', emptied_at = now() where id = $1`,
      [old.id],
    )
    match(await read(`/en/outbox/${old.id}`), /emptied 30 days after/)
    match(await read('/en/outbox'), />Emptied<\/a>/)
  })
})

describe('an installation that is no demonstration', () => {
  it('shows mails on no page', async () => {
    const app = await openApp(openRoutes, { today })
    await asAccess(app.db, (tx) => recordMails(tx, [notice]))
    const paths = ['/outbox', `/outbox/${notice.id}`, `/outbox/${notice.id}/html`]
    deepEqual(
      await Promise.all(paths.map(async (path) => (await app.request(path)).status)),
      [404, 404, 404],
    )
    await app.close()
  })
})

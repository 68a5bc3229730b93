import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import pg from 'pg'

import { aContactRule } from '#tests/support/a-contact-rule.ts'
import { anOpenRegister } from '#tests/support/a-register.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import { deskRoutes } from '../routes.ts'

const place = { relation: 'xx-yy', sides: ['XX', 'YY'] } as const

describe('telephone numbers on the desk', () => {
  let open: OpenDesk
  let desk: Desk
  let admin: pg.Client
  let event: string
  let at: string

  before(async () => {
    open = await openDesk(deskRoutes, Date.parse('2030-04-02T08:00:00Z'))
    desk = await open.signIn('XX', 'editor')
    admin = new pg.Client({ connectionString: open.adminUrl })
    await admin.connect()
    const made = await anOpenRegister(open.adminUrl, { seats: 30 }, place)
    event = made.event
    at = `/desk/events/${made.slug}`
  })
  after(async () => {
    await admin.end()
    await open.close()
  })

  const walkIn = (fields: Readonly<Record<string, string>>) =>
    desk.post(`${at}/door`, { act: 'walk-in', name: 'Ana', people: '1', ...fields })

  it('are nowhere while no measure asks for them', async () => {
    assert.match(await (await desk.get(`${at}/contacts`)).text(), /Nothing asks for telephone/)
    assert.doesNotMatch(await (await desk.get(`${at}/registrations`)).text(), /contacts"/)
    assert.doesNotMatch(await (await desk.get(`${at}/door`)).text(), /elephone/)
    assert.equal((await walkIn({ key: 'a', telephone: '55 11 22 33' })).status, 303)
    assert.equal((await admin.query('select from registrations.contact')).rowCount, 0)
  })

  it('are asked of a walk-in while one does', async () => {
    await aContactRule({ adminUrl: open.adminUrl, event, keepsDays: 14 })
    assert.match(await (await desk.get(`${at}/door`)).text(), /An arbitrary decree/)
    const refused = await walkIn({ key: 'b', name: 'Bo' })
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /Give a telephone number/)
    assert.equal((await walkIn({ key: 'b', name: 'Bo', telephone: '55 99 88 77' })).status, 303)
  })

  it('are shown on a page of their own, where those that lack are noted, and looking is noted', async () => {
    const page = await (await desk.get(`${at}/contacts`)).text()
    assert.match(page, /Numbers left: 1 of 2/)
    assert.match(page, /55 99 88 77/)
    const [, registration = ''] = /name="registration" value="([^"]+)"/.exec(page) ?? []
    const wrong = await desk.post(`${at}/contacts`, { registration, telephone: 'none' })
    assert.equal(wrong.status, 422)
    const noted = await desk.post(`${at}/contacts`, { registration, telephone: '55 11 22 33' })
    assert.equal(noted.status, 303)
    assert.match(await (await desk.get(`${at}/contacts`)).text(), /Numbers left: 2 of 2/)
    const { rowCount } = await admin.query(
      "select from access.audit where action = 'looked at telephone numbers' and subject = $1",
      [event],
    )
    assert.equal(rowCount, 3)
    assert.doesNotMatch(await (await desk.get(`${at}/registrations`)).text(), /55 99 88 77/)
  })

  it('are not shown to who only reads', async () => {
    const reader = await open.signIn('YY', 'viewer')
    const answer = await reader.get(`${at}/contacts`)
    assert.equal(answer.status, 403)
    assert.doesNotMatch(await answer.text(), /55 99 88 77/)
  })

  it('are no answer for a registration that is not there', async () => {
    for (const registration of ['', 'x', event]) {
      const answer = await desk.post(`${at}/contacts`, { registration, telephone: '55 11 22 33' })
      assert.equal(answer.status, 422)
    }
  })
})

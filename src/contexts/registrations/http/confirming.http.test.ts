import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'

import pg from 'pg'

import { anOpenRegister } from '#tests/support/a-register.ts'
import { openApp, type OpenApp } from '#tests/support/open-app.ts'
import { registerAt } from '#tests/support/registering.ts'

import { ensureUnconfirmedAreReleased } from '../jobs/ensure-unconfirmed-are-released.ts'
import { openRoutes } from '../routes.ts'

const today = Date.parse('2030-04-01T00:00:00Z')
const links = { baseUrl: 'https://example.org', linkKey: 'a key of the tests alone' }
const hour = 3_600_000

describe('a registration that comes in an unusual way', () => {
  let app: OpenApp
  let admin: pg.Client
  let slug: string
  let event: string

  before(async () => {
    app = await openApp(openRoutes, { today })
    admin = new pg.Client({ connectionString: app.adminUrl })
    await admin.connect()
  })
  after(async () => {
    await admin.end()
    await app.close()
  })
  beforeEach(async () => {
    await admin.query('truncate access.mail')
    ;({ slug, event } = await anOpenRegister(app.adminUrl, { seats: 10 }))
  })

  const register = (over?: Readonly<Record<string, string>>): Promise<string> =>
    registerAt(app, slug, over)
  const read = async (path: string): Promise<string> => (await app.request(path)).text()
  const linkMailed = async (): Promise<string> => {
    const { rows } = await admin.query<{ text: string }>(
      "select text from access.mail where text like '%/confirm/%' order by recorded_at desc limit 1",
    )
    return /https:\/\/example\.org(\/en\/confirm\/\S+)/.exec(rows[0]?.text ?? '')?.[1] ?? ''
  }
  const seatsTaken = async (): Promise<number> => {
    const { rows } = await admin.query<{ taken: number }>(
      "select taken from registrations.offer where event = $1 and kind = 'on-site'",
      [event],
    )
    return rows[0]?.taken ?? -1
  }
  const letTimePass = (): Promise<void> =>
    ensureUnconfirmedAreReleased(app.db, 'mx-az', { ...links, today, now: Date.now() + hour })

  it('keeps its seats until the link of the mail is opened and confirmed', async () => {
    const mine = await register({ party: '8' })
    assert.match(await read(mine), /8 seats are kept for you for 30 minutes/)
    assert.doesNotMatch(await read(mine), /Your ticket/)
    assert.equal(await seatsTaken(), 8)
    const link = await linkMailed()
    assert.equal((await app.post(link, {})).status, 303)
    assert.match(await read(mine), /You have 8 seats/)
    await letTimePass()
    assert.equal(await seatsTaken(), 8)
  })

  it('is not confirmed by opening the link alone, as scanners of mails do', async () => {
    const mine = await register({ party: '8' })
    assert.match(await read(await linkMailed()), /Confirm my registration/)
    assert.match(await read(mine), /are kept for you/)
  })

  it('is not confirmed by the personal link, which everybody who registers is led to', async () => {
    const mine = await register({ party: '8' })
    const stolen = mine.replace('/r/', '/confirm/')
    assert.equal((await app.post(stolen, {})).status, 404)
    assert.equal((await app.post(mine, { act: 'shrink', party: '1' })).status, 422)
    assert.match(await read(mine), /are kept for you/)
  })

  it('gives its seats to who waits when nobody confirms, and says so', async () => {
    const mine = await register({ party: '8' })
    const second = await register({ party: '4' })
    assert.match(await read(second), /on the waitlist/)
    const link = await linkMailed()
    await letTimePass()
    assert.match(await read(second), /You have 4 seats/)
    assert.match(await read(mine), /went to those who wait/)
    const late = await app.post(link, {})
    assert.match(await late.text(), /Register again/)
    assert.equal(await seatsTaken(), 4)
  })

  it('is one that was sent faster than people write, or without the form', async () => {
    for (const shown of [String(Date.now()), '', String(Date.now() - 48 * hour)]) {
      assert.match(await read(await register({ shown })), /is kept for you/)
    }
    assert.match(await read(await register()), /You have 1 seat/)
  })

  it('is the third for one address, whatever its letters', async () => {
    for (const email of ['a@example.org', 'A@example.org']) {
      assert.match(await read(await register({ email })), /You have 1 seat/)
    }
    assert.match(await read(await register({ email: 'a@Example.org' })), /is kept for you/)
  })

  it('never holds a seat twice, however many are kept, confirmed and given back at once', async () => {
    await Promise.all(Array.from({ length: 12 }, () => register({ shown: '' })))
    const { rows } = await admin.query<{ text: string }>(
      "select text from access.mail where text like '%/confirm/%'",
    )
    const linksMailed = rows.flatMap(({ text }) => /\/en\/confirm\/\S+/.exec(text) ?? [])
    await Promise.all([
      ...linksMailed.slice(0, 6).map((link) => app.post(link, {})),
      letTimePass(),
      register(),
    ])
    const { rows: counted } = await admin.query<{ people: number }>(
      `select sum(party)::int as people from registrations.registration
       where event = $1 and state = 'confirmed'`,
      [event],
    )
    assert.equal(await seatsTaken(), counted[0]?.people)
    assert.ok((await seatsTaken()) <= 10)
  })
})

import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'

import pg from 'pg'

import { aContactRule } from '#tests/support/a-contact-rule.ts'
import { anOpenRegister } from '#tests/support/a-register.ts'
import { broughtIn, naughtyStrings } from '#tests/support/naughty-strings.ts'
import { openApp, type OpenApp } from '#tests/support/open-app.ts'
import { registerAt } from '#tests/support/registering.ts'

import { ensureContactsAreDeleted } from '../jobs/ensure-contacts-are-deleted.ts'
import { openRoutes } from '../routes.ts'

const number = '+994 12 777 66 55'
const telephone = { telephone: number, offer: 'on-site' }

describe('contact data that a measure asks for', () => {
  let app: OpenApp
  let admin: pg.Client
  let slug: string
  let event: string

  before(async () => {
    app = await openApp(openRoutes, { today: Date.parse('2030-04-02T00:00:00Z') })
    admin = new pg.Client({ connectionString: app.adminUrl })
    await admin.connect()
  })
  after(async () => {
    await admin.end()
    await app.close()
  })
  beforeEach(async () => {
    app.standAt(Date.parse('2030-04-02T00:00:00Z'))
    await admin.query('truncate registrations.register, access.mail cascade')
    ;({ slug, event } = await anOpenRegister(app.adminUrl, { seats: 9, online: 9 }))
  })

  const ask = (keepsDays: number | null, asOf = '2030-04-01T00:00:00Z') =>
    aContactRule({ adminUrl: app.adminUrl, event, keepsDays, asOf })
  const textOf = async (path: string): Promise<string> => (await app.request(path)).text()
  const kept = async (): Promise<number> =>
    Number((await admin.query('select from registrations.contact')).rowCount)
  const deletedBy = (today: string): Promise<number> =>
    ensureContactsAreDeleted(app.db, 'mx-az', Date.parse(today))

  /** Every table in whose rows the number stands as text. */
  const whereItIs = async (): Promise<string[]> => {
    const { rows } = await admin.query<{ table: string }>(
      `select format('%I.%I', table_schema, table_name) as table from information_schema.tables
       where table_schema in ('access', 'registrations', 'programme', 'changes', 'guests', 'attendance', 'platform')
         and table_type = 'BASE TABLE'`,
    )
    const found: string[] = []
    for (const { table } of rows) {
      const like = `%${number}%`
      const { rowCount } = await admin.query(
        `select from ${table} t where t::text like $1 limit 1`,
        [like],
      )
      if (rowCount === 1) found.push(table)
    }
    return found
  }

  it('are not asked for while no measure does, and not kept when they are sent all the same', async () => {
    assert.doesNotMatch(await textOf(`/en/events/${slug}/register`), /elephone/)
    const mine = await registerAt(app, slug, telephone)
    assert.doesNotMatch(await textOf(mine), /elephone/)
    assert.deepEqual(await whereItIs(), [])
    assert.equal((await app.post(mine, { act: 'leave-telephone', ...telephone })).status, 422)
    assert.equal(await kept(), 0)
  })

  it('are asked for by the measure with its source and the day until which they are kept', async () => {
    await ask(14)
    const form = await textOf(`/en/events/${slug}/register`)
    assert.match(form, /“An arbitrary decree” asks for a telephone number/)
    assert.match(form, /until 17 May 2030, then erased/)
    assert.match(form, /href="https:\/\/example.org\/decree">Arbitrary gazette 7</)
    assert.match(await textOf(`/az/events/${slug}/register`), /İxtiyari qərar/)
  })

  it('are asked of whoever comes, not of who attends online', async () => {
    await ask(14)
    const fields = { name: 'Leyla', email: 'leyla@example.org', party: '1', key: 'k' }
    const path = `/en/events/${slug}/register`
    const refused = await app.post(path, { ...fields, offer: 'on-site' })
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /Give a telephone number/)
    await registerAt(app, slug, { offer: 'online', telephone: number })
    assert.equal(await kept(), 0)
  })

  it('stand in one table of their own, in no mail, and in what the person takes along', async () => {
    await ask(14)
    const mine = await registerAt(app, slug, telephone)
    assert.deepEqual(await whereItIs(), ['registrations.contact'])
    assert.match(await textOf(`${mine}/data.json`), /"telephone": "\+994 12 777 66 55"/)
    assert.match(await textOf(mine), /value="\+994 12 777 66 55"/)
    assert.doesNotMatch(await textOf(`${mine}/calendar.ics`), /777 66 55/)
  })

  it('are left later by the own link, corrected there, and refused where nobody can be called', async () => {
    const mine = await registerAt(app, slug, { offer: 'on-site' })
    await ask(14)
    assert.equal((await app.post(mine, { act: 'leave-telephone', telephone: 'x' })).status, 422)
    for (const telephoneLeft of ['55 11 22 33', number]) {
      const left = await app.post(mine, { act: 'leave-telephone', telephone: telephoneLeft })
      assert.equal(left.status, 303)
    }
    assert.equal(await kept(), 1)
    assert.deepEqual(await whereItIs(), ['registrations.contact'])
  })

  for (const act of ['erase', 'cancel', 'switch']) {
    it(`are gone at once when their person asks to ${act}`, async () => {
      await ask(14)
      const mine = await registerAt(app, slug, telephone)
      assert.equal(await kept(), 1)
      assert.equal((await app.post(mine, { act })).status, 303)
      assert.deepEqual(await whereItIs(), [])
    })
  }

  it('are kept through the last of their days, and deleted on the next', async () => {
    await ask(14)
    const mine = await registerAt(app, slug, telephone)
    assert.equal(await deletedBy('2030-05-17T12:00:00Z'), 0)
    assert.equal(await kept(), 1)
    assert.equal(await deletedBy('2030-05-18T12:00:00Z'), 1)
    assert.deepEqual(await whereItIs(), [])
    // The person is kept as long as the register says, which is longer.
    assert.match(await textOf(`${mine}/data.json`), /Leyla/)
  })

  it('are deleted before the event when no measure asks for them any more', async () => {
    await ask(14)
    await registerAt(app, slug, telephone)
    assert.equal(await deletedBy('2030-04-20T12:00:00Z'), 0)
    await ask(null, '2030-04-10T00:00:00Z')
    assert.equal(await deletedBy('2030-04-20T12:00:00Z'), 1)
    app.standAt(Date.parse('2030-04-20T12:00:00Z'))
    assert.doesNotMatch(await textOf(`/en/events/${slug}/register`), /elephone/)
  })

  it('stay for their days when the measure ends after the event', async () => {
    await ask(14)
    await registerAt(app, slug, telephone)
    await ask(null, '2030-05-04T12:00:00Z')
    assert.equal(await deletedBy('2030-05-05T12:00:00Z'), 0)
  })

  it('stand every naughty string', async () => {
    await ask(14)
    const fields = { name: 'L', email: 'l@example.org', party: '1', offer: 'on-site' }
    const path = `/en/events/${slug}/register`
    const harmless = await (await app.post(path, { ...fields, key: 'x', telephone: 'x' })).text()
    for (const [index, text] of naughtyStrings.entries()) {
      const answer = await app.post(path, { ...fields, key: String(index), telephone: text })
      if (answer.status === 303) continue
      assert.equal(answer.status, 422, text)
      assert.deepEqual(broughtIn(await answer.text(), harmless), [], text)
    }
  })
})

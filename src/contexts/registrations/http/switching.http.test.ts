import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { anOpenRegister } from '#tests/support/a-register.ts'
import { openApp, type OpenApp } from '#tests/support/open-app.ts'
import { registerAt } from '#tests/support/registering.ts'

import { openRoutes } from '../routes.ts'

const start = Date.parse('2030-05-03T15:00:00Z')
const weekBefore = Date.parse('2030-04-26T15:00:00Z')
const minute = 60_000

describe('switching between on site and online', () => {
  let app: OpenApp
  before(async () => {
    app = await openApp(openRoutes, { today: Date.parse('2030-04-01T00:00:00Z') })
  })
  after(async () => {
    await app.close()
  })

  /** A hybrid event whose seats on site may be left until a week before its start. */
  const aHybrid = async ({ seats = 5 } = {}) => {
    app.standAt(Date.parse('2030-04-01T00:00:00Z'))
    const { event, slug } = await anOpenRegister(app.adminUrl, { seats, online: 5 })
    await app.asAdmin(
      'update registrations.register set leaves_on_site_hours = 168 where event = $1',
      [event],
    )
    return { event, slug }
  }
  const textOf = async (link: string): Promise<string> => (await app.request(link)).text()

  it('is open to the minute before the deadline, and says until when', async () => {
    const { slug } = await aHybrid()
    const mine = await registerAt(app, slug, { offer: 'on-site' })
    app.standAt(weekBefore - minute)
    assert.match(await textOf(mine), /until 26 April 2030, 19:00/)
    assert.match(await textOf(mine), /value="switch"/)
    assert.equal((await app.post(mine, { act: 'switch' })).status, 303)
    assert.match(await textOf(mine), /<dd>\s*online/)
  })

  it('is closed at the deadline, says so to who posts late, and what can be done instead', async () => {
    const { slug } = await aHybrid()
    const mine = await registerAt(app, slug, { offer: 'on-site' })
    app.standAt(weekBefore)
    const page = await textOf(mine)
    assert.match(page, /Changing was possible until 26 April 2030, 19:00/)
    assert.doesNotMatch(page, /value="switch"/)
    assert.match(page, new RegExp(`href="/en/events/${slug}/register"`))
    const late = await app.post(mine, { act: 'switch' })
    assert.equal(late.status, 422)
    assert.match(await late.text(), /possible until 26 April 2030, 19:00; you keep what you have/)
    assert.match(await textOf(mine), /<dd>\s*on site/)
    assert.equal((await app.post(mine, { act: 'cancel' })).status, 303)
  })

  it('has a deadline for each way: from online it is open until the start, and no longer', async () => {
    const { slug } = await aHybrid()
    const mine = await registerAt(app, slug, { offer: 'online' })
    app.standAt(start)
    assert.equal((await app.post(mine, { act: 'switch' })).status, 422)
    app.standAt(start - minute)
    assert.match(await textOf(mine), /until 3 May 2030, 19:00/)
    assert.equal((await app.post(mine, { act: 'switch' })).status, 303)
  })

  it('takes nobody from a waitlist by its deadline: they leave no seat', async () => {
    const { slug } = await aHybrid({ seats: 1 })
    await registerAt(app, slug, { offer: 'on-site' })
    const waits = await registerAt(app, slug, { offer: 'on-site' })
    app.standAt(weekBefore)
    assert.equal((await app.post(waits, { act: 'switch' })).status, 303)
    assert.match(await textOf(waits), /You have 1 seat/)
  })

  it('is open again to whoever is told of a change after the deadline', async () => {
    const { event, slug } = await aHybrid()
    const mine = await registerAt(app, slug, { offer: 'on-site' })
    app.standAt(weekBefore)
    assert.equal((await app.post(mine, { act: 'switch' })).status, 422)
    await app.asAdmin(
      `with told as (insert into registrations.bulletin (change, event, relation, visibility, before, after, reason)
         values (gen_random_uuid(), $1, 'mx-az', 'joint', '{}', '{}', '{}') returning change)
       insert into registrations.notice (id, registration, change, event, relation, visibility,
         from_state, from_offer, to_state, to_offer, reason, settled_at)
       select gen_random_uuid(), r.id, told.change, $1, 'mx-az', 'joint', 'confirmed', 'on-site',
         'confirmed', 'on-site', 'keeps-seat', now() from told, registrations.registration r where r.event = $1`,
      [event],
    )
    app.standAt(weekBefore + minute)
    assert.match(await textOf(mine), /until 3 May 2030, 19:00/)
    assert.equal((await app.post(mine, { act: 'switch' })).status, 303)
  })

  it('names no other way where there is none, and says when the other is full', async () => {
    const { slug: onSiteOnly } = await anOpenRegister(app.adminUrl, { seats: 5 })
    app.standAt(Date.parse('2030-04-01T00:00:00Z'))
    const here = await registerAt(app, onSiteOnly, { offer: 'on-site' })
    assert.doesNotMatch(await textOf(here), /Attend otherwise/)
    const { slug } = await aHybrid({ seats: 1 })
    await registerAt(app, slug, { offer: 'on-site' })
    const online = await registerAt(app, slug, { offer: 'online' })
    assert.match(await textOf(online), /Attending on site is full at the moment/)
  })
})

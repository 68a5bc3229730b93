import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'node:test'

import { anOpenRegister } from '#tests/support/a-register.ts'
import { broughtIn, naughtyStrings } from '#tests/support/naughty-strings.ts'
import { feedFaults } from '#tests/support/our-calendar-rules.ts'
import { openApp, type OpenApp } from '#tests/support/open-app.ts'

import { openRoutes } from '../routes.ts'

describe('registering over HTTP', () => {
  let app: OpenApp
  let slug: string
  const path = (): string => `/en/events/${slug}/register`

  beforeEach(async () => {
    app = await openApp(openRoutes, { today: Date.parse('2030-04-01T00:00:00Z') })
    slug = (await anOpenRegister(app.adminUrl, { seats: 2 })).slug
  })
  afterEach(async () => {
    await app.close()
  })

  const fields = {
    name: 'Leyla',
    email: 'leyla@example.org',
    party: '1',
    key: 'one form',
    shown: String(Date.now() - 20_000),
  }
  const registered = async (body: Readonly<Record<string, string>>): Promise<string> => {
    const answer = await app.post(path(), body)
    assert.equal(answer.status, 303)
    return answer.headers.get('location') ?? ''
  }

  it('asks for three things, answers with a personal link, and says what it stands for', async () => {
    const form = await (await app.request(path())).text()
    assert.equal(form.match(/ required/g)?.length, 3)
    const mine = await (await app.request(await registered(fields))).text()
    assert.match(mine, /You have 1 seat/)
    assert.match(mine, /An evening/)
  })

  it('asks what to do without a seat on site where there is one to be had alone', async () => {
    assert.match(await (await app.request(path())).text(), /If there is no seat on site/)
    const online = await anOpenRegister(app.adminUrl, { seats: 0, online: 5 })
    slug = online.slug
    const close = `update registrations.offer set is_open = false where event = $1 and kind = 'on-site'`
    await app.asAdmin(close, [online.event])
    const form = await (await app.request(path())).text()
    assert.match(form, /type="hidden" name="if-moved" value="online"/)
    assert.doesNotMatch(form, /If there is no seat on site/)
  })

  it('lets a second party wait, and promotes it when the first cancels', async () => {
    const first = await registered({ ...fields, party: '2', key: 'a' })
    const second = await registered({ ...fields, email: 'b@example.org', key: 'b' })
    assert.match(await (await app.request(second)).text(), /nobody is before you/)
    assert.equal((await app.post(first, { act: 'cancel' })).status, 303)
    assert.match(await (await app.request(second)).text(), /You have 1 seat/)
  })

  it('lets a person attend otherwise until the start, and gives the seat to who waits', async () => {
    const { slug: hybrid } = await anOpenRegister(app.adminUrl, { seats: 1, online: 5 })
    slug = hybrid
    const here = { ...fields, offer: 'on-site' }
    const first = await registered({ ...here, key: 'here' })
    const second = await registered({ ...here, email: 'b@example.org', key: 'waits' })
    assert.match(await (await app.request(first)).text(), /Attend online/)
    assert.equal((await app.post(first, { act: 'switch' })).status, 303)
    assert.match(await (await app.request(first)).text(), /online/)
    assert.match(await (await app.request(second)).text(), /You have 1 seat/)
    const back = await app.post(first, { act: 'switch' })
    assert.equal(back.status, 422)
    assert.match(await back.text(), /You keep what you have/)
  })

  it('registers once when the same form is posted twenty times', async () => {
    const links = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        registered({ ...fields, email: `p${String(index)}@example.org` }),
      ),
    )
    assert.equal(new Set(links).size, 1)
  })

  it('says which answer to correct, and keeps the others', async () => {
    for (const [wrong, text] of [
      [{ party: '0' }, /1 or more/],
      [{ party: '-1' }, /1 or more/],
      [{ party: '10000' }, /at most 10 people/],
      [{ name: 'x'.repeat(10_000) }, /120 characters/],
      [{ name: '' }, /Say your name/],
      [{ email: 'leyla@example.org\r\nBcc: all@example.org' }, /Write an e-mail address/],
      // No mail and no calendar takes it: recorded, it would fail all who came at the same time.
      [{ email: 'leyla,x@example.org' }, /Write an e-mail address/],
      [{ website: 'https://spam.example' }, /hidden field/],
    ] as const) {
      const answer = await app.post(path(), { ...fields, ...wrong })
      const body = await answer.text()
      assert.equal(answer.status, 422)
      assert.match(body, text)
      if (!('email' in wrong)) assert.match(body, /value="leyla@example.org"/)
    }
  })

  it('names all that has to be corrected at once, above the form and beside each field', async () => {
    const wrong = { name: '', email: 'nobody', party: '0', needs: 'x'.repeat(501) }
    const answer = await app.post(path(), { ...fields, ...wrong })
    const body = await answer.text()
    assert.equal(answer.status, 422)
    for (const field of ['name', 'email', 'party', 'needs']) {
      assert.match(body, new RegExp(`<li><a href="#${field}">`), field)
      assert.match(body, new RegExp(`id="${field}"[^>]*aria-invalid="true"`), field)
    }
    const one = await (await app.post(path(), { ...fields, party: '0' })).text()
    assert.equal(one.match(/aria-invalid="true"/g)?.length, 1)
  })

  it('refuses a link with another character, and one of nothing', async () => {
    const link = await registered(fields)
    const at = link.length - 5
    const altered = link.slice(0, at) + (link[at] === 'A' ? 'B' : 'A') + link.slice(at + 1)
    for (const bad of [altered, '/en/r/x', `${link}A`]) {
      assert.equal((await app.request(bad)).status, 404)
      assert.equal((await app.post(bad, { act: 'cancel' })).status, 404)
    }
  })

  it('lets a person switch the reminder off and on', async () => {
    const link = await registered(fields)
    assert.match(await (await app.request(link)).text(), /Do not remind me/)
    await app.post(link, { act: 'do-not-remind' })
    assert.match(await (await app.request(link)).text(), /No mail comes before the event/)
    await app.post(link, { act: 'remind' })
    assert.match(await (await app.request(link)).text(), /Do not remind me/)
  })

  it('hands out the data and erases the person, and the seat returns', async () => {
    const link = await registered({ ...fields, party: '2' })
    const data = await (await app.request(`${link}/data.json`)).text()
    assert.match(data, /leyla@example.org/)
    await app.post(link, { act: 'erase' })
    const erased = await (await app.request(link)).text()
    assert.ok(!erased.includes('Leyla'))
    assert.ok(!(await (await app.request(`${link}/data.json`)).text()).includes('leyla'))
    assert.match(
      await (await app.request(await registered({ ...fields, key: 'next' }))).text(),
      /You have 1 seat/,
    )
  })

  it('hands out an entry for the calendar of whoever has a seat, and of nobody else', async () => {
    const link = await registered({ ...fields, party: '2' })
    const answer = await app.request(`${link}/calendar.ics`)
    assert.equal(answer.headers.get('content-type'), 'text/calendar; charset=utf-8')
    const text = await answer.text()
    assert.deepEqual(
      feedFaults(text, [
        { uid: /UID:(.*)\r/.exec(text)?.[1] ?? '', isOff: false, isOnlineOnly: false },
      ]),
      [],
    )
    assert.match(text, /DTSTART:20300503T150000Z/)
    const waiting = await registered({ ...fields, key: 'waits' })
    assert.equal((await app.request(`${waiting}/calendar.ics`)).status, 404)
    assert.equal((await app.request('/en/r/x/calendar.ics')).status, 404)
  })

  it('stands every naughty string in every field', async () => {
    const harmless = await (await app.post(path(), { ...fields, email: 'x', needs: 'x' })).text()
    for (const [index, text] of naughtyStrings.entries()) {
      const filled = { name: text, email: text, party: text, needs: text, 'if-moved': text }
      const answer = await app.post(path(), { ...filled, key: String(index) })
      assert.equal(answer.status, 422, text)
      assert.deepEqual(broughtIn(await answer.text(), harmless), [], text)
    }
  })

  it('is refused from another site', async () => {
    const foreign = await app.post(path(), fields, { 'sec-fetch-site': 'cross-site' })
    assert.equal(foreign.status, 403)
  })
})

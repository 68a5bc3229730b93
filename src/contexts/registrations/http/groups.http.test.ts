import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'

import pg from 'pg'

import { newId } from '#kit/ids/ids.ts'
import { anOpenRegister } from '#tests/support/a-register.ts'
import { aRelation } from '#tests/support/an-event-view.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import { deskRoutes } from '../routes.ts'

const sheet = `Nombre;Correo;Personas

Əliyeva Şəfəq;sefeq@example.org;2
"José ""Pepe"" Núñez";;3
Late;late@example.org;2
Small;;1`

describe('a group over HTTP', () => {
  let desk: OpenDesk
  let admin: pg.Client
  let ayla: Desk
  let viewer: Desk
  let event: string
  let path: string

  before(async () => {
    desk = await openDesk(deskRoutes, Date.parse('2030-04-01T00:00:00Z'))
    admin = new pg.Client({ connectionString: desk.adminUrl })
    await admin.connect()
    ayla = await desk.signIn('XX', 'editor')
    viewer = await desk.signIn('XX', 'viewer')
  })
  beforeEach(async () => {
    const place = { relation: aRelation.id, sides: ['XX', 'YY'] } as const
    const made = await anOpenRegister(desk.adminUrl, { seats: 6, owner: 'XX' }, place)
    event = made.event
    path = `/desk/events/${made.slug}/groups`
  })
  after(async () => {
    await admin.end()
    await desk.close()
  })

  const standings = async (): Promise<string[]> => {
    const { rows } = await admin.query<{ standing: string }>(
      `select name || ' ' || state as standing from registrations.registration
       where event = $1 order by arrival`,
      [event],
    )
    return rows.map(({ standing }) => standing)
  }
  const mails = async (): Promise<string[]> => {
    const { rows } = await admin.query<{ subject: string }>(
      `select subject from access.mail where relation = 'xx-yy' order by recorded_at desc`,
    )
    return rows.map(({ subject }) => subject)
  }
  const enter = async (group = newId()): Promise<string> => {
    const answer = await ayla.post(path, { step: 'enter', group, text: sheet, language: 'es' })
    assert.equal(answer.status, 303)
    return answer.headers.get('location') ?? ''
  }

  it('shows who would be seated and who would wait, and registers nobody yet', async () => {
    const answer = await ayla.post(path, { step: 'look', text: sheet, language: 'en' })
    const body = await answer.text()
    assert.equal(answer.status, 200)
    assert.match(body, /3 parties would be seated, and 1 party would wait/)
    assert.deepEqual(await standings(), [])
  })

  it('names the line and the column of everything that is wrong, and registers nobody', async () => {
    const wrong = `name,e-mail,people\nFine,fine@example.org,2\n\n,x,0\nToo many,,101`
    for (const step of ['look', 'enter']) {
      const answer = await ayla.post(path, { step, group: newId(), text: wrong, language: 'en' })
      const body = await answer.text()
      assert.equal(answer.status, 422)
      for (const text of [
        /Line 4, column name: say who it is/,
        /Line 4, column e-mail: write an address/,
        /Line 4, column people: give a whole number/,
        /Line 5, column people/,
      ]) {
        assert.match(body, text)
      }
    }
    const none = await ayla.post(path, { step: 'look', text: 'name;people\nA;1', language: 'en' })
    assert.match(await none.text(), /Line 1, column e-mail: the table has no such column/)
    assert.deepEqual(await standings(), [])
  })

  it('registers all of it once, in its order, by the same seats, and says what became of it', async () => {
    const group = newId()
    const [shown = ''] = await Promise.all(Array.from({ length: 20 }, () => enter(group)))
    assert.deepEqual(await standings(), [
      'Əliyeva Şəfəq confirmed',
      'José "Pepe" Núñez confirmed',
      'Late waiting',
      'Small confirmed',
    ])
    assert.match(await (await ayla.get(shown)).text(), /3 parties are seated, and 1 party waits/)
    assert.equal((await mails()).length, 2)
  })

  it('is taken back as one step, and its seats go to those who wait', async () => {
    await enter()
    const second = await enter()
    assert.equal((await standings()).filter((one) => one.endsWith('waiting')).length, 5)
    const first = /href="([^"]+groups\/[^"]+)">[^<]*<\/a>\s*<\/li>\s*<\/ul>/.exec(
      await (await ayla.get(path)).text(),
    )?.[1]
    assert.ok(first !== undefined && first !== second)
    assert.equal((await viewer.post(first, {})).status, 422)
    assert.equal((await ayla.post(first, {})).status, 303)
    assert.deepEqual((await standings()).slice(4), [
      'Əliyeva Şəfəq confirmed',
      'José "Pepe" Núñez confirmed',
      'Late waiting',
      'Small confirmed',
    ])
    assert.ok((await standings()).slice(0, 4).every((one) => one.endsWith('cancelled')))
    assert.equal((await ayla.post(first, {})).status, 422)
    assert.match(await (await ayla.get(first)).text(), /taken back/)
  })

  it('is brought by nobody who only reads', async () => {
    const given = { step: 'enter', group: newId(), text: sheet, language: 'en' }
    assert.equal((await viewer.post(path, given)).status, 422)
    assert.deepEqual(await standings(), [])
  })
})

import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import pg from 'pg'
import { z } from 'zod'

import {
  deskRoutes as registrationsDesk,
  limitsForPeople,
  openRoutes as registrationRoutes,
} from '#contexts/registrations/routes.ts'
import { aMeetingServer, type MeetingServer } from '#tests/support/a-meeting-server.ts'
import { anOpenRegister } from '#tests/support/a-register.ts'
import { aRelation } from '#tests/support/an-event-view.ts'
import { broughtIn, naughtyStrings } from '#tests/support/naughty-strings.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'
import { registerAt } from '#tests/support/registering.ts'

import { fromAttendance } from '#contexts/attendance/contract.ts'
import { deskRoutes, openRoutes } from '#contexts/attendance/routes.ts'

// Ten minutes before the event.
const today = Date.parse('2030-05-03T14:50:00Z')
const place = { relation: aRelation.id, sides: ['XX', 'YY'] } as const
const path = '/desk/online-servers'

const claimsOf = (token: string, key: string): Readonly<Record<string, unknown>> => {
  const [head = '', claims = '', signature = ''] = token.split('.')
  const own = createHmac('sha256', key).update(`${head}.${claims}`).digest('base64url')
  assert.equal(signature, own)
  return z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(Buffer.from(claims, 'base64url').toString()))
}

describe('a server for meetings', () => {
  let desk: OpenDesk
  let bbb: MeetingServer
  let admin: pg.Client
  let head: Desk
  let editor: Desk
  let other: Desk

  before(async () => {
    bbb = await aMeetingServer()
    desk = await openDesk(
      (dependencies) => [
        ...registrationsDesk(dependencies, fromAttendance),
        ...deskRoutes(dependencies),
      ],
      today,
      (dependencies) => [
        ...registrationRoutes(dependencies, limitsForPeople(), fromAttendance),
        ...openRoutes(dependencies),
      ],
    )
    admin = new pg.Client({ connectionString: desk.adminUrl })
    await admin.connect()
    head = await desk.signIn('XX', 'head')
    editor = await desk.signIn('XX', 'editor')
    other = await desk.signIn('YY', 'head')
  })
  after(async () => {
    await admin.end()
    await desk.close()
    await bbb.close()
  })

  const ours = () => ({
    act: 'add',
    kind: 'bigbluebutton',
    name: 'Meetings of the embassy',
    address: bbb.address,
    appId: '',
    secret: bbb.secret,
  })
  const jitsi = {
    act: 'add',
    kind: 'jitsi',
    name: 'Jitsi of the embassy',
    address: 'https://jitsi.example/',
    appId: 'alternat-of-xx',
    secret: 'a-key-of-prosody',
  }
  const idOf = async (name: string): Promise<string> => {
    const { rows } = await admin.query<{ id: string }>(
      'select id from attendance.server where name = $1 and removed_at is null',
      [name],
    )
    return rows[0]?.id ?? ''
  }
  const setAt = (slug: string, how: string, as = editor): Promise<Response> =>
    as.post(`/desk/events/${slug}/online`, { act: 'set', address: '', minutes: '15', how })
  const register = (slug: string, name: string): Promise<string> =>
    registerAt(desk.visitor, slug, { name, offer: 'online' })

  it('is added by the head of a side once it has answered and believed the secret', async () => {
    for (const [said, words] of [
      [{ name: '' }, /Give the server a name/],
      [{ address: 'meet' }, /no address of a server/],
      [{ address: 'http://meet.example' }, /begin with https/],
      [{ address: 'https://10.0.0.7/bigbluebutton' }, /private network/],
      [{ address: bbb.address.replace('/bigbluebutton', '') }, /No server answers/],
      [{ secret: 'short' }, /shorter than 8/],
      [{ secret: 'another-secret-altogether' }, /does not believe this secret/],
      [{ kind: 'jitsi' }, /application ID/],
    ] as const) {
      const answer = await head.post(path, { ...ours(), ...said })
      assert.equal(answer.status, 422)
      const text = await answer.text()
      assert.match(text, words)
      assert.doesNotMatch(text, /another-secret-altogether/)
    }
    assert.match(await (await editor.post(path, ours())).text(), /Only the head/)
    assert.equal(await idOf('Meetings of the embassy'), '')
    const added = await head.post(path, { ...ours(), address: `${bbb.address}/api/` })
    assert.equal(added.status, 303)
    assert.match(await (await head.get(added.headers.get('location') ?? '')).text(), /is added/)
    assert.equal((await head.post(path, jitsi)).status, 303)
  })

  it('keeps its secret sealed, shown and exported to nobody, and is of one side alone', async () => {
    const { rows } = await admin.query<{ sealed: string }>('select sealed from attendance.server')
    for (const { sealed } of rows) assert.doesNotMatch(sealed, /secret|prosody/)
    const page = await (await head.get(path)).text()
    for (const { sealed } of rows) assert.ok(!page.includes(sealed))
    assert.doesNotMatch(page, new RegExp(bbb.secret))
    assert.match(page, /Meetings of the embassy/)
    assert.doesNotMatch(await (await other.get(path)).text(), /embassy/)
    const removal = { act: 'remove', id: await idOf('Jitsi of the embassy') }
    assert.equal((await other.post(path, removal)).status, 303)
    assert.notEqual(await idOf('Jitsi of the embassy'), '')
    const { slug } = await anOpenRegister(desk.adminUrl, { seats: 1, online: 1 }, place)
    const refused = await setAt(slug, await idOf('Meetings of the embassy'), other)
    assert.match(await refused.text(), /not one of your side/)
  })

  it('lets each registration in under its own name, and members as hosts', async () => {
    const { slug } = await anOpenRegister(desk.adminUrl, { seats: 2, online: 3 }, place)
    assert.equal((await setAt(slug, await idOf('Meetings of the embassy'))).status, 303)
    const link = await register(slug, 'Əli Ağayev')
    const led = await desk.visitor.get(`${link}/join`)
    assert.equal(led.status, 303)
    const admitted = bbb.admits(led.headers.get('location') ?? '')
    assert.equal(admitted?.['fullName'], 'Əli Ağayev')
    assert.equal(admitted?.['role'], 'VIEWER')
    assert.ok(bbb.meetings.has(admitted?.['meetingID'] ?? ''))
    const host = await editor.get(`/desk/events/${slug}/online/host`)
    assert.equal(bbb.admits(host.headers.get('location') ?? '')?.['role'], 'MODERATOR')
    const viewer = await desk.signIn('XX', 'viewer')
    assert.equal((await viewer.get(`/desk/events/${slug}/online/host`)).status, 403)
  })

  it('keeps people on a page that asks again while it gives no answer', async () => {
    const { slug } = await anOpenRegister(desk.adminUrl, { seats: 2, online: 3 }, place)
    await setAt(slug, await idOf('Meetings of the embassy'))
    const link = await register(slug, 'Ana')
    bbb.breakDown(true)
    const waiting = await (await desk.visitor.get(`${link}/join`)).text()
    assert.match(waiting, /http-equiv="refresh" content="20"[^]*does not answer just now/)
    const host = await editor.get(`/desk/events/${slug}/online/host`)
    assert.equal(host.status, 409)
    assert.match(await host.text(), /set another room/)
    bbb.breakDown(false)
    assert.equal((await desk.visitor.get(`${link}/join`)).status, 303)
  })

  it('of Jitsi is entered by a token for one room, one name and the time of the event', async () => {
    const { slug } = await anOpenRegister(desk.adminUrl, { seats: 2, online: 3 }, place)
    await setAt(slug, await idOf('Jitsi of the embassy'))
    const led = await desk.visitor.get(`${await register(slug, 'Beatriz')}/join`)
    const address = new URL(led.headers.get('location') ?? '')
    assert.equal(address.origin, 'https://jitsi.example')
    const claims = claimsOf(address.searchParams.get('jwt') ?? '', 'a-key-of-prosody')
    assert.partialDeepStrictEqual(claims, {
      aud: 'jitsi',
      iss: 'alternat-of-xx',
      sub: 'jitsi.example',
      room: address.pathname.slice(1),
      context: { user: { name: 'Beatriz', moderator: 'false', affiliation: 'member' } },
    })
    const { nbf, exp } = claims
    const now = Date.now() / 1_000
    assert.ok(Number(nbf) < now && Number(exp) > now && Number(exp) < now + 86_400)
  })

  it('that is removed takes its secret along, and its rooms let nobody in', async () => {
    const { slug } = await anOpenRegister(desk.adminUrl, { seats: 2, online: 3 }, place)
    const id = await idOf('Jitsi of the embassy')
    await setAt(slug, id)
    const link = await register(slug, 'Carla')
    assert.equal((await head.post(path, { act: 'remove', id })).status, 303)
    const { rows } = await admin.query('select sealed from attendance.server where id = $1', [id])
    assert.deepEqual(rows, [{ sealed: null }])
    assert.match(await (await desk.visitor.get(`${link}/join`)).text(), /does not answer just now/)
    const host = await editor.get(`/desk/events/${slug}/online/host`)
    assert.match(await host.text(), /was removed by the side/)
  })

  it('stands every naughty string', async () => {
    const harmless = await (await head.post(path, { ...ours(), address: 'x' })).text()
    for (const text of naughtyStrings.filter((_text, index) => index % 9 === 0)) {
      const fields = { act: text, kind: text, name: text, address: text, appId: text, secret: text }
      const answer = await head.post(path, fields)
      assert.equal(answer.status, 422, text)
      assert.deepEqual(broughtIn(await answer.text(), harmless), [], text)
    }
  })
})

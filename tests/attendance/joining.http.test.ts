import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'

import pg from 'pg'

import { operatorActingFor } from '#contexts/access/contract.ts'
import { openRoutes as publicRoutes } from '#contexts/publishing/routes.ts'
import { openRoutes as registrationRoutes } from '#contexts/registrations/routes.ts'
import { anOpenRegister } from '#tests/support/a-register.ts'
import { openApp, type OpenApp } from '#tests/support/open-app.ts'
import { registerAt } from '#tests/support/registering.ts'

import { fromAttendance } from '#contexts/attendance/contract.ts'
import { openRoutes } from '#contexts/attendance/routes.ts'
import { setRoom } from '#contexts/attendance/service/set-room.ts'

const longBefore = Date.parse('2030-04-01T00:00:00Z')
const tooEarly = Date.parse('2030-05-03T14:44:00Z')
const opening = Date.parse('2030-05-03T14:45:00Z')
const nextDay = Date.parse('2030-05-04T12:00:00Z')
const limits = () => 'usual' as const
const secretRoom = 'https://meet.example/room-of-tonight-4711'

describe('joining by the own link', () => {
  let app: OpenApp
  let admin: pg.Client
  let slug: string
  let event: string

  before(async () => {
    app = await openApp(
      (dependencies) => [
        ...publicRoutes(dependencies),
        ...registrationRoutes(dependencies, limits, fromAttendance),
        ...openRoutes(dependencies),
      ],
      { today: longBefore },
    )
    admin = new pg.Client({ connectionString: app.adminUrl })
    await admin.connect()
  })
  after(async () => {
    await admin.end()
    await app.close()
  })
  beforeEach(async () => {
    app.standAt(longBefore)
    ;({ slug, event } = await anOpenRegister(app.adminUrl, { seats: 2, online: 3 }))
  })

  const set = async (
    address: string | undefined,
    kind: 'link' | 'youtube' | 'hls' = 'link',
  ): Promise<void> => {
    const done = await setRoom(app.db, operatorActingFor('mx-az', 'MX'), {
      slug,
      place: address === undefined ? undefined : { kind, address },
      opensMinutes: 15,
      today: longBefore,
    })
    assert.deepEqual(done, { ok: true, value: undefined })
  }
  const register = (said: Readonly<Record<string, string>> = {}): Promise<string> =>
    registerAt(app, slug, { offer: 'online', ...said })
  const join = (link: string, headers: Readonly<Record<string, string>> = {}) =>
    app.request(`${link}/join`, headers)
  const textOf = async (answer: Response | Promise<Response>): Promise<string> =>
    (await answer).text()
  const roomNow = async (): Promise<string> => {
    const { rows } = await admin.query<{ id: string }>(
      'select id from attendance.room where event = $1 order by step desc limit 1',
      [event],
    )
    return rows[0]?.id ?? ''
  }
  const counted = async (): Promise<unknown[]> => {
    const { rows } = await admin.query<{ people: number; timed: boolean }>(
      'select people, first_at is not null as timed from attendance.joining where event = $1 order by people',
      [event],
    )
    return rows
  }

  it('waits on a page that asks again by itself, and leads into the room when it opens', async () => {
    await set(secretRoom)
    const link = await register()
    app.standAt(tooEarly)
    const early = await textOf(join(link))
    assert.match(early, /18:45 on Friday 3 May 2030|18:45 on Friday, 3 May 2030/)
    assert.match(early, /Baku/)
    assert.match(early, /<meta http-equiv="refresh" content="\d+"/)
    assert.match(await textOf(join(link.replace('/en/', '/az/'))), /18:45/)
    app.standAt(opening)
    const open = await join(link)
    assert.equal(open.status, 303)
    assert.equal(open.headers.get('location'), secretRoom)
    assert.equal(open.headers.get('cache-control'), 'no-store')
    app.standAt(nextDay)
    assert.match(await textOf(join(link)), /The event is over/)
  })

  it('waits for a room that nobody has set, and knows it as soon as somebody does', async () => {
    const link = await register()
    app.standAt(opening)
    assert.match(
      await textOf(join(link)),
      /http-equiv="refresh" content="20"[^]*have not set the room yet/,
    )
    await set(secretRoom)
    assert.equal((await join(link)).headers.get('location'), secretRoom)
    await set(undefined)
    assert.match(await textOf(join(link)), /have not set the room yet/)
  })

  it('lets nobody in without a seat online, and says what they can do', async () => {
    await set(secretRoom)
    const onSite = await register({ offer: 'on-site' })
    await register({ party: '3' })
    const waiting = await register()
    const cancelled = await register({ offer: 'on-site' })
    const erased = await register({ offer: 'on-site' })
    await app.post(cancelled, { act: 'cancel' })
    await app.post(erased, { act: 'erase' })
    app.standAt(opening)
    for (const [link, words] of [
      [onSite, /Your seat is on site/],
      [waiting, /on the waitlist/],
      [cancelled, /is cancelled/],
      [erased, /was erased/],
    ] as const) {
      const answer = await join(link)
      assert.equal(answer.status, 200)
      const text = await answer.text()
      assert.match(text, words)
      assert.ok(!text.includes('meet.example'))
    }
    assert.deepEqual(await counted(), [])
  })

  it('leads whoever switches to online in the last minute', async () => {
    await set(secretRoom)
    const link = await register({ offer: 'on-site' })
    app.standAt(opening)
    assert.equal((await app.post(link, { act: 'switch' })).status, 303)
    assert.match(await textOf(app.request(link)), /Join online/)
    assert.equal((await join(link)).headers.get('location'), secretRoom)
  })

  it('counts a party once, however often its link is followed, and keeps first and last', async () => {
    await set(secretRoom)
    const link = await register({ party: '2' })
    await register()
    app.standAt(opening)
    await Promise.all([join(link), join(link), join(link)])
    assert.deepEqual(await counted(), [{ people: 2, timed: true }])
    const data: unknown = JSON.parse(await textOf(app.request(`${link}/data.json`)))
    assert.match(JSON.stringify(data), /"joined":\{"first":"20/)
  })

  it('counts nobody, and names no room, while a browser only fetches ahead', async () => {
    await set(secretRoom)
    const link = await register()
    app.standAt(opening)
    const ahead = await join(link, { 'sec-purpose': 'prefetch' })
    assert.equal(ahead.status, 200)
    assert.ok(!(await ahead.text()).includes('meet.example'))
    assert.deepEqual(await counted(), [])
  })

  it('tells those who were inside that the room changed, and leads everybody into the new one', async () => {
    await set(secretRoom)
    const inside = await register()
    const later = await register()
    app.standAt(opening)
    await join(inside)
    await set('https://other.example/room')
    const told = await textOf(join(inside))
    assert.match(told, /The room has changed/)
    assert.ok(!told.includes('other.example'))
    const onward = /href="([^"]+\/join\?enter=[^"]+)"/.exec(told)?.[1] ?? ''
    const led = await app.request(onward)
    assert.equal(led.headers.get('location'), 'https://other.example/room')
    assert.equal((await join(inside)).headers.get('location'), 'https://other.example/room')
    assert.equal((await join(later)).headers.get('location'), 'https://other.example/room')
  })

  it('loads a stream of another site only when the visitor agrees, and from nowhere else', async () => {
    await set('https://youtu.be/abcdefghi_1', 'youtube')
    const link = await register()
    app.standAt(opening)
    const asking = await join(link)
    const asked = await asking.text()
    assert.match(asked, /The stream comes from www\.youtube-nocookie\.com/)
    assert.doesNotMatch(asked, /<iframe|<video|src="https/)
    assert.doesNotMatch(asking.headers.get('content-security-policy') ?? '', /frame-src|youtube/)
    assert.deepEqual(await counted(), [])
    const agreed = await app.post(`${link}/join`, { act: 'play' })
    assert.match(
      await agreed.text(),
      /<iframe[^]*src="https:\/\/www\.youtube-nocookie\.com\/embed\//,
    )
    const policy = agreed.headers.get('content-security-policy') ?? ''
    assert.match(policy, /; frame-src https:\/\/www\.youtube-nocookie\.com$/)
    assert.match(policy, /default-src 'none'; script-src 'self'/)
    assert.deepEqual(await counted(), [{ people: 1, timed: true }])
    await set('https://live.example/index.m3u8', 'hls')
    const video = await app.post(`${link}/join`, { act: 'play' })
    assert.match(
      video.headers.get('content-security-policy') ?? '',
      /; media-src https:\/\/live\.example$/,
    )
    assert.match(await video.text(), /<video[^]*src="https:\/\/live\.example\/index\.m3u8"/)
    const there = await app.request(`${link}/join?there=yes&enter=${await roomNow()}`)
    assert.equal(there.headers.get('location'), 'https://live.example/index.m3u8')
    assert.equal(
      (await app.post(`${link}/join`, {}, { 'sec-fetch-site': 'cross-site' })).status,
      403,
    )
    app.standAt(tooEarly)
    assert.equal((await app.post(`${link}/join`, { act: 'play' })).status, 303)
  })

  it('leaves only the number of people of whoever is erased', async () => {
    await set(secretRoom)
    const link = await register({ party: '2' })
    app.standAt(opening)
    await join(link)
    await app.post(link, { act: 'erase' })
    assert.deepEqual(await counted(), [{ people: 2, timed: false }])
    assert.ok(!(await textOf(app.request(`${link}/data.json`))).includes('joined'))
  })

  it('knows no link that was altered by one character, nor one of something else', async () => {
    await set(secretRoom)
    const link = await register()
    app.standAt(opening)
    const at = link.length - 5
    const altered = link.slice(0, at) + (link[at] === 'A' ? 'B' : 'A') + link.slice(at + 1)
    for (const bad of [altered, '/en/r/x', `${link}A`]) assert.equal((await join(bad)).status, 404)
  })

  it('shows the room nowhere else: not to the public, in mails, calendars or the own pages', async () => {
    await set(secretRoom)
    const link = await register()
    await register({ offer: 'on-site' })
    const { rows } = await admin.query('select m.* from access.mail m')
    assert.match(JSON.stringify(rows), /\/join/)
    const paths = [
      '/en/',
      '/feed.xml',
      '/programme.json',
      '/programme.ics',
      `/en/events/${slug}`,
      `/en/events/${slug}/calendar.ics`,
    ]
    const own = [link, `${link}/data.json`, `${link}/calendar.ics`]
    const served = await Promise.all([...paths, ...own].map((path) => textOf(app.request(path))))
    const calendar = served.at(-1)?.replaceAll('\r\n ', '') ?? ''
    assert.match(
      calendar,
      /CONFERENCE;[^\r]*VALUE=URI:https:\/\/example\.org\/en\/r\/[^/]+\/join\r/,
    )
    const audit = await admin.query('select * from access.audit')
    const everything = [...served, JSON.stringify(rows), JSON.stringify(audit.rows)].join('\n')
    assert.ok(!everything.includes('meet.example'))
    assert.ok(!everything.includes('room-of-tonight'))
    // The control: the search finds the room where it is.
    const rooms = await admin.query('select address from attendance.room')
    assert.ok(JSON.stringify(rooms.rows).includes('room-of-tonight'))
  })
})

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { brotliCompressSync } from 'node:zlib'

import { asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { enterEvent, type EventContent, programmes } from '#contexts/programme/contract.ts'
import { foundRelation, saveVenue } from '#contexts/relations/contract.ts'
import { anEventView, aRelation, aVenue, dayOf } from '#tests/support/an-event-view.ts'
import { openApp, type OpenApp } from '#tests/support/open-app.ts'

import { openRoutes } from '../routes.ts'

const beforeTheMove = Date.parse('2020-12-10T12:00:00Z')
const afterTheMove = Date.parse('2020-12-20T12:00:00Z')
const script = '</script><script>alert("x")</script>'

let app: OpenApp
const eventId = randomUUID()

const enter = async (
  slug: string,
  content: Partial<EventContent>,
  { visibility = 'public', id = randomUUID() } = {},
): Promise<void> => {
  const actor = operatorActingFor(aRelation.id, 'XX')
  const { event } = anEventView({ content })
  const draft = {
    programme: programmeId,
    owner: 'XX',
    visibility,
    slug,
    content: event.content,
    states: [{ state: 'announced', holdsFrom: 0 }],
  } as const
  await asActor(app.db, actor, (tx) => enterEvent(tx, actor, { id, draft }))
}
const programmeId = randomUUID()

const decide = (outcome: string, asOf: string): Promise<void> =>
  app.asAdmin(
    `insert into programme.decision (id, relation, event, visibility, as_of, outcome, on_site_lo, on_site_hi, online, because, cause, content_hash)
     values (gen_random_uuid(), $1, $2, 'public', $3, $4, 60, 60, 'unlimited', $5, 'measure', 'arbitrary')`,
    [aRelation.id, eventId, asOf, outcome, JSON.stringify([{ kind: 'capacity-not-known' }])],
  )

const text = async (path: string, headers?: Record<string, string>): Promise<string> => {
  const answer = await app.request(path, headers)
  assert.equal(answer.status, 200, path)
  return answer.text()
}

before(async () => {
  app = await openApp(openRoutes, { today: beforeTheMove })
})
after(() => app.close())

describe('the public site before anything is published', () => {
  it('answers pages, calendars and data that are empty and whole', async () => {
    assert.match(await text('/en'), /The programme is being made/)
    assert.match(await text('/en/programme.ics'), /^BEGIN:VCALENDAR\r\n/)
    assert.match(await text('/en/feed.xml'), /<feed /)
    assert.deepEqual(JSON.parse(await text('/en/programme.json')), {
      name: 'Alternat',
      url: 'https://example.org/en',
      events: [],
    })
  })
})

describe('the public site of a relation', () => {
  before(async () => {
    await foundRelation(app.db, aRelation)
    const host = operatorActingFor(aRelation.id, 'YY')
    const guest = operatorActingFor(aRelation.id, 'XX')
    const { programme } = anEventView()
    await asActor(app.db, host, (tx) => saveVenue(tx, { relation: aRelation.id, venue: aVenue }))
    await asActor(app.db, guest, (tx) =>
      programmes.insert(tx, {
        relation: aRelation.id,
        programme: { ...programme, id: programmeId, owner: 'XX' },
      }),
    )
    await enter('winter-evening', { title: { en: 'Winter evening' } }, { id: eventId })
    await enter('script', { title: { en: script }, summary: { en: script } })
    await enter('secret-evening', { title: { en: 'Secret evening' } }, { visibility: 'XX' })
    const someday = { precision: 'months', first: dayOf('2021-05-01'), last: dayOf('2021-05-31') }
    await enter('in-may', {
      title: { es: 'Algún día de mayo' },
      disciplines: ['cinema'],
      when: { ...someday, precision: 'months' },
    })
    await decide('in-person', '2020-12-07T14:30:00Z')
    await decide('online', '2020-12-20T00:00:00Z')
  })

  it('answers the root in the visitor’s language, else the host’s, and never redirects', async () => {
    const answers = await Promise.all(
      [{ 'accept-language': 'es' }, { 'accept-language': 'fr' }].map((headers) =>
        app.request('/', headers),
      ),
    )
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200],
    )
    assert.match(await text('/', { 'accept-language': 'es-MX,es' }), /<html lang="es">/)
    assert.match(await text('/', { 'accept-language': 'fr' }), /<html lang="en">/)
    assert.match(await text('/az'), /<html lang="az">/)
  })

  it('moves every publication together when the format moves', async () => {
    app.standAt(beforeTheMove)
    const paths = ['/en', '/en/events/winter-evening', '/en/programme.ics', '/en/programme.json']
    for (const path of paths) assert.match(await text(path), /Hall of Mirrors/)
    const sequence = /SEQUENCE:(\d+)/
    const earlier = Number(sequence.exec(await text('/en/events/winter-evening/calendar.ics'))?.[1])

    app.standAt(afterTheMove)
    const page = await text('/en/events/winter-evening')
    assert.match(page, /Moved online on 20 December\. Planned: On site\./)
    assert.match(page, /EventMovedOnline/)
    assert.match(await text('/en'), /Moved online on 20 December/)
    const calendar = await text('/en/events/winter-evening/calendar.ics')
    assert.ok(Number(sequence.exec(calendar)?.[1]) > earlier)
    assert.match(calendar, new RegExp(`UID:${eventId}`))
    for (const path of ['/en/events/winter-evening', '/en/events/winter-evening/calendar.ics']) {
      assert.doesNotMatch(await text(path), /Hall of Mirrors/)
    }
    app.standAt(beforeTheMove)
  })

  it('keeps the entry and tells the date before when the date moves, and moves again', async () => {
    const paths = ['', '/calendar.ics'].map((end) => `/en/events/winter-evening${end}`)
    const read = async () => {
      const [page = '', calendar = ''] = await Promise.all(paths.map((path) => text(path)))
      return {
        page,
        uid: /UID:(.*)/.exec(calendar)?.[1],
        sequence: Number(/SEQUENCE:(\d+)/.exec(calendar)?.[1]),
        start: /DTSTART:(.*)/.exec(calendar)?.[1],
        former: /"previousStartDate":"([^"]*)"/.exec(page)?.[1],
      }
    }
    const moveTo = (day: string): Promise<void> =>
      app.asAdmin(
        `update programme.event set first_day = $2, last_day = $2,
         revised_at = revised_at + interval '1 second' where id = $1`,
        [eventId, day],
      )
    const first = await read()
    await moveTo('2020-12-28')
    const second = await read()
    await moveTo('2021-01-11')
    const third = await read()
    assert.deepEqual([second.uid, third.uid], [first.uid, first.uid])
    assert.ok(first.sequence < second.sequence && second.sequence < third.sequence)
    assert.deepEqual(
      [first.former, second.former, third.former],
      [undefined, '2020-12-21T18:30:00+04:00', '2020-12-28T18:30:00+04:00'],
    )
    assert.equal(third.start, '20210111T143000Z')
    assert.match(third.page, /New date\. Before: 28 December 2020, 18:30\./)
    assert.match(third.page, /Before: 21 December 2020, 18:30\. After: 28 December 2020, 18:30\./)
    await moveTo('2020-12-21')
  })

  it('shows nothing of what is private', async () => {
    for (const path of ['/en', '/en/programme.ics', '/en/programme.json', '/en/feed.xml']) {
      const body = await text(path)
      assert.match(body, /Winter evening/)
      assert.doesNotMatch(body, /ecret/)
    }
    assert.equal((await app.request('/en/events/secret-evening')).status, 404)
    assert.equal((await app.request('/en/events/secret-evening/calendar.ics')).status, 404)
  })

  it('never lets a text become markup', async () => {
    for (const path of ['/en', '/en/events/script']) {
      const body = await text(path)
      assert.doesNotMatch(body, /<script>/)
      assert.equal(body.match(/<\/script>/g)?.length, 1)
    }
    assert.doesNotMatch(await text('/en/feed.xml'), /<script/)
  })

  it('labels a title that is in another language', async () => {
    const body = await text('/en')
    assert.match(body, /lang="es"\s*>Algún día de mayo</)
    assert.match(body, /in Spanish/)
  })

  it('leaves an event without a day out of calendars and says so', async () => {
    assert.doesNotMatch(await text('/en/programme.ics'), /mayo/)
    assert.equal((await app.request('/en/events/in-may/calendar.ics')).status, 404)
    assert.match(await text('/en/events/in-may'), /Its day is not known yet/)
  })

  it('filters by address, and keeps the choice when the language changes', async () => {
    const body = await text('/en?discipline=cinema')
    assert.match(body, /Algún día de mayo/)
    assert.doesNotMatch(body, /Winter evening/)
    assert.match(body, /href="\/az\?discipline=cinema"/)
    assert.match(await text('/en?attend=online'), /Nothing matches yet/)
  })

  it('sends no script, no cookie, and few bytes', async () => {
    for (const path of ['/az', '/az/events/winter-evening', '/az/accessibility', '/es/privacy']) {
      const answer = await app.request(path)
      const body = await answer.text()
      assert.equal(answer.headers.get('set-cookie'), null)
      assert.doesNotMatch(body.replaceAll(/<script type="application\/ld\+json">/g, ''), /<script/)
      assert.doesNotMatch(body, /\bM(0?[1-9]|1[0-2])\b/)
      assert.ok(brotliCompressSync(body).length < 20_000)
    }
  })
})

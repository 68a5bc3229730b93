import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, describe, it } from 'node:test'

import type pg from 'pg'

import { anOpenRegister } from '#tests/support/a-register.ts'
import { mailNotices } from '#tests/support/mail-notices.ts'
import { type BothDesks, openBothDesks } from '#tests/support/both-desks.ts'
import type { Desk } from '#tests/support/open-desk.ts'

import { deskRoutes } from '../routes.ts'

const today = Date.parse('2030-04-01T08:00:00Z')
const place = { relation: 'xx-yy', sides: ['XX', 'YY'] } as const

type Open = { readonly event: string; readonly slug: string }
type Asked = Readonly<Record<string, string | readonly string[]>>

describe('a change that moves events', () => {
  let open: BothDesks['open']
  let close: BothDesks['close']
  let admin: pg.Client
  let guest: Desk
  let host: Desk
  let one: Open
  let other: Open
  let small: string
  let large: string

  before(async () => {
    ;({ open, admin, guest, host, close } = await openBothDesks(deskRoutes, today))
  })
  after(() => close())
  beforeEach(async () => {
    one = await anOpenRegister(open.adminUrl, { seats: 4 }, place)
    other = await anOpenRegister(open.adminUrl, { seats: 4 }, place)
    small = await aVenue('Chamber Hall', 2)
    large = await aVenue('Great Hall', 400)
    await register('Ana', 2)
    await register('Bəhram', 1)
  })

  const aVenue = async (name: string, capacity: number): Promise<string> => {
    const id = randomUUID()
    await admin.query(
      `insert into relations.venue (id, relation, visibility, name, country, city, city_name, zone, setting, capacity)
       values ($1, 'xx-yy', 'public', jsonb_build_object('en', $2::text), 'AZ', 'baku', '{"en":"Baku"}', 'Asia/Baku', 'indoor', $3)`,
      [id, `${name} ${id}`, capacity],
    )
    return id
  }
  const register = (name: string, party: number) =>
    admin.query(
      `insert into registrations.registration (id, event, relation, visibility, state, offer, wished, party, if_moved, name, email, language)
       values (gen_random_uuid(), $1, 'xx-yy', 'joint', 'confirmed', 'on-site', 'on-site', $2, 'wait', $3, $4, 'en')`,
      [one.event, party, name, `${name.toLowerCase()}@example.org`],
    )
  const stands = async ({ event }: Open) => {
    const { rows } = await admin.query<{
      venue: string | null
      day: string
      state: string | null
      people: string
    }>(
      `select e.venue, e.first_day::text as day,
         (select state from programme.event_state where event = e.id order by recorded_at desc limit 1) as state,
         (select string_agg(name || ' ' || state || ' ' || offer, ', ' order by arrival)
           from registrations.registration where event = e.id) as people
       from programme.event e where e.id = $1`,
      [event],
    )
    const [found] = rows
    assert.ok(found)
    return found
  }

  const send = (asked: Asked, step: string): Promise<Response> => {
    const body = new FormData()
    for (const [name, value] of Object.entries({ event: one.slug, ...asked, step })) {
      for (const text of [value].flat()) body.append(name, text)
    }
    return guest.post('/desk/changes/new', body)
  }
  const carryOut = async (asked: Asked): Promise<string> => {
    const answer = await send(asked, 'propose')
    assert.equal(answer.status, 303, await answer.text())
    const at = answer.headers.get('location') ?? ''
    await approve(at)
    return at
  }
  const approve = async (at: string): Promise<void> => {
    const answer = await host.post(`${at}/answer`, { answer: 'approve' })
    assert.equal(answer.status, 303, await answer.text())
  }
  const wayBack = async (at: string): Promise<void> => {
    const answer = await guest.post(`${at}/way-back`, {})
    assert.equal(answer.status, 303, await answer.text())
    await approve(answer.headers.get('location') ?? '')
  }

  it('to a smaller hall seats as many as it holds, and brings them back with the event', async () => {
    const former = await stands(one)
    const at = await carryOut({ kind: 'venue', venue: small })
    const there = await stands(one)
    assert.equal(there.venue, small)
    assert.equal(there.people, 'Ana confirmed on-site, Bəhram waiting on-site')
    const { rows } = await admin.query<{ before: object; after: object }>(
      'select before, after from registrations.bulletin where event = $1',
      [one.event],
    )
    assert.match(JSON.stringify(rows[0]?.after), /Chamber Hall/)
    await wayBack(at)
    assert.deepEqual(await stands(one), { ...former, people: former.people })
  })

  it('tells everybody of another place, though nobody loses a seat', async () => {
    await carryOut({ kind: 'venue', venue: large })
    const { rows } = await admin.query<{ reason: string }>(
      'select reason from registrations.notice where event = $1',
      [one.event],
    )
    assert.deepEqual(
      rows.map(({ reason }) => reason),
      ['keeps-seat', 'keeps-seat'],
    )
  })

  it('does not seat more people than the venue holds', async () => {
    const answer = await send({ kind: 'venue', venue: small, seats: '3' }, 'propose')
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /holds fewer people/)
  })

  it('shows what else needs the venue then, before anything happens', async () => {
    await carryOut({ event: other.slug, kind: 'venue', venue: large })
    const shown = await (await send({ kind: 'venue', venue: large }, 'preview')).text()
    assert.match(shown, /Great Hall[^]*An evening/)
    assert.match(shown, /desk\/events\/evening-/)
    const exchanged = { event: [one.slug, other.slug], kind: 'venue', venue: small }
    const both = await (await send(exchanged, 'preview')).text()
    assert.match(both, new RegExp(`desk/events/${other.slug}`))
  })

  it('exchanges the venues of two events, each seating what its new venue holds', async () => {
    await carryOut({ kind: 'venue', venue: large })
    await carryOut({ event: other.slug, kind: 'venue', venue: small })
    await carryOut({ event: [one.slug, other.slug], kind: 'exchange' })
    assert.equal((await stands(one)).venue, small)
    assert.equal((await stands(other)).venue, large)
    const alone = await send({ kind: 'exchange' }, 'propose')
    assert.match(await alone.text(), /exactly two events/)
  })

  it('postpones with everybody’s seats, until a new date ends that', async () => {
    const { people } = await stands(one)
    await carryOut({ kind: 'postpone' })
    assert.equal((await stands(one)).state, 'postponed')
    await carryOut({ kind: 'time', day: '2030-06-01', start: '19:00', end: '' })
    const dated = await stands(one)
    assert.equal(dated.day, '2030-06-01')
    assert.notEqual(dated.state, 'postponed')
    assert.equal(dated.people, people)
  })

  it('that postponed is taken back, and the event takes place on its own date', async () => {
    const at = await carryOut({ kind: 'postpone' })
    await wayBack(at)
    assert.notEqual((await stands(one)).state, 'postponed')
    const again = await send({ kind: 'take-place' }, 'propose')
    assert.match(await again.text(), /not postponed/)
  })

  it('draws lots with a number that everybody who loses a seat is told', async () => {
    const lottery = { kind: 'offers', 'on-site': '2', online: '', allocation: 'lottery' }
    const shown = await (await send(lottery, 'preview')).text()
    const [, seed] = /by a lottery drawn with (\w+)/.exec(shown) ?? []
    const at = await carryOut(lottery)
    assert.ok(seed && (await (await host.get(at)).text()).includes(seed))
    const { rows } = await admin.query<{ rule: object }>(
      'select rule from registrations.bulletin where event = $1',
      [one.event],
    )
    assert.deepEqual(rows, [{ rule: { by: 'lottery', seed } }])
  })

  it('asks people until a day before the event, and says what they answered', async () => {
    const late = await send({ kind: 'postpone', until: '2030-03-01' }, 'propose')
    assert.match(await late.text(), /still to come/)
    const dated = { kind: 'time', day: '2030-06-01', start: '19:00', end: '' }
    const at = await carryOut({ ...dated, until: '2030-05-20', unanswered: 'release' })
    const page = await (await host.get(at)).text()
    assert.match(page, /asked until .*20 May 2030.*gives their seats back/)
    assert.match(page, /2 may answer until/)
  })

  it('splits into two sittings, each with its own seats, one mail, and a way back', async () => {
    const former = await stands(one)
    const at = await carryOut({ kind: 'split', first: '2', second: other.slug })
    assert.equal((await stands(one)).people, 'Ana confirmed on-site, Bəhram released on-site')
    assert.equal((await stands(other)).people, 'Bəhram confirmed on-site')
    assert.match(await (await guest.get(at)).text(), /you have seats at the second one/)
    await mailNotices(open.db, { today, now: Date.now() })
    const change = at.split('/').at(-1)
    const { rows } = await admin.query<{ id: string; text: string; calendars: object[] }>(
      `select distinct m.id, m.text, m.calendars::text::jsonb as calendars
       from access.mail m join registrations.notice n on n.mail = m.id
       where n.change = $1 and m.recipient = 'bəhram@example.org'`,
      [change],
    )
    assert.equal(rows.length, 1)
    assert.match(rows[0]?.text ?? '', /seats at the second one[^]*You have seats at this second/)
    await wayBack(at)
    assert.equal((await stands(one)).people, former.people)
    assert.equal((await stands(other)).people, 'Bəhram released on-site')
  })

  it('does not bring back whoever gave up their seats at the second sitting', async () => {
    const at = await carryOut({ kind: 'split', first: '2', second: other.slug })
    await admin.query(
      `update registrations.registration set state = 'cancelled' where event = $1`,
      [other.event],
    )
    await wayBack(at)
    assert.equal((await stands(one)).people, 'Ana confirmed on-site, Bəhram released on-site')
  })

  it('splits only into an event that takes people', async () => {
    const itself = await send({ kind: 'split', first: '2', second: one.slug }, 'propose')
    assert.match(await itself.text(), /cannot be the second sitting/)
    const none = await send({ kind: 'split', first: '2', second: '' }, 'propose')
    assert.match(await none.text(), /Choose the event that is the second sitting/)
  })

  it('leads to planning the second sitting of the one event that is chosen', async () => {
    const link = (slug: string): string => `/desk/events/new?from=${slug}`
    const form = await (await guest.get(`/desk/changes/new?event=${one.slug}`)).text()
    assert.ok(form.includes(link(one.slug)))
    const both = `/desk/changes/new?event=${one.slug}&event=${other.slug}`
    const many = await (await guest.get(both)).text()
    assert.ok(!many.includes('/desk/events/new?from='))
  })

  it('goes back through the list of changes page by page', async () => {
    await carryOut({ kind: 'split', first: '2', second: other.slug })
    await admin.query(`insert into changes.change
        (id, relation, visibility, drafted_by, side, member, member_name, content, content_hash, expires_at, recorded_at)
      select gen_random_uuid(), relation, 'joint', 'member', side, member, member_name, content, content_hash, now(),
        '2020-01-01'::timestamptz + n * interval '1 second'
      from generate_series(1, 230) n, (select * from changes.change limit 1) one`)
    const seen = new Set<string>()
    let address: string | undefined = '/desk/changes'
    let pages = 0
    while (address !== undefined && pages < 9) {
      const list: string = await (await host.get(address)).text()
      for (const [, id = ''] of list.matchAll(/href="\/desk\/changes\/([0-9a-f-]{36})"/g))
        seen.add(id)
      address = /href="([^"]+)" rel="next"/.exec(list)?.[1]
      pages += 1
    }
    const { rows } = await admin.query<{ all: number }>(
      'select count(*)::integer as all from changes.change',
    )
    assert.equal(seen.size, rows[0]?.all)
    assert.ok(pages > 2)
    const lost = await host.get('/desk/changes?after=nothing')
    assert.deepEqual([lost.status, lost.headers.get('location')], [303, '/desk/changes'])
  })

  it('gives each event its own alteration in one change, told once', async () => {
    const further = await send({ kind: 'postpone' }, 'add')
    const form = await further.text()
    const [, item] = /name="item"\s+value="([^"]+)"/.exec(form) ?? []
    assert.ok(item, form)
    const text = item.replaceAll('&quot;', '"')
    await carryOut({ item: text, event: other.slug, kind: 'cancel' })
    assert.equal((await stands(one)).state, 'postponed')
    assert.equal((await stands(other)).state, 'cancelled')
    const { rows } = await admin.query<{ changes: number }>(
      `select count(distinct change)::int as changes from changes.item where event in ($1, $2)`,
      [one.event, other.event],
    )
    assert.equal(rows[0]?.changes, 1)
  })
})

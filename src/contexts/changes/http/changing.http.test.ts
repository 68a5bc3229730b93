import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'

import type pg from 'pg'

import { mailFaults } from '#tests/support/our-calendar-rules.ts'
import { anOpenRegister } from '#tests/support/a-register.ts'
import { mailNotices } from '#tests/support/mail-notices.ts'
import { type BothDesks, openBothDesks } from '#tests/support/both-desks.ts'
import type { Desk } from '#tests/support/open-desk.ts'

import { deskRoutes } from '../routes.ts'
import { applyChange } from '../service/apply-change.ts'

const today = Date.parse('2030-04-01T08:00:00Z')

type Row = { readonly name: string; readonly state: string; readonly offer: string }

describe('a change of a joint event', () => {
  let open: BothDesks['open']
  let close: BothDesks['close']
  let admin: pg.Client
  let guest: Desk
  let host: Desk
  let event: string
  let slug: string

  before(async () => {
    ;({ open, admin, guest, host, close } = await openBothDesks(deskRoutes, today))
  })
  after(() => close())
  beforeEach(async () => {
    const made = await anOpenRegister(
      open.adminUrl,
      { seats: 4 },
      { relation: 'xx-yy', sides: ['XX', 'YY'] },
    )
    ;({ event, slug } = made)
    await register('Ana', 2, { ifMoved: 'online' })
    await register('Bəhram', 1, { ifMoved: 'wait' })
    await register('Carmen', 1, { ifMoved: 'release' })
    await register('Dilarə', 2, { ifMoved: 'online', state: 'waiting' })
  })

  const register = (
    name: string,
    party: number,
    { ifMoved, state = 'confirmed' }: { ifMoved: string; state?: string },
  ) =>
    admin.query(
      `insert into registrations.registration (id, event, relation, visibility, state, offer, wished, party, if_moved, name, email, language)
       values (gen_random_uuid(), $1, 'xx-yy', 'joint', $2, 'on-site', 'on-site', $3, $4, $5, $6, 'es')`,
      [event, state, party, ifMoved, name, `${name.toLowerCase()}@example.org`],
    )
  const people = async (): Promise<Record<string, string>> => {
    const { rows } = await admin.query<Row>(
      'select name, state, offer from registrations.registration where event = $1 order by arrival',
      [event],
    )
    return Object.fromEntries(rows.map(({ name, state, offer }) => [name, `${state} ${offer}`]))
  }
  const notices = async (): Promise<number> => {
    const { rows } = await admin.query<{ count: number }>(
      'select count(*)::int as count from registrations.notice where event = $1',
      [event],
    )
    return rows[0]?.count ?? 0
  }

  const online = { kind: 'offers', 'on-site': '', online: '*', reason: 'El salón está cerrado.' }
  const draft = (fields: Readonly<Record<string, string>>, step = 'propose'): Promise<Response> =>
    guest.post('/desk/changes/new', { event: slug, ...fields, step })
  const propose = async (fields: Readonly<Record<string, string>>): Promise<string> => {
    const answer = await draft(fields)
    assert.equal(answer.status, 303, await answer.text())
    return answer.headers.get('location') ?? ''
  }
  const approve = async (at: string): Promise<void> => {
    const answer = await host.post(`${at}/answer`, { answer: 'approve' })
    assert.equal(answer.status, 303, await answer.text())
  }

  it('shows what it would do to whom, and does nothing yet', async () => {
    const former = await people()
    const shown = await (await draft(online, 'preview')).text()
    assert.match(shown, /4 registrations are concerned/)
    assert.match(shown, /your place is online now, as you asked/)
    assert.match(shown, /your seats are released, as you asked/)
    assert.deepEqual(await people(), former)
    assert.equal(await notices(), 0)
  })

  it('happens only when both sides have approved it, and then to everybody at once', async () => {
    const at = await propose(online)
    assert.equal((await people())['Ana'], 'confirmed on-site')
    await approve(at)
    assert.deepEqual(await people(), {
      Ana: 'confirmed online',
      Bəhram: 'waiting on-site',
      Carmen: 'released on-site',
      Dilarə: 'waiting on-site',
    })
    assert.equal(await notices(), 4)
    assert.match(await (await guest.get(at)).text(), /4 notices wait to be sent/)
  })

  it('tells each person once, in their language, what was and what is', async () => {
    await mailNotices(open.db, { today, now: today })
    await approve(await propose(online))
    assert.equal(await mailNotices(open.db, { today, now: today }), 4)
    assert.equal(await mailNotices(open.db, { today, now: today }), 0)
    const { rows } = await admin.query<{
      subject: string
      text: string
      calendars: { text: string }[]
    }>(
      `select m.subject, m.text, m.calendars from access.mail m join registrations.notice n on n.mail = m.id
       where n.event = $1 and m.recipient = 'ana@example.org'`,
      [event],
    )
    assert.equal(rows.length, 1)
    const [mail] = rows
    assert.ok(mail)
    assert.match(mail.text, /era presencial; ahora es en línea/)
    assert.match(mail.text, /El salón está cerrado/)
    const [calendar] = mail.calendars
    assert.ok(calendar)
    assert.deepEqual(mailFaults(calendar.text, 'text/calendar; method=REQUEST; charset=UTF-8'), [])
    assert.ok(!calendar.text.includes('LOCATION'))
  })

  it('is not applied a second time, whoever tries', async () => {
    const at = await propose(online)
    await approve(at)
    const former = await people()
    const id = at.split('/').at(-1) ?? ''
    const again = { id, today, now: Date.now() }
    const settled = await Promise.all(
      Array.from({ length: 4 }, () => applyChange(open.db, 'xx-yy', again)),
    )
    assert.deepEqual(settled, [0, 0, 0, 0])
    assert.deepEqual(await people(), former)
    assert.equal(await notices(), 4)
  })

  it('is taken back by another change, which restores who sat where', async () => {
    const former = await people()
    const at = await propose(online)
    await approve(at)
    const back = await guest.post(`${at}/way-back`, {})
    assert.equal(back.status, 303)
    await approve(back.headers.get('location') ?? '')
    assert.deepEqual(await people(), former)
    const { rows } = await admin.query<{ seats: number; taken: number }>(
      `select seats, taken from registrations.offer where event = $1 and kind = 'on-site'`,
      [event],
    )
    assert.deepEqual(rows, [{ seats: 4, taken: 4 }])
  })

  it('cuts seats by the declared order and lets a smaller party sit', async () => {
    await approve(await propose({ kind: 'offers', 'on-site': '3', online: '1' }))
    assert.deepEqual(await people(), {
      Ana: 'confirmed on-site',
      Bəhram: 'confirmed on-site',
      Carmen: 'released on-site',
      Dilarə: 'waiting on-site',
    })
  })

  it('gives seats that are added to who waits, in order, and moves nobody who sits', async () => {
    await approve(await propose({ kind: 'offers', 'on-site': '6', online: '' }))
    assert.deepEqual(new Set(Object.values(await people())), new Set(['confirmed on-site']))
    const { rows } = await admin.query<{ reason: string }>(
      `select reason from registrations.notice where event = $1`,
      [event],
    )
    assert.deepEqual(
      rows.map(({ reason }) => reason),
      ['promoted'],
    )
  })

  it('of several events tells each person once of all of theirs', async () => {
    await mailNotices(open.db, { today, now: today })
    const first = slug
    const place = { relation: 'xx-yy', sides: ['XX', 'YY'] } as const
    ;({ event, slug } = await anOpenRegister(open.adminUrl, { seats: 4 }, place))
    await register('Ana', 2, { ifMoved: 'online' })
    const body = new FormData()
    for (const one of [first, slug]) body.append('event', one)
    for (const [name, value] of Object.entries({ ...online, step: 'propose' })) {
      body.append(name, value)
    }
    const proposed = await guest.post('/desk/changes/new', body)
    await approve(proposed.headers.get('location') ?? '')
    await mailNotices(open.db, { today, now: today })
    const { rows } = await admin.query<{ text: string }>(
      `select distinct m.id, m.text from access.mail m join registrations.notice n on n.mail = m.id
       where n.event = $1 and m.recipient = 'ana@example.org'`,
      [event],
    )
    assert.equal(rows.length, 1)
    assert.equal(rows[0]?.text.match(/An evening/g)?.length, 2)
  })

  it('shows nothing online for which there are no rights', async () => {
    await admin.query('alter table programme.event disable trigger user')
    await admin.query('update programme.event set online_rights = false where id = $1', [event])
    await admin.query('alter table programme.event enable trigger user')
    const answer = await draft(online)
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /no rights to show/)
  })

  it('releases everybody when the event is cancelled, and brings them back when it resumes', async () => {
    const former = await people()
    const at = await propose({ kind: 'cancel' })
    await approve(at)
    assert.deepEqual([...new Set(Object.values(await people()))], ['released on-site'])
    const back = await guest.post(`${at}/way-back`, {})
    await approve(back.headers.get('location') ?? '')
    assert.deepEqual(await people(), former)
  })

  it('moves the date with both approvals of exactly that content, and keeps everybody', async () => {
    const former = await people()
    await approve(await propose({ kind: 'time', day: '2030-05-10', start: '20:00', end: '22:00' }))
    const { rows } = await admin.query<{ day: string; start_time: string }>(
      'select first_day::text as day, start_time from programme.event where id = $1',
      [event],
    )
    assert.deepEqual(rows, [{ day: '2030-05-10', start_time: '20:00' }])
    assert.deepEqual(await people(), former)
    assert.equal(await notices(), 4)
  })

  it('leaves an event alone that was changed after it had been proposed', async () => {
    const at = await propose(online)
    await approve(await propose({ kind: 'time', day: '2030-05-11', start: '', end: '' }))
    await approve(at)
    assert.match(await (await guest.get(at)).text(), /Left alone/)
    assert.equal((await people())['Ana'], 'confirmed on-site')
  })

  it('does not happen once it was taken off the table', async () => {
    const at = await propose(online)
    await host.post(`${at}/answer`, { answer: 'withdraw' })
    const late = await host.post(`${at}/answer`, { answer: 'approve' })
    assert.equal(late.status, 422)
    assert.equal((await people())['Ana'], 'confirmed on-site')
  })

  it('is refused in words when it cannot be', async () => {
    for (const [fields, text] of [
      [{ kind: 'offers', 'on-site': '', online: '' }, /Leave an offer open/],
      [{ kind: 'offers', 'on-site': 'many', online: '' }, /whole number/],
      [{ kind: 'time', day: '2030-02-30', start: '', end: '' }, /Give the new day/],
      [{ kind: 'time', day: '2020-02-03', start: '', end: '' }, /That day is past/],
    ] as const) {
      const answer = await draft(fields)
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), text)
    }
  })

  it('is neither proposed nor approved by who only reads', async () => {
    const reader = await open.signIn('YY', 'viewer')
    const at = await propose(online)
    const answer = await reader.post(`${at}/answer`, { answer: 'approve' })
    assert.equal(answer.status, 422)
    assert.equal((await people())['Ana'], 'confirmed on-site')
  })

  it('rolls everything back when its notices cannot be recorded', async () => {
    const at = await propose(online)
    const id = at.split('/').at(-1) ?? ''
    await admin.query(
      `alter table registrations.notice add constraint broken check (change <> '${id}')`,
    )
    const former = await people()
    const answer = await host.post(`${at}/answer`, { answer: 'approve' })
    assert.equal(answer.status, 500)
    assert.deepEqual(await people(), former)
    await admin.query('alter table registrations.notice drop constraint broken')
    await applyChange(open.db, 'xx-yy', { id, today, now: Date.now() })
    assert.equal((await people())['Ana'], 'confirmed online')
    assert.equal(await notices(), 4)
  })
})

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout } from 'node:timers/promises'

import type pg from 'pg'

import { anOpenRegister } from '#tests/support/a-register.ts'
import { type BothDesks, openBothDesks } from '#tests/support/both-desks.ts'
import type { Desk } from '#tests/support/open-desk.ts'

import { deskRoutes } from '../routes.ts'
import { applyChange } from '../service/apply-change.ts'

const today = Date.parse('2030-04-01T08:00:00Z')
const many = 45

describe('a change of many events', () => {
  let open: BothDesks['open']
  let close: BothDesks['close']
  let admin: pg.Client
  let guest: Desk
  let host: Desk
  const events: { event: string; slug: string }[] = []

  before(async () => {
    ;({ open, admin, guest, host, close } = await openBothDesks(deskRoutes, today))
    while (events.length < many) {
      events.push(
        await anOpenRegister(
          open.adminUrl,
          { seats: 4 },
          { relation: 'xx-yy', sides: ['XX', 'YY'] },
        ),
      )
    }
    await admin.query(
      `insert into registrations.registration (id, event, relation, visibility, state, offer, wished, party, if_moved, name, email, language)
       select gen_random_uuid(), event, 'xx-yy', 'joint', 'confirmed', 'on-site', 'on-site', 1, 'online', 'Ana', 'ana@example.org', 'es'
       from registrations.register`,
    )
  })
  after(() => close())

  const draft = (step: string): Promise<Response> => {
    const form = new FormData()
    for (const { slug } of events) form.append('event', slug)
    for (const [name, value] of Object.entries({ kind: 'offers', online: '*', step })) {
      form.append(name, value)
    }
    return guest.post('/desk/changes/new', form)
  }
  const sections = (page: string): number => page.split('It is 3 May 2030').length - 1
  const states = async (): Promise<Record<string, number>> => {
    const { rows } = await admin.query<{ said: string; count: number }>(
      `select state || ' ' || offer as said, count(*)::int from registrations.registration group by 1`,
    )
    return Object.fromEntries(rows.map(({ said, count }) => [said, count]))
  }

  it('is previewed in figures of all events, and some of them one by one', async () => {
    const shown = await (await draft('preview')).text()
    assert.match(shown, /All 45 events together/)
    assert.match(shown, /<strong>45<\/strong>/)
    assert.match(shown, /Notices: Spanish 45/)
    assert.match(shown, /20 of 45 events are shown here/)
    assert.equal(sections(shown), 20)
    assert.deepEqual(await states(), { 'confirmed on-site': many })
  })

  it('is shown page by page, and an event that cannot be altered keeps no other from it', async () => {
    const at = (await draft('propose')).headers.get('location') ?? ''
    const first = await (await host.get(at)).text()
    assert.match(first, /1 to 20 of 45/)
    assert.match(first, /All 45 events together/)
    const last = await (await host.get(`${at}?from=41`)).text()
    assert.match(last, /41 to 45 of 45/)
    assert.equal(sections(last), 5)

    const broken = events[7]?.event ?? ''
    await admin.query(
      `alter table registrations.notice add constraint broken check (event <> '${broken}')`,
    )
    const answer = await host.post(`${at}/answer`, { answer: 'approve' })
    // A slow machine answers before all is done, and goes on in the background.
    assert.ok(answer.status === 500 || answer.status === 303)
    for (
      let tries = 0;
      (await states())['confirmed online'] !== many - 1 && tries < 300;
      tries += 1
    )
      await setTimeout(100)
    assert.deepEqual(await states(), { 'confirmed online': many - 1, 'confirmed on-site': 1 })
    const meanwhile = await (await guest.get(at)).text()
    assert.match(meanwhile, /44 of 45 events done/)
    assert.match(meanwhile, /<meta http-equiv="refresh"/)

    await admin.query('alter table registrations.notice drop constraint broken')
    const id = at.split('/').at(-1) ?? ''
    assert.equal(await applyChange(open.db, 'xx-yy', { id, today, now: Date.now() }), 1)
    assert.deepEqual(await states(), { 'confirmed online': many })
    const done = await (await guest.get(at)).text()
    assert.doesNotMatch(done, /<meta http-equiv="refresh"/)
    assert.match(done, /45 notices wait to be sent/)
  })

  it('tells everybody of everything once', async () => {
    const { rows } = await admin.query<{ notices: number; people: number }>(
      'select count(*)::int as notices, count(distinct registration)::int as people from registrations.notice',
    )
    assert.deepEqual(rows, [{ notices: many, people: many }])
  })

  it('names at most as many events as one change may alter', async () => {
    const form = new FormData()
    for (let count = 0; count <= 10_000; count += 1)
      form.append('event', `no-such-${String(count)}`)
    form.append('kind', 'cancel')
    form.append('step', 'preview')
    const answer = await guest.post('/desk/changes/new', form)
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /Choose at most 10,000 events/)
  })
})

import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'

import type pg from 'pg'

import { anOpenRegister } from '#tests/support/a-register.ts'
import { type BothDesks, openBothDesks } from '#tests/support/both-desks.ts'
import type { Desk } from '#tests/support/open-desk.ts'

import { deskRoutes } from '../routes.ts'

const today = Date.parse('2030-04-01T08:00:00Z')

describe('a change of a joint event to which both sides have invited', () => {
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
    const place = { relation: 'xx-yy', sides: ['XX', 'YY'] } as const
    ;({ event, slug } = await anOpenRegister(open.adminUrl, { seats: 10, online: 50 }, place))
    await reserve('XX', 4)
    await reserve('YY', 2)
    await register('Visitor one', 2, null)
    await register('Visitor two', 1, null)
    await register('Third secretary', 1, { side: 'XX', rank: 3 })
    await register('Ambassador', 2, { side: 'XX', rank: 1 })
    await register('Consul', 1, { side: 'XX', rank: 2 })
    await register('Minister', 1, { side: 'YY', rank: 1 })
    await register('Deputy minister', 1, { side: 'YY', rank: 2 })
  })

  const reserve = (side: string, seats: number) =>
    admin.query(
      `update registrations.reserve set seats = $3, given = $3
       where event = $1 and side = $2 and kind = 'on-site'`,
      [event, side, seats],
    )

  const register = async (
    name: string,
    party: number,
    guestOf: { side: string; rank: number } | null,
  ) => {
    const { rows } = await admin.query<{ id: string }>(
      `insert into registrations.registration (id, event, relation, visibility, reserve, state, offer, wished, party, name, email, language)
       values (gen_random_uuid(), $1, 'xx-yy', $2, $3, 'confirmed', 'on-site', 'on-site', $4, $5, $6, 'en') returning id`,
      [
        event,
        guestOf?.side ?? 'joint',
        guestOf?.side ?? null,
        party,
        name,
        `${name.replaceAll(' ', '.')}@example.org`,
      ],
    )
    if (guestOf === null) return
    await admin.query(
      `insert into registrations.guest_rank (registration, event, relation, visibility, rank)
       values ($1, $2, 'xx-yy', $3, $4)`,
      [rows[0]?.id, event, guestOf.side, guestOf.rank],
    )
  }

  const people = async (): Promise<Record<string, string>> => {
    const { rows } = await admin.query<{ name: string; state: string; offer: string }>(
      'select name, state, offer from registrations.registration where event = $1 order by arrival',
      [event],
    )
    return Object.fromEntries(rows.map(({ name, state, offer }) => [name, `${state} ${offer}`]))
  }

  const cut = { kind: 'offers', 'on-site': '3', online: '50' }
  const preview = async (desk: Desk): Promise<string> =>
    (await desk.post('/desk/changes/new', { event: slug, ...cut, step: 'preview' })).text()

  const applied = async (fields: Readonly<Record<string, string>> = cut): Promise<string> => {
    const form = { event: slug, ...fields, step: 'propose' }
    const proposed = await guest.post('/desk/changes/new', form)
    assert.equal(proposed.status, 303, await proposed.text())
    const at = proposed.headers.get('location') ?? ''
    await host.post(`${at}/answer`, { answer: 'approve' })
    return at
  }

  it('shows each side what both keep, and who of its own guests sits where', async () => {
    const shown = await preview(guest)
    assert.match(shown, /they were 4, they will be 2/)
    assert.match(shown, /they were 2, they will be 1/)
    assert.match(shown, /Ambassador[\s\S]*Consul[\s\S]*Third secretary/)
    assert.match(await preview(host), /Minister[\s\S]*Deputy minister/)
  })

  it('shows neither side a guest of the other, nor counts one', async () => {
    assert.doesNotMatch(await preview(guest), /[Mm]inister/)
    assert.doesNotMatch(await preview(host), /Ambassador|Consul|secretary/)
    const total = (text: string): string | undefined =>
      /(\d+) registrations are concerned/.exec(text)?.[1]
    assert.deepEqual([total(await preview(guest)), total(await preview(host))], ['2', '2'])
  })

  it('does what both were shown: guests by precedence, in the reserves of their sides', async () => {
    await applied()
    assert.deepEqual(await people(), {
      Ambassador: 'confirmed on-site',
      Consul: 'confirmed online',
      'Third secretary': 'confirmed online',
      Minister: 'confirmed on-site',
      'Deputy minister': 'confirmed online',
      'Visitor one': 'confirmed online',
      'Visitor two': 'confirmed online',
    })
  })

  it('records and reports to each side nothing of the guests of the other', async () => {
    const at = await applied()
    const { rows } = await admin.query<{ report: { counts: Record<string, number> } }>(
      'select report from changes.item where event = $1',
      [event],
    )
    assert.deepEqual(rows[0]?.report.counts, { 'moves-online': 2 })
    for (const [desk, notices] of [
      [guest, 5],
      [host, 4],
    ] as const) {
      assert.match(await (await desk.get(at)).text(), new RegExp(`${String(notices)} notices wait`))
    }
  })

  it('is taken back with everybody where they sat, and reserves as they were given', async () => {
    const former = await people()
    const back = await guest.post(`${await applied()}/way-back`, {})
    await host.post(`${back.headers.get('location') ?? ''}/answer`, { answer: 'approve' })
    assert.deepEqual(await people(), former)
    const { rows } = await admin.query<{ seats: number; taken: number }>(
      `select r.seats, t.taken from registrations.reserve r
       join registrations.reserve_taken t using (event, kind, side)
       where event = $1 and kind = 'on-site' order by side`,
      [event],
    )
    assert.deepEqual(rows, [
      { seats: 4, taken: 4 },
      { seats: 2, taken: 2 },
    ])
  })

  it('brings guests back by precedence when only some seats return', async () => {
    await applied()
    await applied({ ...cut, 'on-site': '5' })
    const now = await people()
    assert.equal(now['Consul'], 'confirmed on-site')
    assert.equal(now['Third secretary'], 'confirmed online')
  })

  it('shows both sides every visitor by name: a guest would be, too, were they not kept apart', async () => {
    for (const desk of [guest, host]) assert.match(await preview(desk), /Visitor one/)
    await register('Ambassador, as a visitor', 1, null)
    assert.match(await preview(host), /Ambassador/)
  })
})

import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'

import pg from 'pg'

import { anOpenRegister } from '#tests/support/a-register.ts'
import { type Desk, openDesk, type OpenDesk } from '#tests/support/open-desk.ts'

import { deskRoutes } from '../routes.ts'
import { draftFromAnswers } from '../service/draft-from-answers.ts'

const today = Date.parse('2030-04-01T08:00:00Z')

describe('an answer of the engine', () => {
  let open: OpenDesk
  let admin: pg.Client
  let guest: Desk
  let host: Desk
  let event: string

  before(async () => {
    open = await openDesk(deskRoutes, today)
    admin = new pg.Client({ connectionString: open.adminUrl })
    await admin.connect()
    guest = await open.signIn('XX', 'editor')
    host = await open.signIn('YY', 'editor')
  })
  after(async () => {
    await admin.end()
    await open.close()
  })
  beforeEach(async () => {
    const place = { relation: 'xx-yy', sides: ['XX', 'YY'] } as const
    ;({ event } = await anOpenRegister(open.adminUrl, { seats: 40 }, place))
  })

  const register = (name: string): Promise<unknown> =>
    admin.query(
      `insert into registrations.registration (id, event, relation, visibility, state, offer, wished, party, name, language)
       values (gen_random_uuid(), $1, 'xx-yy', 'joint', 'confirmed', 'on-site', 'on-site', 2, $2, 'en')`,
      [event, name],
    )
  const decide = (outcome: string, seats: number, asOf: string): Promise<unknown> =>
    admin.query(
      `insert into programme.decision (id, relation, event, visibility, as_of, outcome, on_site_lo, on_site_hi,
         online, because, cause, content_hash)
       values (gen_random_uuid(), 'xx-yy', $1, 'public', $2, $3, $4, $4, $5, '[{"kind":"capacity-not-known"}]', 'measure', 'x')`,
      [event, asOf, outcome, seats, outcome === 'in-person' ? '0' : 'unlimited'],
    )
  const follow = (): Promise<void> => draftFromAnswers(open.db, 'xx-yy', { today, now: Date.now() })
  const offer = async (): Promise<unknown> => {
    const { rows } = await admin.query<Record<string, unknown>>(
      `select is_open as open, seats, ceiling, taken from registrations.offer where event = $1 and kind = 'on-site'`,
      [event],
    )
    return rows[0]
  }
  const drafts = async (): Promise<string[]> => {
    const { rows } = await admin.query<{ id: string }>(
      `select c.id from changes.change c join changes.item i on i.change = c.id
       where i.event = $1 and c.drafted_by = 'engine' and c.withdrawn_at is null order by c.recorded_at`,
      [event],
    )
    return rows.map(({ id }) => id)
  }

  it('is followed at once where nobody is registered', async () => {
    await decide('hybrid', 15, '2030-03-31T00:00:00Z')
    await follow()
    assert.deepEqual(await offer(), { open: true, seats: 15, ceiling: null, taken: 0 })
    assert.deepEqual(await drafts(), [])
  })

  it('becomes a draft where people are, and lets nobody more on site meanwhile', async () => {
    await register('Ana')
    await decide('hybrid', 15, '2030-03-31T00:00:00Z')
    await follow()
    await follow()
    assert.deepEqual(await offer(), { open: true, seats: 40, ceiling: 15, taken: 2 })
    const [id, ...others] = await drafts()
    assert.deepEqual(others, [])
    const page = await (await guest.get(`/desk/changes/${id ?? ''}`)).text()
    assert.match(page, /You keep your seats/)
    for (const side of [guest, host]) {
      await side.post(`/desk/changes/${id ?? ''}/answer`, { answer: 'approve' })
    }
    assert.deepEqual(await offer(), { open: true, seats: 15, ceiling: null, taken: 2 })
  })

  it('gives back later what it took, up to what people had given', async () => {
    await decide('hybrid', 15, '2030-03-30T00:00:00Z')
    await follow()
    await decide('in-person', 300, '2030-03-31T00:00:00Z')
    await follow()
    assert.deepEqual(await offer(), { open: true, seats: 40, ceiling: null, taken: 0 })
  })

  it('replaces the draft of an older answer', async () => {
    await register('Ana')
    await decide('hybrid', 15, '2030-03-30T00:00:00Z')
    await follow()
    const [first] = await drafts()
    await decide('online', 0, '2030-03-31T00:00:00Z')
    await follow()
    const [second, ...others] = await drafts()
    assert.deepEqual(others, [])
    assert.notEqual(second, first)
  })

  it('that closes the hall lets one side close it at once, and the other contest that', async () => {
    await register('Ana')
    await decide('online', 0, '2030-03-31T00:00:00Z')
    await follow()
    const [id] = await drafts()
    const closed = await guest.post(`/desk/changes/${id ?? ''}/answer`, { answer: 'urgent' })
    const at = closed.headers.get('location') ?? ''
    assert.deepEqual(await offer(), { open: false, seats: 0, ceiling: null, taken: 0 })
    assert.match(await (await host.get(at)).text(), /The hall was closed at once by editor of XX/)
    await host.post(`${at}/answer`, { answer: 'contest' })
    assert.match(await (await guest.get(at)).text(), /Contested by editor of YY/)
    await follow()
    assert.deepEqual(await drafts(), [])
  })

  it('that leaves seats lets no side close the hall alone', async () => {
    await register('Ana')
    await decide('hybrid', 15, '2030-03-31T00:00:00Z')
    await follow()
    const [id] = await drafts()
    const refused = await guest.post(`/desk/changes/${id ?? ''}/answer`, { answer: 'urgent' })
    assert.equal(refused.status, 422)
    assert.deepEqual(await offer(), { open: true, seats: 40, ceiling: 15, taken: 2 })
  })
})

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import { z } from 'zod'

import { anOpenRegister } from '#tests/support/a-register.ts'
import { type ApiAnswer, type OpenApi, openApi } from '#tests/support/open-api.ts'

const today = Date.parse('2030-04-01T08:00:00Z')
const impacts = z.object({
  totals: z.looseObject({ events: z.number(), registrations: z.number() }),
  items: z.array(z.looseObject({ registrations: z.looseObject({ total: z.number() }).nullable() })),
})
const listed = z.object({
  items: z.array(z.looseObject({ id: z.string() })),
  next: z.string().nullable(),
})
const errorsIn = ({ data }: ApiAnswer): string[] =>
  z
    .array(z.object({ field: z.string() }))
    .parse(data['errors'] ?? [])
    .map(({ field }) => field)

describe('changes by programs', () => {
  let api: OpenApi
  const slugs: string[] = []
  const tokens = { reading: '', mx: '', az: '', viewer: '' }
  before(async () => {
    api = await openApi(today, async ({ adminUrl }) => {
      for (let made = 0; made < 2; made += 1) {
        slugs.push((await anOpenRegister(adminUrl, { seats: 5 })).slug)
      }
    })
    tokens.reading = await api.tokenOf('MX', 'head', 'read')
    tokens.mx = await api.tokenOf('MX', 'editor', 'write')
    tokens.az = await api.tokenOf('AZ', 'editor', 'write')
    tokens.viewer = await api.tokenOf('AZ', 'viewer', 'write')
    for (const party of [2, 3]) {
      const body = { name: 'A Person', email: `p${String(party)}@example.org`, party }
      await api.ask(`/api/v1/events/${slugs[0] ?? ''}/registrations`, { method: 'POST', body })
    }
  })
  after(() => api.close())

  const postNamed = (
    path: string,
    token: string,
    { key, body }: { readonly key: string; readonly body?: unknown },
  ): Promise<ApiAnswer> => {
    const headers = { 'idempotency-key': key }
    return api.ask(`/api/v1/desk/changes${path}`, { method: 'POST', token, body, headers })
  }
  const post = (path: string, token: string, body?: unknown): Promise<ApiAnswer> =>
    api.ask(`/api/v1/desk/changes${path}`, { method: 'POST', token, body })
  const seats = (event: string | undefined, onSite: number) => ({
    event,
    alteration: { kind: 'offers', onSite: { seats: onSite } },
  })

  it('are seen before they happen, with a token that only reads', async () => {
    const answer = await post('/preview', tokens.reading, { items: [seats(slugs[0], 3)] })
    const { totals, items } = impacts.parse(answer.data)
    assert.deepEqual([totals.events, totals.registrations, items.length], [1, 2, 1])
  })

  it('are proposed and approved, each by one side, applied, reported and taken back', async () => {
    const proposed = await post('', tokens.mx, {
      reason: { en: 'Fewer may come' },
      items: [seats(slugs[0], 3)],
    })
    assert.deepEqual(
      [proposed.status, proposed.data['standing'], proposed.data['missing']],
      [201, 'proposed', ['AZ']],
    )
    const id = String(proposed.data['id'])
    const approved = await post(`/${id}/answers`, tokens.az, { answer: 'approve' })
    assert.deepEqual(
      [approved.status, approved.data['standing'], approved.data['missing']],
      [200, 'applied', []],
    )
    const again = await post(`/${id}/answers`, tokens.az, { answer: 'approve' })
    assert.deepEqual([again.status, again.data['code']], [409, 'change-is-not-open'])
    const events = await api.ask(`/api/v1/desk/changes/${id}/events`, { token: tokens.az })
    assert.match(JSON.stringify(events.data), /"outcome":"applied"/)
    const event = await api.ask(`/api/v1/desk/events/${slugs[0] ?? ''}`, { token: tokens.az })
    assert.match(JSON.stringify(event.data['register']), /"seats":3/)
    const back = await post(`/${id}/way-back`, tokens.mx)
    assert.deepEqual([back.status, back.data['undoes']], [201, id])
  })

  it('are not made with a token that only reads, nor by a member who does', async () => {
    const body = { items: [seats(slugs[1], 3)] }
    const reading = await post('', tokens.reading, body)
    assert.deepEqual([reading.status, reading.data['code']], [403, 'token-may-only-read'])
    const viewer = await post('', tokens.viewer, body)
    assert.deepEqual([viewer.status, viewer.data['code']], [403, 'member-may-not-edit'])
    const list = await api.ask('/api/v1/desk/changes', { token: tokens.reading })
    assert.ok(!JSON.stringify(list.data).includes('viewer of AZ'))
  })

  it('are made once for each key of a member, however often and at once they are sent', async () => {
    const key = randomUUID()
    const body = { reason: { en: 'Once' }, items: [seats(slugs[1], 4)] }
    const sent = await Promise.all([1, 2, 3, 4].map(() => postNamed('', tokens.mx, { body, key })))
    assert.deepEqual(
      sent.map(({ status }) => status),
      [201, 201, 201, 201],
    )
    const ids = new Set(sent.map(({ data }) => data['id']))
    assert.equal(ids.size, 1)
    const [id] = ids
    await post(`/${String(id)}/answers`, tokens.az, { answer: 'approve' })
    // Applied meanwhile: asked anew it would be refused, since nothing would be altered.
    const late = await postNamed('', tokens.mx, { body, key })
    assert.deepEqual(
      [late.status, late.data['id'], late.data['standing']],
      [201, id, 'applied'],
      JSON.stringify(late.data),
    )
    const another = { items: [seats(slugs[1], 2)] }
    const other = await postNamed('', tokens.mx, { body: another, key })
    assert.deepEqual([other.status, other.data['code']], [422, 'key-names-another-request'])
    const colleague = await postNamed('', tokens.az, { body: another, key })
    assert.equal(colleague.status, 201)
    await post(`/${String(colleague.data['id'])}/answers`, tokens.az, { answer: 'withdraw' })
    const backs = await Promise.all(
      [1, 2].map(() => postNamed(`/${String(id)}/way-back`, tokens.mx, { key: `${key} back` })),
    )
    assert.equal(new Set(backs.map(({ data }) => data['id'])).size, 1)
  })

  it('leave a key free when they are refused', async () => {
    const key = randomUUID()
    const refused = await postNamed('', tokens.mx, {
      body: { items: [seats('never-was', 3)] },
      key,
    })
    assert.equal(refused.status, 422)
    const made = await postNamed('', tokens.mx, { body: { items: [seats(slugs[0], 2)] }, key })
    assert.equal(made.status, 201, JSON.stringify(made.data))
  })

  it('are listed page by page to the very first, also those recorded in one moment', async () => {
    await api.asAdmin(`insert into changes.change
        (id, relation, visibility, drafted_by, side, member, member_name, content, content_hash, expires_at, recorded_at)
      select gen_random_uuid(), relation, 'joint', 'member', side, member, member_name, content, content_hash, now(),
        '2020-01-01'::timestamptz + (n / 50) * interval '1 second'
      from generate_series(1, 230) n, (select * from changes.change limit 1) one`)
    const seen: unknown[] = []
    let cursor = ''
    for (let page = 0; page < 9; page += 1) {
      const answer = await api.ask(`/api/v1/desk/changes?limit=40${cursor}`, { token: tokens.az })
      const { items, next } = listed.parse(answer.data)
      seen.push(...items.map(({ id }) => id))
      if (next === null) break
      cursor = `&cursor=${next}`
    }
    assert.ok(seen.length >= 232, String(seen.length))
    assert.equal(new Set(seen).size, seen.length)
  })

  it('name each event that is refused by its place in the list', async () => {
    for (const [items, status, fields] of [
      [[seats(slugs[0], 3), seats('never-was', 3)], 422, ['items.1.event']],
      [
        [{ event: slugs[1], alteration: { kind: 'time', day: '2020-01-01' } }],
        422,
        ['items.0.alteration'],
      ],
      [[seats(slugs[0], 3), seats(slugs[0], 4)], 400, ['items.1.event']],
      [[seats(slugs[0], 0)], 400, ['items.0.alteration.onSite.seats']],
      [[], 400, ['items']],
    ] as const) {
      const answer = await post('', tokens.mx, { items })
      assert.equal(answer.status, status, JSON.stringify(answer.data))
      assert.deepEqual(errorsIn(answer), fields)
    }
    assert.equal((await post('/not-an-id/answers', tokens.mx, { answer: 'approve' })).status, 404)
    const other = await post('/not-an-id/answers', tokens.mx, { answer: 'perhaps' })
    assert.deepEqual([other.status, errorsIn(other)], [400, ['answer']])
  })
})

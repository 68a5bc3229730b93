import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import pg from 'pg'
import { z } from 'zod'

import { anOpenRegister } from '#tests/support/a-register.ts'
import { type ApiAnswer, type OpenApi, openApi } from '#tests/support/open-api.ts'

const today = Date.parse('2030-04-01T08:00:00Z')

const register = z.object({
  register: z.looseObject({
    largestParty: z.number(),
    remindsHours: z.number().nullable(),
    switching: z.looseObject({ 'on-site': z.number().nullable() }),
    offers: z.array(z.looseObject({ kind: z.string(), seats: z.number().nullable() })),
    reserves: z.array(
      z.looseObject({ kind: z.string(), side: z.string(), seats: z.number().nullable() }),
    ),
  }),
})
const fieldsOf = ({ data }: ApiAnswer): string[] =>
  z
    .array(z.object({ field: z.string() }))
    .parse(data['errors'] ?? [])
    .map(({ field }) => field)

describe('registers by programs', () => {
  let api: OpenApi
  let joint = ''
  let theirs = ''
  const tokens = { mx: '', az: '', reading: '', viewer: '' }
  before(async () => {
    api = await openApi(today, async ({ adminUrl }) => {
      const made = [
        await anOpenRegister(adminUrl, { seats: 20 }),
        await anOpenRegister(adminUrl, { seats: 20, owner: 'AZ' }),
      ]
      ;[joint, theirs] = [made[0]?.slug ?? '', made[1]?.slug ?? '']
      const admin = new pg.Client({ connectionString: adminUrl })
      await admin.connect()
      await admin.query('delete from registrations.register')
      await admin.end()
    })
    tokens.mx = await api.tokenOf('MX', 'editor', 'write')
    tokens.az = await api.tokenOf('AZ', 'editor', 'write')
    tokens.reading = await api.tokenOf('MX', 'head', 'read')
    tokens.viewer = await api.tokenOf('MX', 'viewer', 'write')
  })
  after(() => api.close())

  const send = (
    path: string,
    body: unknown,
    { slug = joint, token = tokens.mx, method = 'POST' } = {},
  ): Promise<ApiAnswer> => api.ask(`/api/v1/desk/events/${slug}${path}`, { method, token, body })
  const patch = (path: string, body: unknown, token = tokens.mx): Promise<ApiAnswer> =>
    send(path, body, { method: 'PATCH', token })

  it('are not opened with what cannot be, nor by whom it is not for', async () => {
    for (const [body, fields] of [
      [{}, ['onSite']],
      [{ onSite: 0 }, ['onSite']],
      [{ onSite: -1 }, ['onSite']],
      [{ onSite: 10_000_000 }, ['onSite']],
      [{ onSite: 10, largestParty: 0 }, ['largestParty']],
      [{ onSite: 10, largestParty: 10_000 }, ['largestParty']],
    ] as const) {
      const answer = await send('/register', body)
      assert.equal(answer.status, 422, JSON.stringify(answer.data))
      assert.deepEqual(fieldsOf(answer), fields)
    }
    assert.equal((await send('/register', { onSite: 'many' })).status, 400)
    const body = { onSite: 10 }
    for (const [asked, status, code] of [
      [{ token: tokens.reading }, 403, 'token-may-only-read'],
      [{ token: tokens.viewer }, 403, 'member-may-not-edit'],
      [{ slug: theirs }, 403, 'event-belongs-to-the-other-side'],
      [{ slug: 'never-was' }, 404, 'event-not-found'],
    ] as const) {
      const answer = await send('/register', body, asked)
      assert.deepEqual([answer.status, answer.data['code']], [status, code])
    }
  })

  it('are opened once, and kept', async () => {
    const opened = await send('/register', { onSite: 30, online: 'unlimited', largestParty: 4 })
    assert.equal(opened.status, 201, JSON.stringify(opened.data))
    const { largestParty, offers } = register.parse(opened.data).register
    assert.deepEqual(
      [largestParty, offers.map(({ kind, seats }) => [kind, seats])],
      [
        4,
        [
          ['on-site', 30],
          ['online', null],
        ],
      ],
    )
    const again = await send('/register', { onSite: 30 })
    assert.deepEqual([again.status, again.data['code']], [409, 'register-is-open-already'])
    const switching = { 'on-site': 48, online: null }
    const kept = register.parse((await patch('/register', { remindsHours: 72, switching })).data)
    assert.deepEqual([kept.register.remindsHours, kept.register.switching], [72, switching])
    const wrong = await patch('/register', {
      remindsHours: 0,
      switching: { 'on-site': 100_000, online: null },
    })
    assert.deepEqual([wrong.status, fieldsOf(wrong)], [400, ['remindsHours', 'switching.on-site']])
  })

  it('keep seats for the guests of each side, set by that side for itself', async () => {
    const set = await patch('/reserves', { offer: 'on-site', seats: 5 })
    const { reserves } = register.parse(set.data).register
    const onSite = reserves.filter(({ kind }) => kind === 'on-site')
    assert.deepEqual(
      onSite.map(({ side, seats }) => [side, seats]),
      [
        ['AZ', 0],
        ['MX', 5],
      ],
    )
    const most = await patch('/reserves', { offer: 'on-site', seats: 26 }, tokens.az)
    assert.deepEqual(
      [most.status, most.data['code'], fieldsOf(most)],
      [409, 'no-free-seats', ['seats']],
    )
    const minus = await patch('/reserves', { offer: 'on-site', seats: -1 })
    assert.deepEqual([minus.status, fieldsOf(minus)], [422, ['seats']])
    for (const token of [tokens.reading, tokens.viewer]) {
      assert.equal((await patch('/reserves', { offer: 'on-site', seats: 1 }, token)).status, 403)
      assert.equal((await patch('/register', { remindsHours: 1 }, token)).status, 403)
    }
  })
})

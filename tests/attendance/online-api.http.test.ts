import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { z } from 'zod'

import { anOpenRegister } from '#tests/support/a-register.ts'
import { naughtyStrings } from '#tests/support/naughty-strings.ts'
import { type ApiAnswer, type OpenApi, openApi } from '#tests/support/open-api.ts'

const today = Date.parse('2030-04-01T08:00:00Z')
const address = 'https://meet.example/evening'

const fieldsOf = ({ data }: ApiAnswer): string[] =>
  z
    .array(z.object({ field: z.string() }))
    .parse(data['errors'] ?? [])
    .map(({ field }) => field)

describe('the room of an event by programs', () => {
  let api: OpenApi
  let slug = ''
  let joint = ''
  const tokens = { mx: '', az: '', reading: '', viewer: '' }
  before(async () => {
    api = await openApi(today, async ({ adminUrl }) => {
      slug = (await anOpenRegister(adminUrl, { seats: 5, online: 10, owner: 'MX' })).slug
      joint = (await anOpenRegister(adminUrl, { seats: 5, online: 10 })).slug
    })
    tokens.mx = await api.tokenOf('MX', 'editor', 'write')
    tokens.az = await api.tokenOf('AZ', 'editor', 'write')
    tokens.reading = await api.tokenOf('MX', 'head', 'read')
    tokens.viewer = await api.tokenOf('MX', 'viewer', 'write')
  })
  after(() => api.close())

  const set = (room: unknown, { token = tokens.mx, event = slug } = {}): Promise<ApiAnswer> =>
    api.ask(`/api/v1/desk/events/${event}/online`, { method: 'PATCH', token, body: { room } })
  const roomOf = async (token: string, event = slug): Promise<unknown> =>
    (await api.ask(`/api/v1/desk/events/${event}/online`, { token })).data['room']

  it('is set, read with who attends, and taken away', async () => {
    const done = await set({ how: 'there', address, opensMinutes: 30 })
    assert.equal(done.status, 200, JSON.stringify(done.data))
    assert.match(JSON.stringify(await roomOf(tokens.reading)), /"link".*"opensMinutes":30/)
    assert.match(JSON.stringify(done.data['attended']), /"offer":"online","people":0,"came":0/)
    assert.equal((await set(null)).data['room'], null)
  })

  it('is refused by its field', async () => {
    for (const [room, status, fields] of [
      [{ how: 'there', address: 'http://meet.example' }, 422, ['room.address']],
      [{ how: 'here', address }, 422, ['room.address']],
      [{ how: 'there', address, opensMinutes: -1 }, 422, ['room.opensMinutes']],
      [{ how: 'there', address, opensMinutes: 10_000 }, 422, ['room.opensMinutes']],
      [{ how: 'meeting', server: '00000000-0000-4000-8000-000000000000' }, 422, ['room.server']],
      [{ how: 'elsewhere' }, 400, ['room.how']],
    ] as const) {
      const answer = await set(room)
      assert.deepEqual([answer.status, fieldsOf(answer)], [status, fields])
    }
    for (const text of naughtyStrings.filter((_text, index) => index % 4 === 0)) {
      const answer = await set({ how: 'there', address: text })
      assert.ok([200, 422].includes(answer.status), text)
    }
  })

  it('is set by the side of the event alone, and read by no other', async () => {
    await set({ how: 'there', address })
    const theirs = await set({ how: 'there', address }, { token: tokens.az })
    assert.deepEqual([theirs.status, theirs.data['code']], [403, 'event-belongs-to-the-other-side'])
    assert.equal(await roomOf(tokens.az), null)
    for (const [token, code] of [
      [tokens.reading, 'token-may-only-read'],
      [tokens.viewer, 'member-may-not-edit'],
    ] as const) {
      const answer = await set(null, { token })
      assert.deepEqual([answer.status, answer.data['code']], [403, code])
    }
    assert.equal((await set({ how: 'there', address }, { event: joint })).status, 200)
    assert.match(JSON.stringify(await roomOf(tokens.az, joint)), /meet\.example/)
  })

  it('is made at a server of the side, which its head alone adds and takes away', async () => {
    const head = await api.tokenOf('AZ', 'head', 'write')
    const at = '/api/v1/desk/online-servers'
    const jitsi = {
      kind: 'jitsi',
      name: 'Our rooms',
      address: 'https://meet.example',
      appId: 'alternat',
      secret: 'a secret of the tests',
    }
    const added = await api.ask(at, { method: 'POST', token: head, body: jitsi })
    assert.equal(added.status, 201, JSON.stringify(added.data))
    assert.doesNotMatch(JSON.stringify(added.data), /a secret of the tests/)
    const listed = await api.ask(at, { token: tokens.az })
    assert.match(JSON.stringify(listed.data['items']), /Our rooms/)
    assert.deepEqual((await api.ask(at, { token: tokens.mx })).data['items'], [])
    const id = String(added.data['id'])
    for (const token of [tokens.mx, tokens.az]) {
      const body = { ...jitsi, name: 'Another' }
      const refused = await api.ask(at, { method: 'POST', token, body })
      assert.deepEqual(
        [refused.status, refused.data['code']],
        [403, 'only-the-head-may-keep-servers'],
      )
    }
    for (const [more, status, field] of [
      [{ kind: 'zoom' }, 400, 'kind'],
      [{ address: 'http://meet.example' }, 422, 'address'],
      [{ address: 'nowhere' }, 422, 'address'],
      [{ secret: 'short' }, 422, 'secret'],
      [{ appId: '' }, 422, 'appId'],
      [{ name: '' }, 422, 'name'],
    ] as const) {
      const body = { ...jitsi, ...more }
      const refused = await api.ask(at, { method: 'POST', token: head, body })
      assert.deepEqual([refused.status, fieldsOf(refused)], [status, [field]])
    }
    const theirs = await api.ask(`${at}/${id}`, { method: 'DELETE', token: tokens.mx })
    assert.equal(theirs.status, 404)
    const removed = await api.ask(`${at}/${id}`, { method: 'DELETE', token: head })
    assert.equal(removed.status, 200)
    assert.deepEqual((await api.ask(at, { token: head })).data['items'], [])
  })
})

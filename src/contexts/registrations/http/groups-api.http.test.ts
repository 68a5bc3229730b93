import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, describe, it } from 'node:test'

import { z } from 'zod'

import { anOpenRegister } from '#tests/support/a-register.ts'
import { naughtyStrings } from '#tests/support/naughty-strings.ts'
import { type ApiAnswer, type OpenApi, openApi } from '#tests/support/open-api.ts'

const today = Date.parse('2030-04-01T08:00:00Z')
const sheet = `Nombre;Correo;Personas

Əliyeva Şəfəq;sefeq@example.org;2
"José ""Pepe"" Núñez";;3
Late;late@example.org;2
Small;;1`

const parties = z.array(z.looseObject({ name: z.string(), state: z.string() }))
const standings = ({ data }: ApiAnswer): string[] =>
  parties.parse(data['parties']).map(({ name, state }) => `${name} ${state}`)
const four = [
  'Əliyeva Şəfəq confirmed',
  'José "Pepe" Núñez confirmed',
  'Late waiting',
  'Small confirmed',
]

describe('a group by a program', () => {
  let api: OpenApi
  let slug = ''
  const tokens = { mx: '', az: '', reading: '', viewer: '' }
  before(async () => {
    api = await openApi(today, ({ adminUrl }) => anOpenRegister(adminUrl, { seats: 6 }))
    tokens.mx = await api.tokenOf('MX', 'editor', 'write')
    tokens.az = await api.tokenOf('AZ', 'editor', 'write')
    tokens.reading = await api.tokenOf('MX', 'head', 'read')
    tokens.viewer = await api.tokenOf('MX', 'viewer', 'write')
  })
  after(() => api.close())
  beforeEach(async () => {
    ;({ slug } = await anOpenRegister(api.adminUrl, { seats: 6, owner: 'MX' }))
  })

  const at = (path: string): string => `/api/v1/desk/events/${slug}/groups${path}`
  const post = (
    path: string,
    body: unknown,
    { token = tokens.mx, key = '' } = {},
  ): Promise<ApiAnswer> =>
    api.ask(at(path), {
      method: 'POST',
      token,
      body,
      headers: key === '' ? {} : { 'idempotency-key': key },
    })
  const groups = async (token = tokens.mx): Promise<unknown[]> =>
    z.array(z.unknown()).parse((await api.ask(at(''), { token })).data['items'])

  it('is seen first, registered whole, once for its key, and taken back', async () => {
    const preview = await post('/preview', { sheet }, { token: tokens.reading })
    assert.deepEqual([standings(preview), preview.data['seated']], [four, 3])
    assert.deepEqual(await groups(), [])
    const key = randomUUID()
    const sent = await Promise.all(
      [1, 2, 3].map(() => post('', { sheet, language: 'es' }, { key })),
    )
    assert.deepEqual(
      sent.map(({ status }) => status),
      [201, 201, 201],
    )
    assert.deepEqual(sent.map(standings), [four, four, four])
    const ids = new Set(sent.map(({ data }) => String(data['id'])))
    assert.equal(ids.size, 1)
    const [id = ''] = ids
    assert.equal((await groups()).length, 1)
    const other = await post('', { sheet: 'name,email,people\nA,,1' }, { key })
    assert.deepEqual([other.status, other.data['code']], [422, 'key-names-another-request'])
    const back = await post(`/${id}/way-back`, undefined)
    assert.deepEqual([back.status, back.data['isUndone'], back.data['seated']], [200, true, 0])
    const again = await post(`/${id}/way-back`, undefined)
    assert.deepEqual([again.status, again.data['code']], [409, 'group-is-undone-already'])
  })

  it('is refused whole with each line and column that is wrong', async () => {
    const wrong = `name,e-mail,people\nFine,fine@example.org,2\n\n,x,0\nToo many,,10000\nMinus,,-1`
    for (const path of ['/preview', '']) {
      const answer = await post(path, { sheet: wrong })
      assert.deepEqual([answer.status, answer.data['code']], [422, 'sheet-has-faults'])
      const said = JSON.stringify(answer.data['errors'])
      for (const text of [
        /Line 4, column name/,
        /Line 4, column e-mail/,
        /Line 4, column people/,
        /Line 5, column people/,
        /Line 6, column people/,
      ]) {
        assert.match(said, text)
      }
    }
    assert.equal((await post('', { sheet: '' })).status, 422)
    assert.equal((await post('', {})).status, 400)
    assert.deepEqual(await groups(), [])
  })

  it('takes every naughty string as a name, and refuses it as anything else', async () => {
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
    const named = naughtyStrings
      .slice(0, 400)
      .map((text) => `${quoted(`N ${text}`.slice(0, 100))},,1`)
    const fine = await post('', { sheet: ['name,email,people', ...named].join('\n') })
    assert.equal(fine.status, 201, JSON.stringify(fine.data).slice(0, 500))
    assert.equal(standings(fine).length, 400)
    const wrong = naughtyStrings
      .slice(0, 400)
      .map((text) => `N,${quoted(`x ${text}`)},${quoted(`x ${text}`)}`)
    const answer = await post('', { sheet: ['name,email,people', ...wrong].join('\n') })
    assert.equal(answer.status, 422)
    assert.equal(z.array(z.unknown()).parse(answer.data['errors']).length, 800)
  })

  it('is nothing to the other side, and is brought by nobody who only reads', async () => {
    const made = await post('', { sheet })
    const id = String(made.data['id'])
    for (const answer of [
      await post('', { sheet }, { token: tokens.az }),
      await post('/preview', { sheet }, { token: tokens.az }),
      await post(`/${id}/way-back`, undefined, { token: tokens.az }),
      await api.ask(at(`/${id}`), { token: tokens.az }),
      await api.ask(at(''), { token: tokens.az }),
    ]) {
      assert.deepEqual([answer.status, answer.data['code']], [404, 'no-register'])
    }
    for (const [token, code] of [
      [tokens.reading, 'token-may-only-read'],
      [tokens.viewer, 'member-may-not-edit'],
    ] as const) {
      for (const answer of [
        await post('', { sheet }, { token }),
        await post(`/${id}/way-back`, undefined, { token }),
      ]) {
        assert.deepEqual([answer.status, answer.data['code']], [403, code])
      }
    }
    assert.deepEqual(standings(await api.ask(at(`/${id}`), { token: tokens.reading })), four)
    assert.equal((await api.ask(at('/not-an-id'), { token: tokens.mx })).status, 404)
  })
})

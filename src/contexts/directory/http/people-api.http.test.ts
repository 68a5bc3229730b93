import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { newId } from '#kit/ids/ids.ts'
import { anOpenRegister } from '#tests/support/a-register.ts'
import { textAt } from '#tests/support/curl-examples.ts'
import { type OpenApi, openApi } from '#tests/support/open-api.ts'

const path = '/api/v1/desk/people'
const somebody = {
  visibility: 'joint',
  actsFor: 'MX',
  names: [{ text: 'José Labardíni', language: 'es' }],
  posts: [{ title: { en: 'Ambassador' }, from: '2029' }],
}

describe('people for programs of members', () => {
  let api: OpenApi
  const tokens = { MX: '', AZ: '' }
  before(async () => {
    api = await openApi(Date.parse('2030-04-01T08:00:00Z'), async ({ adminUrl }) => {
      await anOpenRegister(adminUrl, { seats: 4 })
    })
    tokens.MX = await api.tokenOf('MX', 'editor', 'write')
    tokens.AZ = await api.tokenOf('AZ', 'viewer', 'read')
  })
  after(() => api.close())

  const post = (at: string, body: object, headers: Readonly<Record<string, string>> = {}) =>
    api.ask(at, { method: 'POST', token: tokens.MX, body, headers })
  const found = async (side: 'MX' | 'AZ', q: string): Promise<number> => {
    const { data } = await api.ask(`${path}?q=${q}`, { token: tokens[side] })
    return JSON.stringify(data).split('"actsFor"').length - 1
  }

  it('are written once for a key and found in another spelling', async () => {
    const key = { 'idempotency-key': 'a key of sixteen or more' }
    const first = await post(path, somebody, key)
    assert.equal(first.status, 201)
    assert.equal(textAt((await post(path, somebody, key)).data, 'id'), textAt(first.data, 'id'))
    assert.equal(await found('AZ', 'labardini'), 1)
    const other = await post(path, { ...somebody, actsFor: 'AZ' }, key)
    assert.equal(other.data['code'], 'key-names-another-request')
  })

  it('stay with the side that keeps them to itself', async () => {
    const names = [{ text: 'Covert Person' }]
    assert.equal((await post(path, { ...somebody, visibility: 'own', names })).status, 201)
    assert.equal(await found('MX', 'covert'), 1)
    assert.equal(await found('AZ', 'covert'), 0)
  })

  it('have their posts recorded, corrected and taken back, once for a key', async () => {
    const { data } = await post(path, { ...somebody, names: [{ text: 'Ana Ruiz' }] })
    const at = `${path}/${textAt(data, 'id')}/posts`
    const key = { 'idempotency-key': 'the post of a minister' }
    const minister = { post: { title: { en: 'Minister' }, from: '2030-04-01' } }
    await post(at, minister, key)
    const twice = await post(at, minister, key)
    assert.equal(JSON.stringify(twice.data).split('"Minister"').length, 2)
    const corrects = textAt(twice.data, 'posts.0.id')
    const corrected = { corrects, post: { title: { en: 'Minister of Culture' } } }
    assert.match(JSON.stringify((await post(at, corrected)).data), /Minister of Culture/)
    const gone = await post(at, { corrects, post: null })
    assert.doesNotMatch(JSON.stringify(gone.data), /Minister/)
    assert.equal((await post(at, { post: null })).data['code'], 'post-not-found')
  })

  it('refuse what is not there, by its name', async () => {
    const unknown = { title: { en: 'Director' }, institution: newId() }
    const refused = await post(path, { ...somebody, posts: [unknown] })
    assert.equal(refused.data['code'], 'institution-not-found')
    assert.equal((await post(path, { ...somebody, actsFor: 'ZZ' })).data['code'], 'side-not-found')
    const backwards = { title: { en: 'Director' }, from: '2030', until: '2029' }
    assert.equal((await post(path, { ...somebody, posts: [backwards] })).status, 400)
    const at = `${path}/${newId()}/posts`
    assert.equal((await post(at, { post: { title: { en: 'A' } } })).status, 404)
    const body = somebody
    assert.equal((await api.ask(path, { method: 'POST', token: tokens.AZ, body })).status, 403)
  })
})

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { newId } from '#kit/ids/ids.ts'
import { type ApiOfBoth, apiOfBoth } from '#tests/support/api-of-both.ts'
import { textAt } from '#tests/support/curl-examples.ts'

const path = '/api/v1/desk/institutions'
const institute = {
  visibility: 'joint',
  side: 'MX',
  kind: 'institute',
  name: { es: 'Instituto de Estudios' },
}

describe('institutions for programs of members', () => {
  let api: ApiOfBoth
  before(async () => {
    api = await apiOfBoth()
  })
  after(() => api.close())

  type Side = keyof ApiOfBoth['tokens']
  const post = (body: object, side: Side = 'MX', headers: Readonly<Record<string, string>> = {}) =>
    api.ask(path, { method: 'POST', token: api.tokens[side], body, headers })
  const record = async (said: object = {}): Promise<{ id: string; startedFrom: string }> => {
    const { status, data } = await post({ ...institute, ...said })
    assert.equal(status, 201, JSON.stringify(data))
    return { id: textAt(data, 'id'), startedFrom: textAt(data, 'contentHash') }
  }
  const read = async (id: string, side: Side = 'MX') => {
    const answer = await api.ask(`${path}/${id}`, { token: api.tokens[side] })
    return { ...answer, text: JSON.stringify(answer.data) }
  }
  const patch = (id: string, body: object, side: Side = 'MX') =>
    api.ask(`${path}/${id}`, { method: 'PATCH', token: api.tokens[side], body })

  it('are recorded once for a key, with their names and what they are for', async () => {
    const above = await record({ name: { es: 'Consejo' } })
    const said = {
      ...institute,
      names: [{ text: 'IDE', use: 'acronym' }],
      parent: above.id,
      competences: [{ words: { es: 'Estudios' }, source: 'https://example.org/ley' }],
      places: [{ es: 'Ciudad de México' }],
      website: 'https://example.org',
      sources: ['https://example.org/ley'],
    }
    const key = { 'idempotency-key': 'a key of sixteen or more' }
    const first = await post(said, 'MX', key)
    assert.equal(first.status, 201, JSON.stringify(first.data))
    const again = await post(said, 'MX', key)
    assert.equal(textAt(again.data, 'id'), textAt(first.data, 'id'))
    const mixed = await post({ ...said, kind: 'museum' }, 'MX', key)
    assert.equal(mixed.data['code'], 'key-names-another-request')

    const { data } = await read(textAt(first.data, 'id'), 'AZ')
    assert.equal(textAt(data, 'parent'), above.id)
    assert.equal(textAt(data, 'names.0.text'), 'IDE')
    assert.equal(textAt(data, 'competences.0.words.es'), 'Estudios')
    assert.equal(textAt(data, 'describedBy'), 'MX')
  })

  it('are described from what was read, each side with the names that it gives', async () => {
    const { id, startedFrom } = await record({ names: [{ text: 'Ours' }] })
    const described = await patch(id, { startedFrom, places: [{ en: 'Oaxaca' }] })
    assert.equal(described.status, 200, JSON.stringify(described.data))
    assert.match(JSON.stringify(described.data), /"Ours"/)
    const stale = await patch(id, { startedFrom, website: 'https://example.org' })
    assert.equal(stale.status, 409)
    assert.equal(textAt(stale.data, 'errors.0.field'), 'startedFrom')

    const seen = textAt((await read(id, 'AZ')).data, 'contentHash')
    const theirs = { startedFrom: seen, names: [{ text: 'Onların', language: 'az' }] }
    assert.equal((await patch(id, theirs, 'AZ')).status, 200)
    assert.match((await read(id)).text, /"Ours"[\s\S]*"Onların"/)
    assert.match((await read(id)).text, /"Oaxaca"/)
    const now = textAt((await read(id)).data, 'contentHash')
    assert.equal((await patch(id, { startedFrom: now, names: [] })).status, 200)
    assert.doesNotMatch((await read(id)).text, /"Ours"/)
    assert.match((await read(id)).text, /"Onların"/)
  })

  it('are described by one of two who started from the same', async () => {
    const { id, startedFrom } = await record()
    const both = await Promise.all(
      ['https://example.org/a', 'https://example.org/b'].map((website) =>
        patch(id, { startedFrom, website }),
      ),
    )
    assert.deepEqual(new Set(both.map(({ status }) => status)), new Set([200, 409]))
  })

  it('that one side keeps to itself the other neither reads nor names', async () => {
    const { id, startedFrom } = await record({
      visibility: 'own',
      name: { en: 'Covert bureau' },
      names: [{ text: 'COV', use: 'acronym' }],
    })
    assert.equal((await read(id)).status, 200)
    const theirs = await read(id, 'AZ')
    const none = await read(newId(), 'AZ')
    assert.equal(theirs.status, 404)
    assert.equal(theirs.text, none.text)
    assert.equal((await patch(id, { startedFrom, names: [] }, 'AZ')).status, 404)
    const { data } = await api.ask(`${path}?limit=200`, { token: api.tokens.AZ })
    assert.doesNotMatch(JSON.stringify(data), /Covert/)

    const below = { ...institute, parent: id }
    assert.equal((await post(below)).data['code'], 'parent-is-private')
    assert.equal((await post(below, 'AZ')).data['code'], 'parent-not-found')
    assert.equal((await post({ ...below, visibility: 'own' })).status, 201)
  })

  it('cannot come to stand above themselves', async () => {
    const above = await record()
    const below = await record({ parent: above.id })
    const circle = await patch(above.id, { startedFrom: above.startedFrom, parent: below.id })
    assert.equal(circle.data['code'], 'institution-is-above-itself')
    assert.equal(textAt(circle.data, 'errors.0.field'), 'parent')
    const self = await patch(above.id, { startedFrom: above.startedFrom, parent: above.id })
    assert.equal(self.status, 422)
  })

  it('are refused by the field that is wrong', async () => {
    for (const [field, said, status] of [
      ['side', { side: 'ZZ' }, 422],
      ['parent', { parent: newId() }, 422],
      ['kind', { kind: 'palace' }, 400],
      ['name', { name: {} }, 400],
      ['name.es', { name: { es: ' \u0000 ' } }, 400],
      ['website', { website: 'www.example.org' }, 400],
      ['website', { website: 'javascript:alert(1)' }, 400],
      ['names.0.language', { names: [{ text: 'a', language: 'Spanish' }] }, 400],
      ['fax', { fax: '1' }, 400],
    ] as const) {
      const { status: is, data } = await post({ ...institute, ...said })
      assert.equal(is, status, JSON.stringify(data))
      assert.equal(textAt(data, 'errors.0.field'), field)
    }
    assert.equal((await patch(newId(), { startedFrom: '0'.repeat(64) })).status, 404)
    const token = await api.tokenOf('MX', 'editor', 'read')
    assert.equal((await api.ask(path, { method: 'POST', token, body: institute })).status, 403)
  })
})

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import { asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { anOpenRegister } from '#tests/support/a-register.ts'
import { aSite } from '#tests/support/heritage-factories.ts'
import { type ApiAnswer, type OpenApi, openApi } from '#tests/support/open-api.ts'

import { sites } from '../contract.ts'

const today = Date.parse('2030-04-01T08:00:00Z')
const said = {
  visibility: 'joint',
  observedOn: '2024-03-01',
  condition: 'very-bad',
  assessor: { name: 'A Private Name', capacity: 'Conservator' },
}

describe('sites and assessments by programs', () => {
  let api: OpenApi
  const tokens = { mx: '', az: '', reading: '', viewer: '' }
  const slugs = { open: '', hidden: '' }

  before(async () => {
    api = await openApi(today, ({ adminUrl }) => anOpenRegister(adminUrl, { seats: 20 }))
    tokens.mx = await api.tokenOf('MX', 'editor', 'write')
    tokens.az = await api.tokenOf('AZ', 'editor', 'write')
    tokens.reading = await api.tokenOf('MX', 'head', 'read')
    tokens.viewer = await api.tokenOf('MX', 'viewer', 'write')
    const actor = operatorActingFor('mx-az', 'MX')
    await asActor(api.db, actor, async (tx) => {
      slugs.open = (
        await sites.enter(tx, actor, aSite('Open bridge', { visibility: 'joint' }))
      ).slug
      slugs.hidden = (await sites.enter(tx, actor, aSite('Hidden cave', { visibility: 'MX' }))).slug
    })
  })
  after(() => api.close())

  const assess = (
    slug: string,
    { token = tokens.mx, key = '' } = {},
    body: object = said,
  ): Promise<ApiAnswer> =>
    api.ask(`/api/v1/heritage/sites/${slug}/assessments`, {
      method: 'POST',
      token,
      headers: { 'idempotency-key': key === '' ? randomUUID() : key },
      body,
    })
  const assessmentsOf = async (slug: string, token = tokens.mx): Promise<string> =>
    JSON.stringify((await api.ask(`/api/v1/heritage/sites/${slug}`, { token })).data)

  it('are recorded once for each key, and read by both sides', async () => {
    const key = randomUUID()
    const first = await assess(slugs.open, { key })
    assert.equal(first.status, 201, JSON.stringify(first.data))
    const again = await assess(slugs.open, { key })
    assert.deepEqual(again.data, first.data)
    for (const token of [tokens.mx, tokens.az]) {
      const text = await assessmentsOf(slugs.open, token)
      assert.equal(text.split(String(first.data['id'])).length - 1, 1)
    }
    const other = await assess(slugs.open, { key }, { ...said, condition: 'good' })
    assert.equal(other.data['code'], 'key-names-another-request')
  })

  it('are refused with the name of what is wrong', async () => {
    const wrong: readonly (readonly [object, string])[] = [
      [{ ...said, observedOn: '2999-01-01' }, 'assessment-is-of-the-future'],
      [{ ...said, visibility: 'public' }, 'assessment-is-shown-to-too-many'],
      [{ ...said, supersedes: randomUUID(), reason: 'x' }, 'corrected-assessment-not-found'],
      [{ ...said, supersedes: randomUUID() }, 'correction-gives-no-reason'],
      [{ ...said, condition: 'splendid' }, 'request-is-invalid'],
      [{ ...said, observedOn: '2024-02-30' }, 'request-is-invalid'],
      [{ ...said, assessor: { name: '', capacity: 'x' } }, 'request-is-invalid'],
    ]
    for (const [body, code] of wrong) {
      const answer = await assess(slugs.open, {}, body)
      assert.equal(answer.data['code'], code, JSON.stringify(answer.data))
    }
  })

  it('are not recorded by readers, nor where a site is hidden', async () => {
    assert.equal((await assess(slugs.open, { token: tokens.reading })).status, 403)
    assert.equal((await assess(slugs.open, { token: tokens.viewer })).status, 403)
    const hidden = await assess(slugs.hidden, { token: tokens.az })
    const missing = await assess('there-is-no-such-site', { token: tokens.az })
    assert.equal(hidden.status, 404)
    assert.deepEqual(hidden.data, missing.data)
    const listed = await api.ask('/api/v1/heritage/sites?name=hidden', { token: tokens.az })
    assert.doesNotMatch(JSON.stringify(listed.data), /Hidden cave/)
    const own = await assess(slugs.hidden, {}, { ...said, visibility: 'own' })
    assert.equal(own.status, 201, JSON.stringify(own.data))
  })

  const described = {
    visibility: 'joint',
    publicSees: 'withheld',
    otherSees: 'coarse',
    names: [{ text: 'Gizli bulaq', language: 'az', assertedBy: 'The ministry' }],
    kind: 'water',
    geometry: { type: 'Point', coordinates: [47.123456, 40.654321] },
  }
  const enter = (body: object, { token = tokens.mx, key = '' } = {}): Promise<ApiAnswer> =>
    api.ask('/api/v1/heritage/sites', {
      method: 'POST',
      token,
      headers: { 'idempotency-key': key === '' ? randomUUID() : key },
      body,
    })

  it('are recorded by the side that keeps them, once for each key, and seen as it decides', async () => {
    const key = randomUUID()
    const first = await enter(described, { key })
    assert.equal(first.status, 201, JSON.stringify(first.data))
    assert.deepEqual((await enter(described, { key })).data, first.data)
    const other = await enter({ ...described, kind: 'other' }, { key })
    assert.equal(other.data['code'], 'key-names-another-request')
    const slug = String(first.data['slug'])
    assert.match(await assessmentsOf(slug), /47\.123456/)
    const theirs = await assessmentsOf(slug, tokens.az)
    assert.match(theirs, /Gizli bulaq/)
    assert.doesNotMatch(theirs, /47\.1234|40\.6543/)
    const part = await enter({ ...described, visibility: 'own', partOf: slug })
    const hidden = await api.ask(`/api/v1/heritage/sites/${String(part.data['slug'])}`, {
      token: tokens.az,
    })
    assert.equal(hidden.status, 404)
    const listed = await api.ask('/api/v1/heritage/sites?name=gizli', { token: tokens.az })
    assert.equal(JSON.stringify(listed.data).split('Gizli bulaq').length - 1, 1)
    const mine = await api.ask('/api/v1/heritage/sites?name=gizli', { token: tokens.mx })
    assert.equal(JSON.stringify(mine.data).split('Gizli bulaq').length - 1, 2)
  })

  it('are not recorded where something is wrong, nor by readers', async () => {
    const at = (...coordinates: number[]) => ({ geometry: { type: 'Point', coordinates } })
    const wrong: readonly (readonly [object, RegExp])[] = [
      [{ ...described, ...at(19.4, -99.1) }, /geometry: has latitude and longitude exchanged/],
      [{ ...described, ...at(400, 95) }, /outside of the globe/],
      [{ ...described, names: [] }, /names/],
      [{ ...described, publicSees: undefined }, /publicSees/],
      [{ ...described, partOf: slugs.hidden }, /partOf/],
    ]
    for (const [body, expected] of wrong) {
      const answer = await enter(body, { token: tokens.az })
      assert.ok(answer.status === 400 || answer.status === 422, String(answer.status))
      assert.match(String(answer.data['detail']), expected)
    }
    const missing = await enter({ ...described, partOf: 'no-such-site' }, { token: tokens.az })
    const hidden = await enter({ ...described, partOf: slugs.hidden }, { token: tokens.az })
    assert.deepEqual(hidden.data, missing.data)
    assert.equal((await enter(described, { token: tokens.reading })).status, 403)
    assert.equal((await enter(described, { token: tokens.viewer })).status, 403)
  })
})

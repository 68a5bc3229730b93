import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'

import { asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { sites } from '#contexts/heritage/contract.ts'
import { saveInstitution } from '#contexts/relations/contract.ts'
import { anOpenRegister } from '#tests/support/a-register.ts'
import { aSite } from '#tests/support/heritage-factories.ts'
import { type ApiAnswer, type OpenApi, openApi } from '#tests/support/open-api.ts'

const today = Date.parse('2030-04-01T08:00:00Z')
const institution = randomUUID()
const stated = {
  visibility: 'joint',
  title: { en: 'Walls of earth that lose their foot' },
  works: ['consolidation'],
  materials: ['earth'],
  urgency: 'urgent',
}
const offered = {
  institution,
  visibility: 'own',
  works: ['consolidation'],
  offeredOn: '2030-03-30',
  conditions: 'Travel is paid for',
}

describe('needs and offers by programs', () => {
  let api: OpenApi
  const tokens = { mx: '', az: '', reading: '' }
  const slugs = { open: '', hidden: '' }

  before(async () => {
    api = await openApi(today, ({ adminUrl }) => anOpenRegister(adminUrl, { seats: 20 }))
    tokens.mx = await api.tokenOf('MX', 'editor', 'write')
    tokens.az = await api.tokenOf('AZ', 'editor', 'write')
    tokens.reading = await api.tokenOf('AZ', 'head', 'read')
    const owner = operatorActingFor('mx-az', 'AZ')
    await asActor(api.db, owner, async (tx) => {
      slugs.open = (await sites.enter(tx, owner, aSite('Open walls'))).slug
      slugs.hidden = (
        await sites.enter(tx, owner, aSite('Hidden walls', { visibility: 'AZ' }))
      ).slug
      await saveInstitution(tx, {
        relation: 'mx-az',
        institution: {
          id: institution,
          visibility: 'joint',
          side: 'AZ',
          kind: 'institute',
          name: { en: 'Institute of Walls' },
          sources: [],
        },
      })
    })
  })
  after(() => api.close())

  const post = (
    what: 'needs' | 'offers',
    body: object,
    { token = tokens.az, key = '' } = {},
  ): Promise<ApiAnswer> =>
    api.ask(`/api/v1/desk/${what}`, {
      method: 'POST',
      token,
      headers: { 'idempotency-key': key === '' ? randomUUID() : key },
      body,
    })
  const listed = async (what: 'needs' | 'offers', token: string): Promise<string> =>
    JSON.stringify((await api.ask(`/api/v1/desk/${what}`, { token })).data)

  it('are recorded once for each key, a need by the side that keeps its site', async () => {
    const key = randomUUID()
    const need = { ...stated, site: slugs.open }
    const first = await post('needs', need, { key })
    assert.equal(first.status, 201, JSON.stringify(first.data))
    assert.deepEqual((await post('needs', need, { key })).data, first.data)
    const other = await post('needs', { ...need, urgency: 'low' }, { key })
    assert.equal(other.data['code'], 'key-names-another-request')
    const id = String(first.data['id'])
    for (const token of [tokens.az, tokens.mx])
      assert.equal((await listed('needs', token)).split(id).length - 1, 1)
    const foreign = await post('needs', need, { token: tokens.mx })
    assert.equal(foreign.data['code'], 'site-is-of-the-other-side')
  })

  it('an offer is of the own side alone until it is released', async () => {
    const { data: need } = await post('needs', { ...stated, site: slugs.open })
    const key = randomUUID()
    const offer = { ...offered, need: String(need['slug']) }
    const first = await post('offers', offer, { key })
    assert.equal(first.status, 201, JSON.stringify(first.data))
    assert.deepEqual((await post('offers', offer, { key })).data, first.data)
    assert.match(await listed('offers', tokens.az), /Travel is paid for/)
    assert.doesNotMatch(await listed('offers', tokens.mx), /Travel is paid for/)
    await post('offers', { ...offered, visibility: 'joint', conditions: 'For both to read' })
    assert.match(await listed('offers', tokens.mx), /For both to read/)
  })

  it('tell nothing of a site that is hidden, nor of a need of it', async () => {
    const secret = await post('needs', { ...stated, site: slugs.hidden })
    assert.equal(secret.status, 201, JSON.stringify(secret.data))
    assert.match(await listed('needs', tokens.az), new RegExp(String(secret.data['id'])))
    assert.doesNotMatch(await listed('needs', tokens.mx), new RegExp(String(secret.data['id'])))
    const ask = (site: string): Promise<ApiAnswer> =>
      post('needs', { ...stated, site }, { token: tokens.mx })
    const [hidden, missing] = [await ask(slugs.hidden), await ask('no-such-site')]
    assert.equal(hidden.status, 404)
    assert.deepEqual(hidden.data, missing.data)
    const answer = (need: string): Promise<ApiAnswer> =>
      post('offers', { ...offered, need }, { token: tokens.mx })
    assert.deepEqual(
      (await answer(String(secret.data['slug']))).data,
      (await answer('no-such-need')).data,
    )
  })

  it('are refused with the name of what is wrong, and to readers', async () => {
    const need = { ...stated, site: slugs.open }
    const wrong: readonly (readonly ['needs' | 'offers', object, string])[] = [
      ['needs', { ...need, title: {} }, 'request-is-invalid'],
      ['needs', { ...need, works: ['magic'] }, 'request-is-invalid'],
      ['needs', { ...need, assessment: randomUUID() }, 'assessment-is-of-another-site'],
      [
        'needs',
        { ...need, period: { from: '2031-01-01', until: '2030-01-01' } },
        'period-ends-before-it-begins',
      ],
      ['offers', { ...offered, institution: randomUUID() }, 'not-found'],
      ['offers', { ...offered, offeredOn: '2030-02-30' }, 'request-is-invalid'],
      ['offers', { ...offered, standsUntil: '2030-03-29' }, 'offer-lapses-before-it-is-made'],
    ]
    for (const [what, body, code] of wrong)
      assert.equal((await post(what, body)).data['code'], code)
    assert.equal((await post('needs', need, { token: tokens.reading })).status, 403)
    assert.equal((await post('offers', offered, { token: tokens.reading })).status, 403)
  })
})

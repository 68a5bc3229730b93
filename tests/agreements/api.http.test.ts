import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { anOpenRegister } from '#tests/support/a-register.ts'
import { anAgreement } from '#tests/support/an-agreement.ts'
import { textAt } from '#tests/support/curl-examples.ts'
import { type OpenApi, openApi } from '#tests/support/open-api.ts'

const path = '/api/v1/desk/agreements'

describe('agreements for programs of members', () => {
  let api: OpenApi
  const tokens = { MX: '', AZ: '' }
  let shared = ''
  let own = ''
  before(async () => {
    api = await openApi(Date.parse('2030-04-01T08:00:00Z'), async ({ adminUrl }) => {
      await anOpenRegister(adminUrl, { seats: 4 })
    })
    tokens.MX = await api.tokenOf('MX', 'viewer', 'read')
    tokens.AZ = await api.tokenOf('AZ', 'viewer', 'read')
    shared = await anAgreement(api, { key: 'SHARED-1', visibility: 'joint' })
    own = await anAgreement(api, { key: 'OWN-1', visibility: 'MX' })
  })
  after(() => api.close())

  const keysFor = async (side: 'MX' | 'AZ', query = ''): Promise<string> => {
    const { data } = await api.ask(`${path}${query}`, { token: tokens[side] })
    return JSON.stringify(data)
  }

  it('are listed as the side of the member may see them', async () => {
    assert.match(await keysFor('MX'), /"OWN-1"/)
    assert.match(await keysFor('AZ'), /"SHARED-1"/)
    assert.doesNotMatch(await keysFor('AZ'), /OWN-1/)
    const hidden = await api.ask(`${path}/${own}`, { token: tokens.AZ })
    assert.equal(hidden.status, 404)
    assert.equal((await api.ask(`${path}/${own}`, { token: tokens.MX })).status, 200)
  })

  it('are told as they stood on a day', async () => {
    assert.match(await keysFor('AZ', '?inForceOn=2017-10-20'), /"SHARED-1"/)
    assert.doesNotMatch(await keysFor('AZ', '?inForceOn=2017-10-19'), /SHARED-1/)
    const wrong = await api.ask(`${path}?inForceOn=yesterday`, { token: tokens.AZ })
    assert.equal(wrong.status, 400)
  })

  it('tell what clause and acts come to, with the grounds', async () => {
    const { data } = await api.ask(`${path}/${shared}`, { token: tokens.AZ })
    assert.equal(textAt(data, 'entryIntoForce.verdict'), 'agrees')
    assert.equal(textAt(data, 'entryIntoForce.days.0'), '2017-10-20')
    assert.equal(textAt(data, 'state'), 'in-force')
    assert.match(textAt(data, 'answers.0.because.0'), /\w+ \w+/)
    assert.match(textAt(data, 'clauses.0'), /sign/)
  })
})

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { meetings } from '#contexts/meetings/contract.ts'
import { anOpenRegister } from '#tests/support/a-register.ts'
import { textAt } from '#tests/support/curl-examples.ts'
import { aMeeting } from '#tests/support/meeting-factories.ts'
import { type OpenApi, openApi } from '#tests/support/open-api.ts'

const path = '/api/v1/desk/support'
const actor = operatorActingFor('mx-az', 'MX')

describe('support that programs record as said at a meeting', () => {
  let api: OpenApi
  let token = ''
  const ids = { shared: '', own: '' }
  before(async () => {
    api = await openApi(Date.parse('2030-04-01T08:00:00Z'), async ({ adminUrl }) => {
      await anOpenRegister(adminUrl, { seats: 4 })
    })
    token = await api.tokenOf('MX', 'editor', 'write')
    const enter = (title: string, visibility: string) =>
      asActor(api.db, actor, (tx) =>
        meetings.enter(tx, actor, { visibility, content: aMeeting(title), participants: [] }),
      )
    ids.shared = (await enter('A shared meeting', 'joint')).id
    ids.own = (await enter('Covert meeting', 'MX')).id
  })
  after(() => api.close())

  const post = (at: string, body: object) => api.ask(at, { method: 'POST', token, body })
  const record = (meeting: string, visibility = 'joint') =>
    post(path, { giver: 'AZ', visibility, step: { state: 'requested', meeting } })

  it('names the meeting that both see', async () => {
    const { status, data } = await record(ids.shared)
    assert.equal(status, 201, JSON.stringify(data))
    assert.equal(textAt(data, 'steps.0.meeting'), ids.shared)
  })

  it('names no meeting of one side before both, neither at once nor later', async () => {
    const refused = await record(ids.own)
    assert.equal(refused.status, 409)
    assert.equal(textAt(refused.data, 'code'), 'meeting-is-private')
    assert.equal(textAt(refused.data, 'errors.0.field'), 'step.meeting')

    const { data } = await record(ids.own, 'own')
    const acts = `${path}/${textAt(data, 'id')}/acts`
    assert.equal((await post(acts, { act: 'release' })).data['code'], 'meeting-is-private')

    const shown = textAt((await record(ids.shared)).data, 'id')
    const next = { act: 'step', state: 'requested', meeting: ids.own }
    const step = await post(`${path}/${shown}/acts`, next)
    assert.equal(textAt(step.data, 'errors.0.field'), 'meeting')
    // What is ascribed stays with the own side for now, and may name it.
    const ascribed = { ...next, state: 'promised-orally' }
    assert.equal((await post(`${path}/${shown}/acts`, ascribed)).status, 200)
    assert.equal((await post(`${path}/${shown}/acts`, { act: 'release' })).status, 409)
  })
})

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { newId } from '#kit/ids/ids.ts'
import { type ApiOfBoth, apiOfBoth } from '#tests/support/api-of-both.ts'
import { textAt } from '#tests/support/curl-examples.ts'

const path = '/api/v1/desk/support'
const asked = {
  giver: 'AZ',
  visibility: 'joint',
  body: 'UNESCO, Executive Board',
  candidature: 'Seat 2029 to 2033',
  step: { state: 'requested', on: '2030-04-01', noteNumber: 'MX-12' },
}
const promised = { state: 'promised-orally', words: 'They said yes' }

describe('multilateral support for programs of members', () => {
  let api: ApiOfBoth
  before(async () => {
    api = await apiOfBoth()
  })
  after(() => api.close())

  type Side = keyof ApiOfBoth['tokens']
  type Sent = { readonly key?: string; readonly [field: string]: unknown }
  const send = (side: Side, at: string, { key, ...body }: Sent) =>
    api.ask(at, {
      method: 'POST',
      token: api.tokens[side],
      body,
      ...(key === undefined ? {} : { headers: { 'idempotency-key': key } }),
    })
  const record = async (said: Sent = {}, side: Side = 'MX') => {
    const { status, data } = await send(side, path, { ...asked, ...said })
    assert.equal(status, 201, JSON.stringify(data))
    return { id: textAt(data, 'id'), step: textAt(data, 'steps.0.id'), data }
  }
  const act = (side: Side, id: string, sent: Sent) => send(side, `${path}/${id}/acts`, sent)
  const read = (side: Side, id: string) => api.ask(`${path}/${id}`, { token: api.tokens[side] })
  const seenBy = async (side: Side): Promise<string> =>
    JSON.stringify((await api.ask(`${path}?limit=200`, { token: api.tokens[side] })).data)

  it('is recorded once for a key, and followed by the side whose act it is', async () => {
    const key = 'a key of sixteen or more'
    const { id } = await record({ key })
    assert.equal((await record({ key })).id, id)
    const mixed = await send('MX', path, { ...asked, key, body: 'Another' })
    assert.equal(mixed.data['code'], 'key-names-another-request')

    const note = { act: 'step', state: 'confirmed-by-note', noteNumber: 'AZ-7', key }
    const confirmed = await act('AZ', id, note)
    assert.equal(textAt(confirmed.data, 'standing.state'), 'confirmed-by-note')
    assert.equal((await act('AZ', id, note)).status, 200)
    const { data } = await read('MX', id)
    assert.equal(JSON.stringify(data).split('"AZ-7"').length, 2)
    assert.match(JSON.stringify(data), /"isCommon":true/)
    assert.equal(textAt(data, 'steps.1.actOf'), 'AZ')
  })

  it('that is ascribed to the other side is unseen there until released, and common when confirmed', async () => {
    const { id, step, data } = await record({ candidature: 'Covert seat', step: promised })
    assert.equal(textAt(data, 'visibility'), 'MX')
    assert.equal(textAt(data, 'steps.0.actOf'), 'AZ')
    const unseen = await read('AZ', id)
    const none = await read('AZ', newId())
    assert.deepEqual([unseen.status, unseen.data], [none.status, none.data])
    assert.doesNotMatch(await seenBy('AZ'), /Covert/)
    assert.equal((await act('AZ', id, { act: 'confirmed', step })).status, 404)
    assert.equal((await act('AZ', id, { act: 'release' })).status, 404)

    assert.equal((await act('MX', id, { act: 'release' })).status, 200)
    assert.equal((await act('MX', id, { act: 'release' })).data['code'], 'nothing-to-release')
    assert.match(await seenBy('AZ'), /Covert seat[\s\S]*"isCommon":false/)
    assert.equal((await act('MX', id, { act: 'confirmed', step })).status, 409)
    const empty = await act('AZ', id, { act: 'reworded', step })
    assert.equal(textAt(empty.data, 'errors.0.field'), 'words')
    const reworded = await act('AZ', id, { act: 'reworded', step, words: 'We look at it' })
    assert.equal(textAt(reworded.data, 'steps.0.answer.words'), 'We look at it')
    assert.match(JSON.stringify(reworded.data['standing']), /"isCommon":true/)
  })

  it('that was ascribed later is unseen beside what both see, and falls back when declined', async () => {
    const { id } = await record({ candidature: 'Declined seat' })
    const ascribed = await act('MX', id, { act: 'step', ...promised, words: 'Covert words' })
    const step = textAt(ascribed.data, 'steps.1.id')
    assert.doesNotMatch(await seenBy('AZ'), /Covert words/)
    assert.equal((await act('AZ', id, { act: 'declined', step })).status, 409)
    await act('MX', id, { act: 'release' })
    assert.equal((await act('AZ', id, { act: 'declined', step })).status, 200)
    assert.equal(textAt((await read('MX', id)).data, 'standing.state'), 'requested')
  })

  it('is withdrawn by the side that the program names, and revised by the side that recorded it', async () => {
    const { id } = await record()
    const silent = await act('AZ', id, { act: 'step', state: 'withdrawn' })
    assert.equal(textAt(silent.data, 'errors.0.field'), 'withdrawnBy')
    const back = await act('MX', id, { act: 'step', state: 'withdrawn', withdrawnBy: 'MX' })
    assert.equal(textAt(back.data, 'steps.1.actOf'), 'MX')
    const revise = { act: 'revise', session: '44th General Conference' }
    assert.equal((await act('AZ', id, revise)).data['code'], 'support-is-of-the-other')
    const revised = await act('MX', id, revise)
    assert.equal(textAt(revised.data, 'session'), '44th General Conference')
    assert.equal(textAt(revised.data, 'candidature'), 'Seat 2029 to 2033')
  })

  it('is refused by the field that is wrong', async () => {
    for (const [field, said, status] of [
      ['step.noteNumber', { step: { state: 'confirmed-by-note' } }, 400],
      ['step.withdrawnBy', { step: { state: 'requested', withdrawnBy: 'MX' } }, 400],
      ['step.state', { step: { state: 'voted-for' } }, 400],
      ['step.on', { step: { state: 'requested', on: 'April' } }, 400],
      ['step.meeting', { step: { state: 'requested', meeting: newId() } }, 422],
      ['reciprocal', { reciprocal: newId() }, 422],
      ['decidedOn', { decidedOn: '2030-02-30' }, 400],
    ] as const) {
      const { status: is, data } = await send('MX', path, { ...asked, ...said })
      assert.equal(is, status, JSON.stringify(data))
      assert.equal(textAt(data, 'errors.0.field'), field)
    }
    const nobody = await send('MX', path, { ...asked, giver: 'ZZ' })
    assert.equal(nobody.data['code'], 'side-not-found')
    const token = await api.tokenOf('MX', 'editor', 'read')
    assert.equal((await api.ask(path, { method: 'POST', token, body: asked })).status, 403)
  })

  it('would leak if a policy read every row', async () => {
    await record({ candidature: 'Covert to the last', step: promised })
    assert.doesNotMatch(await seenBy('AZ'), /Covert to the last/)
    for (const table of ['entry', 'revision', 'step']) {
      await api.asAdmin(
        `create policy leaks on support.${table} for select to alternat_side using (true)`,
      )
    }
    assert.match(await seenBy('AZ'), /Covert to the last/)
  })
})

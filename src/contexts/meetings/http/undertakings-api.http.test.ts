import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { z } from 'zod'

import { asActor, operatorActingFor } from '#contexts/access/contract.ts'
import { type ApiOfBoth, apiOfBoth } from '#tests/support/api-of-both.ts'
import { textAt } from '#tests/support/curl-examples.ts'
import { aMeeting } from '#tests/support/meeting-factories.ts'

import { enterMeeting } from '../service/enter-meeting.ts'

const path = '/api/v1/desk/undertakings'
const mexico = operatorActingFor('mx-az', 'MX')
const promise = {
  side: 'MX',
  visibility: 'joint',
  from: { kind: 'letter' },
  text: { en: 'Lend the hall' },
  modality: 9,
}
const partsSchema = z.looseObject({
  parts: z.array(z.looseObject({ id: z.string(), side: z.string(), ground: z.string() })),
})

describe('undertakings for programs of members', () => {
  let api: ApiOfBoth
  before(async () => {
    api = await apiOfBoth()
  })
  after(() => api.close())

  /** What is sent, and the key under which. */
  type Sent = { readonly key?: string; readonly [field: string]: unknown }
  const send = (side: 'MX' | 'AZ', at: string, { key, ...body }: Sent) =>
    api.ask(at, {
      method: 'POST',
      token: api.tokens[side],
      body,
      ...(key === undefined ? {} : { headers: { 'idempotency-key': key } }),
    })
  const record = async (said: Sent) => {
    const { status, data } = await send('MX', path, { ...promise, ...said })
    assert.equal(status, 201, JSON.stringify(data))
    return partsSchema.parse(data).parts
  }
  const read = async (side: 'MX' | 'AZ', id: string) =>
    (await api.ask(`${path}/${id}`, { token: api.tokens[side] })).data
  const act = (side: 'MX' | 'AZ', id: string, sent: Sent) => send(side, `${path}/${id}/acts`, sent)

  it('are recorded once for a key, one part for each side whose it is', async () => {
    const key = 'a key of sixteen or more'
    const said = { key, side: 'both', text: { en: 'Once' }, visibility: 'joint' }
    const first = await record(said)
    const again = await record(said)
    assert.deepEqual(first.map(({ side }) => side).sort(), ['AZ', 'MX'])
    assert.deepEqual(again, first)
    const mixed = await send('MX', path, { ...promise, key, text: { en: 'Another' } })
    assert.equal(mixed.status, 422)
    assert.equal(mixed.data['code'], 'key-names-another-request')
    const { data } = await api.ask(`${path}?limit=200`, { token: api.tokens.MX })
    assert.equal(JSON.stringify(data).split('"Once"').length, 3)
  })

  it('ascribed to the other side are unseen there until released, and theirs when they say so', async () => {
    const [part] = await record({ side: 'AZ', text: { en: 'Send the films' } })
    assert.ok(part)
    assert.equal(part.ground, 'kept-back')
    assert.equal((await act('AZ', part.id, { act: 'note', words: 'So?', to: 'own' })).status, 404)
    assert.equal((await api.ask(`${path}/${part.id}`, { token: api.tokens.AZ })).status, 404)
    assert.equal((await act('MX', part.id, { act: 'release' })).status, 200)

    const revision = textAt(await read('AZ', part.id), 'revision')
    const answer = { act: 'reworded', words: 'We send a list of films', revision }
    const key = 'the answer of the host'
    assert.equal((await act('MX', part.id, answer)).status, 409)
    const keyed = { ...answer, key }
    assert.equal((await act('AZ', part.id, keyed)).data['ground'], 'reworded')
    // Sent again with its key it is answered as it was; without, it is an answer too many.
    assert.equal((await act('AZ', part.id, keyed)).status, 200)
    assert.equal((await act('AZ', part.id, answer)).status, 409)
    assert.match(JSON.stringify(await read('MX', part.id)), /We send a list of films/)
  })

  it('are followed up, worded and closed by the side whose they are', async () => {
    const [part] = await record({})
    assert.ok(part)
    const revision = textAt(await read('MX', part.id), 'revision')
    const note = (words: string, to: string) => act('MX', part.id, { act: 'note', words, to })
    assert.equal((await note('Asked them by telephone', 'both')).status, 200)
    assert.equal((await note('Between ourselves', 'own')).status, 200)
    const theirs = JSON.stringify(await read('AZ', part.id))
    assert.match(theirs, /Asked them by telephone/)
    assert.doesNotMatch(theirs, /Between ourselves/)

    const due = { kind: 'day', on: '2030-03-01' }
    const word = { act: 'word', due, modality: 10, revision }
    assert.equal((await act('MX', part.id, word)).data['code'], 'evidence-missing')
    const worded = await act('MX', part.id, { ...word, evidence: 'The letter of March' })
    assert.equal(worded.data['isOverdue'], true)
    assert.equal(worded.data['modality'], 10)
    const stale = await act('MX', part.id, { act: 'word', due, revision })
    assert.equal(stale.data['code'], 'somebody-was-faster')

    const close = { act: 'close', kind: 'dropped', on: '2030-04-01' }
    const why = { ...close, words: 'No hall is free' }
    assert.equal((await act('MX', part.id, close)).status, 422)
    assert.equal((await act('AZ', part.id, why)).status, 409)
    assert.equal((await act('MX', part.id, why)).data['state'], 'dropped')
    const kept = await read('AZ', part.id)
    assert.equal(textAt(kept, 'acts.0.words'), 'No hall is free')
  })

  it('name before both sides nothing that one side keeps to itself', async () => {
    const { id } = await asActor(api.db, mexico, (tx) =>
      enterMeeting(tx, mexico, {
        visibility: 'MX',
        content: aMeeting('Between ourselves'),
        participants: [],
      }),
    )
    const from = { kind: 'meeting', id }
    const shown = await send('MX', path, { ...promise, from })
    assert.equal(shown.data['code'], 'origin-is-private')
    assert.equal((await send('AZ', path, { ...promise, from })).data['code'], 'origin-not-found')
    assert.equal((await record({ from, visibility: 'own' })).length, 1)

    const [part] = await record({})
    const link = { act: 'link', subject: { kind: 'meeting', id } }
    assert.equal((await act('MX', part?.id ?? '', link)).data['code'], 'subject-not-found')
  })

  it('refuse a side that is none, an empty text and a program that may only read', async () => {
    const nobody = await send('MX', path, { ...promise, side: 'ZZ' })
    assert.equal(nobody.data['code'], 'side-not-found')
    assert.equal((await send('MX', path, { ...promise, text: {} })).data['code'], 'words-missing')
    const token = await api.tokenOf('MX', 'editor', 'read')
    assert.equal((await api.ask(path, { method: 'POST', token, body: promise })).status, 403)
  })
})
